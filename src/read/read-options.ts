/** The options for reading a document. */
import type { Limits } from "./limits.js";

/** Which text of a document with tracked changes is read: with all changes accepted, or with all rejected. */
export type Tracked = "accepted" | "rejected";

/** How a file is read. */
export interface ReadOptions {
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<Limits>;
  /** Whether tracked changes are accepted or rejected before reading; accepted by default. */
  readonly tracked?: Tracked;
}

/** How bytes or a string are read. */
export interface BytesOptions extends ReadOptions {
  /** What the user calls the document, for messages: a file's name. */
  readonly name?: string;
}
