/** Turns named parts of evidence into a probability, with the weights of a logistic regression. */

/** The weights of a judge by the names of its parts, and its start value when there is no evidence. */
export interface ChanceWeights<Part extends string> {
  readonly start: number;
  readonly parts: Readonly<Record<Part, number>>;
}

/**
 * The chance, from 0 to 1, that the parts indicate: the logistic function of their weighted sum.
 *
 * @example chanceOf({ start: -1, parts: { words: 2 } }, { words: 0.5 }) // 0.5
 */
export function chanceOf<Part extends string>(
  weights: ChanceWeights<Part>,
  parts: Readonly<Record<Part, number>>,
): number {
  let sum = weights.start;
  for (const part in parts) sum += weights.parts[part] * parts[part];
  return 1 / (1 + Math.exp(-sum));
}
