/** A reader's corrections: which paragraphs belong together or do not, and which changes are routine or of substance. */

/** Links by the addresses of an old and a new paragraph. */
export interface Rulings {
  /**
   * Pairs that are linked; one address in several pairs makes a split or a merge. A paragraph that is named here has these links
   * and no others.
   */
  readonly link?: readonly (readonly [string, string])[];
  /** Pairs that are not linked. */
  readonly unlink?: readonly (readonly [string, string])[];
}

/** What the reader says of an entry, named by one of its paragraphs. */
export interface Verdict {
  readonly side: "old" | "new";
  readonly paragraph: string;
  readonly substantive: boolean;
}

/** Corrections as data. */
export interface Corrections extends Rulings {
  readonly verdicts?: readonly Verdict[];
}
