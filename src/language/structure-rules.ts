/** How the parts of a resolution are recognised in a language where the form does not state them: the shape of that data. */

/** The bodies whose resolutions are read. */
export type AdoptingBody =
  | "generalAssembly"
  | "securityCouncil"
  | "humanRightsCouncil"
  | "economicAndSocialCouncil"
  | "commissionOnHumanRights";

/** How a vote is told in running text, as patterns. */
export interface VoteRules {
  /** Words for the ways to adopt a text without counting. */
  readonly manners: Readonly<Record<"unanimously" | "by consensus" | "without a vote", string>>;
  /** "11 votes to none, with 4 abstentions": groups `for`, `against` and `abstaining`, each digits or a word. */
  readonly counted: string;
  /** Words for no votes, as a pattern. */
  readonly none: string;
}

export interface StructureRules {
  /** The opening formula of each body, without its comma: "The General Assembly". */
  readonly formulas: Readonly<Record<AdoptingBody, readonly string[]>>;
  /** How the adoption line names the meeting, as a pattern whose first group is its number: "55th plenary meeting". */
  readonly meeting: string;
  /** The same where the number is in words, for which `{n}` stands: "Twenty-first plenary meeting". */
  readonly wordedMeeting: string;
  /** What a line of more than the meeting and the date says besides, as a pattern: "Adopted by", "Adopted unanimously". */
  readonly adopted: string;
  /** What may stand before and after a date on a line of its own, as patterns: "Resolution of 15 October 1946". */
  readonly dated: { readonly before: string; readonly after: string };
  /** How an adoption line tells the vote. */
  readonly votes: VoteRules;
  /** What the masthead calls a text that is not adopted yet, as patterns: "draft resolution". */
  readonly draft: readonly string[];
  /** What the masthead calls changes to such a text, as patterns: "amendment to draft resolution". */
  readonly amendment: readonly string[];
  /**
   * How paragraphs open that can only be operative, as a pattern: "Decides", "Also recommends". A preamble opens with participles, which
   * such verbs are not, or, in Chinese, with other verbs.
   */
  readonly operative: string;
  /** The numbers that head sections, as a pattern: "IV", "四", "رابعا". */
  readonly sections: string;
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
