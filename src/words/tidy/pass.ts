/** What the tidying passes share: each takes a comparison and gives one that a person would rather have marked. */
import type { Stretch } from "../diff.js";
import type { Token } from "../tokens.js";

/** The two sequences of words that a comparison is about. */
export interface Texts {
  readonly old: readonly Token[];
  readonly new: readonly Token[];
  /** Numbers that are equal for equal words. */
  readonly oldKeys: Int32Array;
  readonly newKeys: Int32Array;
}

export type Pass = (texts: Texts, stretches: readonly Stretch[]) => Stretch[];

/** Neighbouring stretches of one sort made one, and empty ones left out. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.old[0] === stretch.old[1] && stretch.new[0] === stretch.new[1]) continue;
    const last = out.at(-1);
    if (last?.same === stretch.same) {
      out[out.length - 1] = {
        same: last.same,
        old: [last.old[0], stretch.old[1]],
        new: [last.new[0], stretch.new[1]],
      };
    } else out.push(stretch);
  }
  return out;
}
