/** The list of texts in a batch, known before any of them is read. */
import type { HeldText } from "../recall/library/library.js";

/** A text that can be asked for. */
export interface BatchText extends Pick<HeldText, "title" | "language" | "hash" | "file"> {
  /** Empty for a file that a list names but the library does not contain. */
  readonly symbol: string;
  /** Its name in tables: the path relative to the library's folder, or the file's name. */
  readonly name: string;
}
