/** The pass that repeats until no link changes: scores every candidate pair under the links found so far, then links the best. */
import { judgeOf } from "./evidence.js";
import { matching, type Rated } from "./matching.js";
import type { Matter, Pair, Pass, State } from "./state.js";

/**
 * How much two adjacent links are worth to each other, as a share of the weight of `neighbours`, in addition to what the judge counts for
 * links found earlier: it does not know links made in the same round. A half costs precision on the hand-linked pairs; without any, slots
 * that are refilled each year get swapped.
 */
export const BESIDE = 0.25;

/** How far from a link a pair may be to become a candidate by its position alone. */
const REACH = 3;

export const relink: Pass = (matter, state) => {
  const judge = judgeOf(matter, state);
  const { least, weights } = matter.options;
  const rated: Rated[] = [];
  for (const pair of candidatePairs(matter, state)) {
    const weight = judge.score(pair[0], pair[1]) - least;
    if (weight > 0) rated.push({ pair, weight });
  }
  const beside = BESIDE * weights.neighbours;
  return matching(state.toNew.length, state.toOld.length, rated, { beside, budget: matter.budget });
};

/** The pairs worth judging: similar in words, or near a link with one of them unlinked. Pairs that a reader ruled out are left out. */
export function candidatePairs({ candidates, ruled }: Matter, { toNew, toOld }: State): Pair[] {
  const width = toOld.length;
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  const add = (i: number, j: number): void => {
    if (i < 0 || j < 0 || i >= toNew.length || j >= width || seen.has(i * width + j)) return;
    seen.add(i * width + j);
    if (ruled.mayLink(i, j)) pairs.push([i, j]);
  };
  const addIfFree = (i: number, j: number): void => {
    if (toNew[i] === -1 || toOld[j] === -1) add(i, j);
  };
  for (let j = 0; j < width; j++) {
    for (const i of candidates[j] ?? []) add(i, j);
    const i = toOld[j] as number;
    if (i === -1) continue;
    add(i, j);
    for (let d = 1; d <= REACH; d++) {
      for (let e = 1; e <= REACH; e++) {
        addIfFree(i + d, j + e);
        addIfFree(i - d, j - e);
      }
    }
  }
  return pairs;
}
