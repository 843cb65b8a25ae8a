/** Reports where in the XML each piece of text comes from while a DOCX is read, for code that edits the file. */
import type { RunStyle } from "../rich-text/rich-text.js";
import type { XmlElement } from "../xml.js";

/** Told of everything that gives text, in the order in which it is read; the elements are those of the tree that is read. */
export interface Trace {
  /** A paragraph (`w:p`) begins; what is told next stands in it. */
  begin(paragraph: XmlElement): void;
  /** The paragraph ends, with the number or label that its list gives it; not told where its mark joins it to the next one. */
  end(paragraph: XmlElement, label: string): void;
  /** An element gives text: `w:t`, `w:delText` or `m:t`, or a sign such as `w:tab`, `w:br` and `w:sym`. */
  text(element: XmlElement, style: RunStyle | null): void;
  /** An element gives the mark of a note: a reference, or a field that shows it once more. */
  mark(element: XmlElement, note: string): void;
  /** Who is told of the text of a note. */
  note(note: string): Trace;
}
