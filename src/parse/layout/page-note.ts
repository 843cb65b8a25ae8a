/** A footnote as it is printed on its page; its mark in the body is looked for from here. */
import type { SourceNote } from "../../read/source-text.js";

/** A note, and where it is printed. */
export interface PageNote extends SourceNote {
  readonly page: number;
  /** Whether it is in a list at the end of the text, so that its mark may be on any page. */
  readonly listed?: true;
}
