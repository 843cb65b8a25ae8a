/** What the links around two paragraphs say about them: whether their neighbours are linked to each other. */
import type { State } from "./state.js";

/** Represents the edge of a text, which counts as linked to the edge of the other text. */
const EDGE = -2;

/**
 * How close the nearest links before and after both paragraphs are, from 0 to 1: 1 if the adjacent paragraphs are linked, less if others
 * are in between. A pair's own link is no evidence for itself.
 */
export type Neighbours = (i: number, j: number) => number;

/** Computes the neighbours from the links found so far. */
export function neighboursOf({ toNew, toOld }: State): Neighbours {
  const old = nearest(toNew);
  const now = nearest(toOld);
  const closeness = (i: number, j: number, step: -1 | 1): number => {
    const x = (step < 0 ? old.before : old.after)[i] as number;
    const y = (step < 0 ? now.before : now.after)[j] as number;
    const edges = step < 0 ? ([-1, -1] as const) : ([toNew.length, toOld.length] as const);
    const near = (a: number, b: number): number => {
      const da = (a - i) * step;
      const db = (b - j) * step;
      return da > 0 && db > 0 ? 1 / (da + db - 1) : 0;
    };
    const byOld = x === EDGE ? near(...edges) : near(x, toNew[x] as number);
    const byNew = y === EDGE ? near(...edges) : near(toOld[y] as number, y);
    return Math.max(byOld, byNew);
  };
  return (i, j) => (closeness(i, j, -1) + closeness(i, j, 1)) / 2;
}

/** The nearest linked position before and after each. */
interface Nearest {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

function nearest(partner: Int32Array): Nearest {
  const before = new Int32Array(partner.length);
  const after = new Int32Array(partner.length);
  for (let k = 0, last = EDGE; k < partner.length; k++) {
    before[k] = last;
    if (partner[k] !== -1) last = k;
  }
  for (let k = partner.length - 1, last = EDGE; k >= 0; k--) {
    after[k] = last;
    if (partner[k] !== -1) last = k;
  }
  return { before, after };
}
