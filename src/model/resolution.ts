/** A resolution after reading and parsing: the type that every later stage works with. */
import type { Warning } from "./warnings.js";

export type { Warning };

/**
 * The six official languages of the United Nations, by their ISO 639-1 codes.
 *
 * @example LANGUAGE_CODES.includes(after.language); // => true
 */
export const LANGUAGE_CODES = ["ar", "zh", "en", "fr", "ru", "es"] as const;
/** One of `LANGUAGE_CODES`. */
export type LanguageCode = (typeof LANGUAGE_CODES)[number];

/**
 * The forms a text may come in, recognised by its content. `akn` is the Secretariat's XML, Akoma Ntoso.
 *
 * @example FORMS.includes(after.form); // => true
 */
export const FORMS = ["txt", "pdf", "docx", "doc", "odt", "rtf", "html", "akn"] as const;
/** One of `FORMS`. */
export type Form = (typeof FORMS)[number];

/** Half-open range of UTF-16 units, `[start, end)`, into the text of one paragraph. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What a paragraph is. `formula` is the line that names the body ("The General Assembly,"); `operative` has a printed
 * number of its own; `subparagraph` a label such as (a) or (ii); `unnumbered` stands among operative paragraphs without
 * either; `text` is anything else, such as the text of an annex, or all of a document that is no resolution.
 *
 * @example PARAGRAPH_KINDS.map((kind) => after.paragraphs.filter((p) => p.kind === kind).length); // => [1, 4, 5, 0, 0, 0, 0, 0]
 */
export const PARAGRAPH_KINDS = [
  "formula",
  "preambular",
  "operative",
  "subparagraph",
  "unnumbered",
  "heading",
  "text",
  "table",
] as const;
/** One of `PARAGRAPH_KINDS`. */
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** The place of a footnote mark: it stands before the character at `at` of the paragraph's text. */
export interface NoteMark {
  readonly at: number;
  /** Address of the note it leads to, such as `FN3`. */
  readonly note: string;
}

/** A break of the source (a stray space, a lost hyphen) that was mended because it was certain. */
export interface Repair extends Range {
  /** What stood in the source where `text.slice(start, end)` stands now. */
  readonly original: string;
}

/** One paragraph of the body. */
export interface Paragraph {
  /** Its address: `F`, `PP3`, `OP5`, `OP5(a)`, `H2`, `T1`, `TB1`, `U1`; `#2` and so on is appended where it recurs. */
  readonly id: string;
  readonly kind: ParagraphKind;
  /** The printed number or label as it stands in the source ("5.", "(أ)"), or the empty string. */
  readonly label: string;
  /** 0 for a paragraph of the body, 1 for (a), 2 for (i), and so on. */
  readonly depth: number;
  /** Address of the paragraph or heading it belongs to, or null. */
  readonly parent: string | null;
  /** The running text, without label and footnote marks, white space folded to single spaces. */
  readonly text: string;
  /** The opening phrase ("Recalling", "Also requests"), or null where there is none. */
  readonly opening: Range | null;
  readonly marks: readonly NoteMark[];
  readonly repairs: readonly Repair[];
  /** Printed number of the section it stands in ("II", "Annex"); only where the operative numbers of the text begin anew. */
  readonly section?: string;
}

/** A footnote or endnote. */
export interface Footnote {
  /** Its address, `FN1` and so on, counted in order of appearance. */
  readonly id: string;
  /** The mark as printed. */
  readonly mark: string;
  readonly text: string;
}

/** How a text was adopted, as its adoption line tells. */
export interface AdoptionVote {
  readonly manner: "unanimously" | "by consensus" | "without a vote" | "by vote";
  /** Votes for, against and abstentions; null where they were not counted or are not told. */
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly abstaining: number | null;
}

/** The lines that say when and at which meeting the text was adopted, and how. */
export interface Adoption {
  /** ISO date, or null where it could not be read. */
  readonly date: string | null;
  /** Ordinal of the plenary meeting, or null. */
  readonly meeting: number | null;
  /** How it was adopted, or null where the line does not say. */
  readonly vote: AdoptionVote | null;
  /** The lines as they stand: the date below the number, where an older text has one, and the line at the end. */
  readonly text: string;
}

/**
 * Why a piece of the source is no part of the text. Reports say it in their own language (`src/report/labels`).
 *
 * @example after.setAside.every(({ why }) => ASIDE_REASONS.includes(why)); // => true
 */
export const ASIDE_REASONS = [
  "around the text of the page",
  "bar code",
  "date of issue",
  "first page",
  "head of a table, printed again",
  "hidden",
  "job number",
  "job number and the like",
  "letters printed twice",
  "mark of a footnote that is not there",
  "note of the printer",
  "note on the masthead",
  "page foot",
  "page head",
  "page number",
  "quotation mark around the resolution",
  "rule above the footnotes",
  "running head",
  "running head or foot",
  "sign that the text goes on",
  "text box",
] as const;
/** One of `ASIDE_REASONS`. */
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** A piece of the source that belongs to the page and not to the text: a running head, a page number, a job number. */
export interface Furniture {
  readonly text: string;
  readonly why: AsideReason;
}

/** A text, read and parsed. */
export interface Resolution {
  /** What the user called it: a file's name, or "standard input". */
  readonly source: string;
  readonly form: Form;
  /** Canonical symbol such as `A/RES/64/50`, or null. */
  readonly symbol: string | null;
  readonly title: string | null;
  readonly language: LanguageCode;
  /** Lines above the title: body, session, agenda item, distribution. */
  readonly masthead: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly footnotes: readonly Footnote[];
  readonly adoption: Adoption | null;
  /** The recorded vote as printed with the text (who was for, against, abstaining), or null. */
  readonly vote: string | null;
  readonly setAside: readonly Furniture[];
  readonly warnings: readonly Warning[];
}
