/** How the parts of a resolution are recognised where the form does not say. */

/** The bodies whose resolutions are read. */
export type Body = "generalAssembly" | "securityCouncil" | "humanRightsCouncil" | "economicAndSocialCouncil";

export interface StructureRules {
  /** The opening formula of each body, without its comma: "The General Assembly". */
  readonly formulas: Readonly<Record<Body, readonly string[]>>;
  /** How the adoption line names the meeting, as a pattern whose first group is its number: "55th plenary meeting". */
  readonly meeting: string;
}
