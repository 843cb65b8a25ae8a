/** The state that each pass of the alignment receives and returns. */
import type { Budget } from "../model/budget.js";
import type { Likeness } from "./likeness.js";
import type { AlignOptions } from "./options.js";
import type { Profiles } from "./profiles.js";

/** An old and a new position. */
export type Pair = readonly [number, number];

/** Rulings by position. With none, every pair may be linked. */
export interface Ruled {
  /** One link at most for each position, the first that was ruled. */
  readonly links: readonly Pair[];
  /** The other links, further parts of splits and merges. */
  readonly parts: readonly Pair[];
  /** Whether a pair may be linked one to one: it is ruled, or nothing is ruled against it. */
  readonly mayLink: (i: number, j: number) => boolean;
  /** Whether a pair may be joined as a further part: nothing is ruled on either, nor against the two. */
  readonly mayJoin: (i: number, j: number) => boolean;
}

/** What does not change from pass to pass. */
export interface Matter {
  readonly profiles: Profiles;
  readonly likeness: Likeness;
  /** Old positions worth asking about, by new position. */
  readonly candidates: readonly (readonly number[])[];
  readonly options: AlignOptions;
  /** What is left of the steps of the run. */
  readonly budget: Budget;
  /** What a reader has ruled. */
  readonly ruled: Ruled;
}

/** Links found so far: each position has one partner at most. */
export interface State {
  /** New position by old one, -1 for none. */
  readonly toNew: Int32Array;
  /** Old position by new one, -1 for none. */
  readonly toOld: Int32Array;
}

/** A pass: the next state from the last. */
export type Pass = (matter: Matter, state: State) => State;

/** A state of so many old and new positions, with the given links and no others. */
export function stateOf(olds: number, news: number, links: Iterable<Pair>): State {
  const toNew = new Int32Array(olds).fill(-1);
  const toOld = new Int32Array(news).fill(-1);
  for (const [i, j] of links) {
    toNew[i] = j;
    toOld[j] = i;
  }
  return { toNew, toOld };
}

/**
 * A pass made again until it changes no link any more, and so many times at most. Where it comes back to links that it had
 * before, of those that it goes round in the ones with most links are kept, so that it ends at the same ones from each of them.
 */
export const repeated =
  (pass: Pass, most: number): Pass =>
  (matter, state) => {
    const seen = [state];
    for (let round = 0; round < most; round++) {
      const next = pass(matter, seen.at(-1) ?? state);
      const at = seen.findIndex((before) => sameLinks(before, next));
      if (at !== -1) return seen.slice(at).reduce((best, other) => (isFuller(other, best) ? other : best));
      seen.push(next);
    }
    return seen.at(-1) ?? state;
  };

/** Whether one has more links than another; of as many, the one whose first difference leads to the earlier paragraph. */
function isFuller(a: State, b: State): boolean {
  const links = (state: State): number => state.toNew.reduce((sum, j) => sum + (j === -1 ? 0 : 1), 0);
  if (links(a) !== links(b)) return links(a) > links(b);
  const at = a.toNew.findIndex((j, i) => j !== b.toNew[i]);
  return at !== -1 && (a.toNew[at] ?? 0) < (b.toNew[at] ?? 0);
}

const sameLinks = (a: State, b: State): boolean => a.toNew.every((j, i) => j === b.toNew[i]);
