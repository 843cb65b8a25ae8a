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
 * The forms in which a text can be read, recognised by its content. `akn` is the Secretariat's XML, Akoma Ntoso.
 *
 * @example FORMS.includes(after.form); // => true
 */
export const FORMS = ["txt", "pdf", "docx", "doc", "odt", "rtf", "html", "akn"] as const;
/** One of `FORMS`. */
export type Form = (typeof FORMS)[number];

/** A half-open range of UTF-16 code units, `[start, end)`, in the text of one paragraph. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What a paragraph is. `formula` is the line that names the body ("The General Assembly,"). `operative` paragraphs have a printed number of
 * their own; `subparagraph` has a label such as (a) or (ii); `unnumbered` comes among operative paragraphs but has neither. `text` is
 * anything else, such as the text of an annex, or everything in a document that is not a resolution.
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

/** The place of a footnote mark: just before the character at index `at` of the paragraph's text. */
export interface NoteMark {
  readonly at: number;
  /** Address of the note it leads to, such as `FN3`. */
  readonly note: string;
}

/** A fault of the source that was certain and so was corrected: a stray space, a lost hyphen. */
export interface Repair extends Range {
  /** What the source has in place of `text.slice(start, end)`. */
  readonly original: string;
}

/** One paragraph of the body. */
export interface Paragraph {
  /** Its address: `F`, `PP3`, `OP5`, `OP5(a)`, `H2`, `T1`, `TB1`, `U1`; one that recurs gets `#2`, `#3` and so on appended. */
  readonly id: string;
  readonly kind: ParagraphKind;
  /** The printed number or label exactly as in the source ("5.", "(أ)"), or the empty string. */
  readonly label: string;
  /** 0 for a paragraph of the body, 1 for (a), 2 for (i), and so on. */
  readonly depth: number;
  /** Address of the paragraph or heading it belongs to, or null. */
  readonly parent: string | null;
  /** The running text without label and footnote marks, with white space collapsed to single spaces. */
  readonly text: string;
  /** The range of the opening phrase ("Recalling", "Also requests"), or null if there is none. */
  readonly opening: Range | null;
  readonly marks: readonly NoteMark[];
  readonly repairs: readonly Repair[];
  /** Printed number of its section ("II", "Annex"); present only if the text's operative numbers restart. */
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

/** How a text was adopted, according to its adoption line. */
export interface AdoptionVote {
  readonly manner: "unanimously" | "by consensus" | "without a vote" | "by vote";
  /** Votes in favour, against and abstentions; null if they were not counted or not reported. */
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly abstaining: number | null;
}

/** The lines that say when and at which meeting the text was adopted, and how. */
export interface Adoption {
  /** ISO date, or null if it could not be read. */
  readonly date: string | null;
  /** Number of the plenary meeting, or null. */
  readonly meeting: number | null;
  /** How it was adopted, or null if the line does not say. */
  readonly vote: AdoptionVote | null;
  /** The lines as printed: the date below the number, if an older text has one, and the line at the end. */
  readonly text: string;
}

/**
 * The reasons for setting a piece of the source aside as not part of the text. Reports show them in their own language
 * (`src/report/labels`).
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

/**
 * A piece of the source that was set aside because it belongs to the page and not to the text: a running head, a page number, a job
 * number.
 */
export interface Furniture {
  readonly text: string;
  readonly why: AsideReason;
}

/** A text after reading and parsing. */
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
