/** The state that each pass of the alignment receives and returns. */
import type { Budget } from "../model/budget.js";
import type { Likeness } from "./likeness.js";
import type { AlignOptions } from "./options.js";
import type { Profiles } from "./profiles.js";

/** An old position and a new one. */
export type Pair = readonly [number, number];

/** Rulings by position. Without rulings every pair may be linked. */
export interface Ruled {
  /** At most one link for each position: the first one that was ruled. */
  readonly links: readonly Pair[];
  /** The other ruled links: further parts of splits and merges. */
  readonly parts: readonly Pair[];
  /** Whether a pair may be linked one to one: it is ruled, or no ruling forbids it. */
  readonly mayLink: (i: number, j: number) => boolean;
  /** Whether a pair may be joined as a further part: neither end has a ruling, and none forbids the pair. */
  readonly mayJoin: (i: number, j: number) => boolean;
}

/** What stays the same from pass to pass. */
export interface Matter {
  readonly profiles: Profiles;
  readonly likeness: Likeness;
  /** Old positions worth scoring, by new position. */
  readonly candidates: readonly (readonly number[])[];
  readonly options: AlignOptions;
  /** The remaining budget of steps of the run. */
  readonly budget: Budget;
  /** The rulings of a reader. */
  readonly ruled: Ruled;
}

/** The links found so far: each position has at most one partner. */
export interface State {
  /** New position by old one; -1 if unlinked. */
  readonly toNew: Int32Array;
  /** Old position by new one; -1 if unlinked. */
  readonly toOld: Int32Array;
}

/** A pass: computes the next state from the previous one. */
export type Pass = (matter: Matter, state: State) => State;

/** Creates a state with so many old and new positions, and with the given links only. */
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
 * Repeats a pass until it changes no link any more, but at most so many times. If the pass returns to links that it had before, the state
 * with the most links in that cycle is kept, so that the result is the same wherever the cycle was entered.
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

/**
 * Whether one state has more links than another; if they have equally many, the one whose first difference links to the earlier paragraph
 * comes first.
 */
function isFuller(a: State, b: State): boolean {
  const links = (state: State): number => state.toNew.reduce((sum, j) => sum + (j === -1 ? 0 : 1), 0);
  if (links(a) !== links(b)) return links(a) > links(b);
  const at = a.toNew.findIndex((j, i) => j !== b.toNew[i]);
  return at !== -1 && (a.toNew[at] ?? 0) < (b.toNew[at] ?? 0);
}

const sameLinks = (a: State, b: State): boolean => a.toNew.every((j, i) => j === b.toNew[i]);
