/** How the parts of a resolution are recognised where the form does not say. */
export interface StructureRules {
  /** The opening formulas, without their comma: "The General Assembly". */
  readonly formulas: readonly string[];
}
