/** One-to-one links out of rated pairs: the strongest first, then exchanged where two good links are worth more than one. */
import { type Pair, type State, stateOf } from "./state.js";

/** A pair with what linking it is worth, above 0. */
export interface Rated {
  readonly pair: Pair;
  readonly worth: number;
}

/** Rounds of exchanges at most; two are enough for nearly every text. */
const ROUNDS = 4;

/** An exchange must gain more than this, so that rounding does not exchange for ever. */
const LEAST_GAIN = 1e-9;

/**
 * Links each position once at most, so that the worths of the links add up to much. The best pairs are linked first;
 * then a link gives way wherever what takes its place, with what its two ends find instead, is worth more: of two meetings told
 * of in turn each year, the coming one of last year is the past one of this year in its words, and yet each
 * paragraph became the one in its own slot.
 *
 * @param rated in any order, each pair once
 * @param beside what two links are worth to each other where both their ends stand side by side
 */
export function matching(olds: number, news: number, rated: readonly Rated[], beside: number): State {
  const sorted = [...rated].sort((a, b) => b.worth - a.worth || a.pair[1] - b.pair[1] || a.pair[0] - b.pair[0]);
  const state = stateOf(olds, news, []);
  const { toNew, toOld } = state;
  const worthOfOld = new Float64Array(olds);
  const link = ({ pair: [i, j], worth }: Rated): void => {
    toNew[i] = j;
    toOld[j] = i;
    worthOfOld[i] = worth;
  };
  const unlink = (i: number, j: number): void => {
    toNew[i] = -1;
    toOld[j] = -1;
    worthOfOld[i] = 0;
  };
  for (const r of sorted) if (toNew[r.pair[0]] === -1 && toOld[r.pair[1]] === -1) link(r);
  const byOld = grouped(sorted, 0);
  const byNew = grouped(sorted, 1);
  for (let round = 0, changed = true; changed && round < ROUNDS; round++) {
    changed = false;
    for (const r of sorted) {
      const [i, j] = r.pair;
      const wasNew = toNew[i] as number;
      const wasOld = toOld[j] as number;
      if (wasNew === j) continue;
      const given = wasNew !== -1 && wasOld !== -1 && isBeside([i, wasNew], [wasOld, j]) ? beside : 0;
      const lost = (worthOfOld[i] as number) + (wasOld === -1 ? 0 : (worthOfOld[wasOld] as number)) + given;
      // Who loses a partner may take one that is free, or the two who lost theirs take each other.
      const forOld = byOld.get(wasOld)?.find(({ pair: [, y] }) => toOld[y] === -1);
      const forNew = byNew.get(wasNew)?.find(({ pair: [x] }) => toNew[x] === -1);
      const crossed = byOld.get(wasOld)?.find(({ pair: [, y] }) => y === wasNew);
      const apart = [forOld, forNew].filter((o) => o !== undefined);
      const found = crossed && crossed.worth > sum(apart) ? [crossed] : apart;
      const company = found.some((o) => isBeside(o.pair, r.pair)) ? beside : 0;
      const gained = r.worth + sum(found) + company;
      if (gained - lost <= LEAST_GAIN) continue;
      if (wasNew !== -1) unlink(i, wasNew);
      if (wasOld !== -1) unlink(wasOld, j);
      link(r);
      for (const o of found) link(o);
      changed = true;
    }
  }
  return state;
}

/** Whether one pair follows the other in both texts. */
const isBeside = ([i, j]: Pair, [x, y]: Pair): boolean => Math.abs(i - x) === 1 && i - x === j - y;

const sum = (rated: readonly Rated[]): number => rated.reduce((all, { worth }) => all + worth, 0);

/** The pairs by their old or their new position. */
function grouped(rated: readonly Rated[], side: 0 | 1): Map<number, Rated[]> {
  const found = new Map<number, Rated[]>();
  for (const r of rated) {
    const list = found.get(r.pair[side]);
    if (list) list.push(r);
    else found.set(r.pair[side], [r]);
  }
  return found;
}
