/** How the parts of a resolution are recognised in a language where the form does not state them: the shape of that data. */

/** The bodies whose resolutions are read. */
export type AdoptingBody =
  | "generalAssembly"
  | "securityCouncil"
  | "humanRightsCouncil"
  | "economicAndSocialCouncil"
  | "commissionOnHumanRights";

/** How running text reports a vote, as patterns. */
export interface VoteRules {
  /** Words for the ways of adopting a text without counting votes. */
  readonly manners: Readonly<Record<"unanimously" | "by consensus" | "without a vote", string>>;
  /** "11 votes to none, with 4 abstentions": the groups `for`, `against` and `abstaining` are digits or a word. */
  readonly counted: string;
  /** Words for no votes, as a pattern. */
  readonly none: string;
}

export interface StructureRules {
  /** The opening formula of each body, without its comma: "The General Assembly". */
  readonly formulas: Readonly<Record<AdoptingBody, readonly string[]>>;
  /** How the adoption line names the meeting, as a pattern whose first group is its number: "55th plenary meeting". */
  readonly meeting: string;
  /** The same for a number in words, represented by `{n}`: "Twenty-first plenary meeting". */
  readonly wordedMeeting: string;
  /** What else such a line may contain besides meeting and date, as a pattern: "Adopted by", "Adopted unanimously". */
  readonly adopted: string;
  /** What may precede and follow a date on a line of its own, as patterns: "Resolution of 15 October 1946". */
  readonly dated: { readonly before: string; readonly after: string };
  /** How an adoption line reports the vote. */
  readonly votes: VoteRules;
  /** What the masthead calls a text that is not yet adopted, as patterns: "draft resolution". */
  readonly draft: readonly string[];
  /** What the masthead calls changes to such a text, as patterns: "amendment to draft resolution". */
  readonly amendment: readonly string[];
  /**
   * Openings that only operative paragraphs have, as a pattern: "Decides", "Also recommends". A preamble opens with participles instead,
   * or, in Chinese, with other verbs.
   */
  readonly operative: string;
  /** The numbers of section headings, as a pattern: "IV", "四", "رابعا". */
  readonly sections: string;
  /** How an annex is headed. */
  readonly annex: readonly string[];
  /** How the vote printed with the text begins, as patterns: "by a recorded vote", "Adopted without a vote". */
  readonly vote: readonly string[];
  /** Page numbers with their words, as patterns with `{n}`: "Page {n}". */
  readonly page: readonly string[];
  /** What the printer adds to a page. */
  readonly furniture: readonly string[];
  /** Frequent short words, in lower case, that distinguish the language from others in its script. */
  readonly functionWords: readonly string[];
  /** Words, in lower case, after which a number belongs to the text and is not a footnote's mark ("article 1"). */
  readonly countedWords: readonly string[];
}
