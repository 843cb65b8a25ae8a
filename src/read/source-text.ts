/** What every reader hands to the parser: a document's text in blocks or in lines, with what its form says about each. */
import type { Form, Furniture, LanguageCode, Range, Repair, Warning } from "../model/resolution.js";

/** What the form itself says a block is. */
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

/** A footnote mark inside a block's text: it stands before the character at `at`. */
export interface SourceMark {
  readonly at: number;
  /** Key of the note in `SourceText.notes`. */
  readonly note: string;
}

/** How a block looks, where its form says so and no role is stated; the structure is then recognised from it. */
export interface Look {
  /** Distance of the block from the text's left edge (right edge in Arabic), in points. */
  readonly indent: number;
  readonly centred: boolean;
  /** All of it, spaces and marks apart, is bold. */
  readonly bold: boolean;
}

/**
 * A stretch of text that the form keeps together: a paragraph, a heading, a whole table.
 * Make one with `sourceBlock`, which fills in what a form does not say.
 */
export interface SourceBlock {
  /** What the form says it is; null where it does not, and the parser finds out. */
  readonly role: Role | null;
  /** Printed number or label where the form keeps it apart from the text ("5.", "(a)"), else the empty string. */
  readonly label: string;
  /** White space folded to single spaces, none at the ends, footnote marks taken out. */
  readonly text: string;
  readonly marks: readonly SourceMark[];
  /** Length of the italic stretch the block starts with, 0 where there is none or the form does not say. */
  readonly lead: number;
  /** How many labelled points it stands in, itself counted; null where the form does not say. */
  readonly depth: number | null;
  readonly look: Look | null;
  readonly repairs: readonly Repair[];
}

/** A footnote or endnote. */
export interface SourceNote {
  readonly key: string;
  /** The mark as printed, without brackets. */
  readonly mark: string;
  /** What typescripts print behind the mark, here and in the text: "/" or ")". */
  readonly sign?: string;
  readonly text: string;
}

/** Place of a cell in the table that holds it. */
export interface CellPlace {
  /** Number of the table on its page. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** What a form states of a line: the element that holds it, as a tagged PDF does. */
export interface LineTag {
  /** Number of the element on its page: lines of one element belong together, neighbours of two do not. */
  readonly element: number;
  /** An artifact is of the page and not of the text: a running head, the rule above the notes. */
  readonly role: "paragraph" | "heading" | "note" | "cell" | "artifact";
  readonly cell: CellPlace | null;
}

/** A word of a line, or what stands there as one, and where it begins and ends across the page. */
export interface LineWord extends Range {
  readonly left: number;
  readonly right: number;
}

/** What stands this far apart on a line, in heights of its letters, may be of two columns: no space between words is so wide. */
export const COLUMN_GAP = 1.2;

/** A printed line of a form that knows lines only (extracted text, PDF). */
export interface SourceLine {
  /** Its text, without white space at the ends; raised marks are still in it. */
  readonly text: string;
  /** Where it begins and ends: points from the page's left edge in a PDF, columns in a text. */
  readonly left: number;
  readonly right: number;
  /** Points from the page's top to its baseline in a PDF, number of the line in a text. */
  readonly top: number;
  /** Height of its letters in points; 0 where the form does not say. */
  readonly size: number;
  /** Stretches of `text` that are raised, italic or bold, in order; empty where the form does not say. */
  readonly raised: readonly Range[];
  readonly italic: readonly Range[];
  readonly bold: readonly Range[];
  /** What the form states of it; null or missing where it states nothing. */
  readonly tag?: LineTag | null;
  /** Its words, on pages that may have a table of which the form states nothing. */
  readonly words?: readonly LineWord[];
}

/** The lines of a page from top to bottom. */
export type SourcePage = readonly SourceLine[];

/** A document as read, before anything is made of it: either its `blocks` and `notes` are filled, or its `pages`. */
export interface SourceText {
  /** What the user called it: a file's name, or "standard input". */
  readonly source: string;
  readonly form: Form;
  /** The language the form states; null where it does not, and the parser finds out from the text. */
  readonly language: LanguageCode | null;
  readonly blocks: readonly SourceBlock[];
  readonly notes: readonly SourceNote[];
  readonly pages: readonly SourcePage[];
  readonly setAside: readonly Furniture[];
  readonly warnings: readonly Warning[];
  /**
   * All text that the file holds, piece by piece, gathered without regard to blocks and notes: the parser holds what was made of
   * the document against it. Left out by forms of lines, whose `pages` are just that.
   */
  readonly given?: readonly string[];
}

/**
 * A block of which only what the form says need be given.
 *
 * @returns a block for the `blocks` of a `SourceText`
 * @example sourceBlock("Recalling its resolution 63/72,", { role: "preambular", lead: 9 }).marks; // => []
 */
export function sourceBlock(text: string, said: Partial<Omit<SourceBlock, "text">> = {}): SourceBlock {
  return { role: null, label: "", marks: [], lead: 0, depth: null, look: null, repairs: [], ...said, text };
}
