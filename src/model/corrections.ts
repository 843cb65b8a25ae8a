/** A reader's corrections: which paragraphs belong together or do not, and which changes are routine or of substance. */

/** Rulings on links, by the addresses of an old and a new paragraph. */
export interface Rulings {
  /** Pairs that must be linked; an address in several pairs makes a split or a merge. A paragraph named here has these links and no others. */
  readonly link?: readonly (readonly [string, string])[];
  /** Pairs that must not be linked. */
  readonly unlink?: readonly (readonly [string, string])[];
}

/** A reader's verdict on an entry, which is identified by one of its paragraphs. */
export interface Verdict {
  readonly side: "old" | "new";
  readonly paragraph: string;
  readonly substantive: boolean;
}

/** Corrections as data. */
export interface Corrections extends Rulings {
  readonly verdicts?: readonly Verdict[];
}
