/** What every reader hands to the parser: a document's text in blocks or in lines, with what its form says about each. */
import type { Form, Furniture, LanguageCode, Range, Repair, Warning } from "../model/resolution.js";

/** The role that the form itself states for a block. */
export type Role =
  | "masthead"
  | "symbol"
  | "title"
  | "formula"
  | "preambular"
  | "operative"
  | "point"
  | "heading"
  | "annex"
  | "text"
  | "table"
  | "adoption"
  | "vote";

/** A footnote mark inside a block's text, just before the character at index `at`. */
export interface SourceMark {
  readonly at: number;
  /** Key of the note in `SourceText.notes`. */
  readonly note: string;
}

/** How a block looks, if its form says so but states no role; the parser then recognises the structure from the look. */
export interface Look {
  /** Distance of the block from the text's left edge (right edge in Arabic), in points. */
  readonly indent: number;
  readonly centred: boolean;
  /** Whether all of it is bold, except spaces and marks. */
  readonly bold: boolean;
}

/**
 * A unit of text in the form: a paragraph, a heading, a whole table. Create one with `sourceBlock`, which fills in the fields that a form
 * does not state.
 */
export interface SourceBlock {
  /** What the form says it is; null if it does not say, and the parser has to find out. */
  readonly role: Role | null;
  /** The printed number or label ("5.", "(a)") if the form keeps it separate from the text, otherwise the empty string. */
  readonly label: string;
  /** The text with white space collapsed to single spaces and trimmed, without footnote marks. */
  readonly text: string;
  readonly marks: readonly SourceMark[];
  /** Length of the italic text at the start of the block; 0 if there is none or the form does not say. */
  readonly lead: number;
  /** How many labelled points it is nested in, including itself; null if the form does not say. */
  readonly depth: number | null;
  readonly look: Look | null;
  readonly repairs: readonly Repair[];
}

/** A footnote or endnote. */
export interface SourceNote {
  readonly key: string;
  /** The mark as printed, without brackets. */
  readonly mark: string;
  /** The sign that typescripts print after the mark, both here and in the text: "/" or ")". */
  readonly sign?: string;
  readonly text: string;
}

/** Place of a cell in its table. */
export interface CellPlace {
  /** Number of the table on its page. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** What the form states about a line, as a tagged PDF does: the element that contains it. */
export interface LineTag {
  /** Number of the element on its page. Lines of the same element belong together; neighbouring lines of different elements do not. */
  readonly element: number;
  /** An `artifact` belongs to the page and not to the text: a running head, the rule above the notes. */
  readonly role: "paragraph" | "heading" | "note" | "cell" | "artifact";
  readonly cell: CellPlace | null;
}

/** A word of a line, or a group of characters set like one, and where it begins and ends across the page. */
export interface LineWord extends Range {
  readonly left: number;
  readonly right: number;
}

/** A gap on a line at least this wide, in letter heights, may separate two columns: no space between words is as wide. */
export const COLUMN_GAP = 1.2;

/** A printed line of a form that consists of lines only (extracted text, PDF). */
export interface SourceLine {
  /** Its text, trimmed; superscript marks are still in it. */
  readonly text: string;
  /** Where it begins and ends: points from the page's left edge in a PDF, columns in a text. */
  readonly left: number;
  readonly right: number;
  /** In a PDF the distance from the top of the page to its baseline in points; in a text the line number. */
  readonly top: number;
  /** Height of its letters in points; 0 if the form does not say. */
  readonly size: number;
  /** Ranges of `text` that are superscript, italic or bold, in order; empty if the form does not say. */
  readonly raised: readonly Range[];
  readonly italic: readonly Range[];
  readonly bold: readonly Range[];
  /** What the form states about it; null or missing if it states nothing. */
  readonly tag?: LineTag | null;
  /** Its words; present on pages that may have a table which the form does not declare. */
  readonly words?: readonly LineWord[];
}

/** The lines of a page from top to bottom. */
export type SourcePage = readonly SourceLine[];

/** A document as read, before parsing. Either `blocks` and `notes` are filled, or `pages`. */
export interface SourceText {
  /** What the user called it: a file's name, or "standard input". */
  readonly source: string;
  readonly form: Form;
  /** The language that the form states; null if it states none, and the parser detects it from the text. */
  readonly language: LanguageCode | null;
  readonly blocks: readonly SourceBlock[];
  readonly notes: readonly SourceNote[];
  readonly pages: readonly SourcePage[];
  readonly setAside: readonly Furniture[];
  readonly warnings: readonly Warning[];
  /**
   * All text in the file, piece by piece, collected without regard to blocks and notes, so that the parser can check that nothing was lost.
   * Missing for forms of lines, whose `pages` already are all text.
   */
  readonly given?: readonly string[];
}

/**
 * Creates a block from its text and whatever the form says about it; other fields get defaults.
 *
 * @returns a block for the `blocks` of a `SourceText`
 * @example sourceBlock("Recalling its resolution 63/72,", { role: "preambular", lead: 9 }).marks; // => []
 */
export function sourceBlock(text: string, said: Partial<Omit<SourceBlock, "text">> = {}): SourceBlock {
  return { role: null, label: "", marks: [], lead: 0, depth: null, look: null, repairs: [], ...said, text };
}
