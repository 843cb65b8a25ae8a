/** The options for reading a document. */
import type { Limits } from "./limits.js";

/** Which text of a document with tracked changes is read: with the changes made, or as it was before them. */
export type Tracked = "accepted" | "rejected";

/** How a file is read. */
export interface ReadOptions {
  /** Limits other than the default ones. */
  readonly limits?: Partial<Limits>;
  /** Which text is read of a document with tracked changes; the one with the changes made unless said. */
  readonly tracked?: Tracked;
}

/** How bytes or a string are read. */
export interface BytesOptions extends ReadOptions {
  /** What the user calls the document, for messages: a file's name. */
  readonly name?: string;
}
