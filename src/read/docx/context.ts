/** The state that the parts of a DOCX share while it is being read. */
import type { Tracked } from "../read-options.js";
import type { Rich } from "../rich-text/rich-text.js";
import type { StyledNumbering } from "./numbering.js";
import type { Styles } from "./styles.js";
import type { Trace } from "./trace.js";

export interface DocxContext {
  readonly styles: Styles;
  readonly numbering: StyledNumbering;
  readonly tracked: Tracked;
  /** Told where the text stands, by whoever wants to change it there. */
  readonly trace?: Trace | undefined;
  /** Called with each stretch of hidden text, which is set aside. */
  hidden(text: string): void;
  /** The paragraphs of a document that stands in the package as it was and is put in by this relation. */
  chunk(relation: string): readonly Rich[];
  /**
   * Key of the note that a reference leads to, or null where there is no such note.
   *
   * @param printed the mark, where the author chose one instead of the next number
   */
  note(kind: "footnote" | "endnote", id: string, printed: string | null): string | null;
}
