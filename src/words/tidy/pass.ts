/** What the tidying passes share: each takes a word comparison and returns one with marks that a person would rather see. */
import type { DiffStretch } from "../diff.js";
import type { Token } from "../tokens.js";

/** The two sequences of words that a comparison is about. */
export interface WordSequences {
  readonly old: readonly Token[];
  readonly new: readonly Token[];
  /** The words as numbers; equal words have equal numbers. */
  readonly oldKeys: Int32Array;
  readonly newKeys: Int32Array;
}

export type Pass = (texts: WordSequences, stretches: readonly DiffStretch[]) => DiffStretch[];

/** Merges neighbouring stretches of the same kind and drops empty ones. */
export function joined(stretches: readonly DiffStretch[]): DiffStretch[] {
  const out: DiffStretch[] = [];
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
