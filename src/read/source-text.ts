/** What every reader gives to the parser: the text of a document in blocks, with what its form says about each. */
import type { Form, Furniture, LanguageCode, Warning } from "../model/resolution.js";

/** What the form itself says a block is; null where it does not say. */
export type Role =
  | "masthead"
  | "symbol"
  | "title"
  | "formula"
  | "preambular"
  | "operative"
  | "point"
  | "heading"
  | "table"
  | "adoption";

/** A footnote mark inside a block's text. */
export interface SourceMark {
  readonly at: number;
  /** Key of the note in `SourceText.notes`. */
  readonly note: string;
}

/** A stretch of text that the form keeps together: a paragraph, a cell, a heading, a line. */
export interface SourceBlock {
  readonly role: Role | null;
  /** Printed number or label where the form keeps it apart from the text, else the empty string. */
  readonly label: string;
  /** White space folded to single spaces, footnote marks taken out. */
  readonly text: string;
  readonly marks: readonly SourceMark[];
  /** Length of the italic stretch the block starts with, 0 where there is none or the form does not say. */
  readonly lead: number;
}

/** A footnote. */
export interface SourceNote {
  readonly key: string;
  readonly mark: string;
  readonly text: string;
}

/** A document as read, before anything is made of it. */
export interface SourceText {
  readonly source: string;
  readonly form: Form;
  /** The language the form states, or null. */
  readonly language: LanguageCode | null;
  readonly blocks: readonly SourceBlock[];
  readonly notes: readonly SourceNote[];
  readonly setAside: readonly Furniture[];
  readonly warnings: readonly Warning[];
}
