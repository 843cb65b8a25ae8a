/** How the parts of a resolution are recognised where the form does not say. */

/** The bodies whose resolutions are read. */
export type AdoptingBody = "generalAssembly" | "securityCouncil" | "humanRightsCouncil" | "economicAndSocialCouncil";

export interface StructureRules {
  /** The opening formula of each body, without its comma: "The General Assembly". */
  readonly formulas: Readonly<Record<AdoptingBody, readonly string[]>>;
  /** How the adoption line names the meeting, as a pattern whose first group is its number: "55th plenary meeting". */
  readonly meeting: string;
  /** What a line of more than the meeting and the date says besides, as a pattern: "Adopted by". */
  readonly adopted: string;
  /** What the masthead calls a text that is not adopted yet, as patterns: "draft resolution". */
  readonly draft: readonly string[];
  /** How an annex is headed. */
  readonly annex: readonly string[];
  /** How the vote printed with the text begins, as patterns: "by a recorded vote", "Adopted without a vote". */
  readonly vote: readonly string[];
  /** The number of a page with its words, as patterns with `{n}`: "Page {n}". */
  readonly page: readonly string[];
  /** What the printer adds to a page. */
  readonly furniture: readonly string[];
  /** Frequent short words, lower case, that tell the language from the others in its script. */
  readonly functionWords: readonly string[];
  /** Words before a number that make it a number of the text and not a footnote's mark ("article 1"), lower case. */
  readonly countedWords: readonly string[];
}
