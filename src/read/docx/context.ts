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
  /** Called with the position of the text, for code that changes it there. */
  readonly trace?: Trace | undefined;
  /** Called with each hidden range, which is set aside. */
  hidden(text: string): void;
  /** The paragraphs of a whole document that is embedded by this relationship. */
  chunk(relation: string): readonly Rich[];
  /**
   * Key of the note that a reference leads to, or null if there is no such note.
   *
   * @param printed the mark, if it is a custom one and not the next number
   */
  note(kind: "footnote" | "endnote", id: string, printed: string | null): string | null;
}
