/** How a document is to be read. */
import type { Limits } from "./limits.js";

/** Which text of a document with tracked changes is read: with the changes made, or as it was before them. */
export type Tracked = "accepted" | "rejected";

export interface ReadOptions {
  /** Limits other than the default ones. */
  readonly limits?: Partial<Limits>;
  readonly tracked?: Tracked;
}

export interface BytesOptions extends ReadOptions {
  /** What the user calls the document, for messages: a file's name. */
  readonly name?: string;
}
