/** The author and date of an Office file's changes. */

export interface Signature {
  readonly author: string;
  /** ISO 8601, in UTC. */
  readonly date: string;
}

/** The signature where none is asked for: a time that is plainly nobody's, so that the same texts give the same bytes. */
export const UNSIGNED: Signature = { author: "resdiff", date: "2000-01-01T00:00:00Z" };
