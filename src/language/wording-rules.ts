/** What kinds of change the words of a language make. */
export interface WordingRules {
  /** Opening phrases in the form that preambular and operative paragraphs print them. */
  readonly openings: readonly string[];
}
