/** Chooses one-to-one links among scored pairs: the strongest first, then swaps links where that raises their total weight. */
import { Budget } from "../model/budget.js";
import { type Pair, type State, stateOf } from "./state.js";

/** A pair with the weight that its link would have, above 0. */
export interface Rated {
  readonly pair: Pair;
  readonly weight: number;
}

/** Rounds of exchanges at most; two are enough for every hand-linked pair. */
const ROUNDS = 8;

/** An exchange must gain more than this, which is more than the rounding of the sums can pretend. */
const LEAST_GAIN = 1e-9;

/**
 * Links each position once at most, so that the sum of two things becomes great: the weights of the links, and `beside` for
 * every two links that follow each other in both texts. The best pairs are linked first; then a link gives way wherever what
 * takes its place, with what its two ends find instead, adds more to that sum than goes: of two meetings told of in turn each year, the
 * coming one of last year is the past one of this year in its words, and yet each paragraph became the one in its own slot.
 * Every exchange raises the sum, so none comes back.
 *
 * @param rated in any order, each pair once
 * @param run `beside` is what two links are worth to each other where both their ends stand side by side; each round of exchanges
 *   after the first spends a step of the budget a pair, and without them the links stay as they are
 */
export function matching(
  olds: number,
  news: number,
  rated: readonly Rated[],
  { beside, budget = new Budget() }: { readonly beside: number; readonly budget?: Budget },
): State {
  const sorted = [...rated].sort((a, b) => b.weight - a.weight || a.pair[1] - b.pair[1] || a.pair[0] - b.pair[0]);
  const links = new Links(olds, news, beside);
  for (const r of sorted) if (links.isFree(r)) links.exchange([], [r]);
  const byOld = grouped(sorted, 0);
  const byNew = grouped(sorted, 1);
  for (
    let round = 0, changed = true;
    changed && round < ROUNDS && (round === 0 || budget.spend(sorted.length));
    round++
  ) {
    changed = false;
    for (const r of sorted) {
      if (links.has(r)) continue;
      const { ofOld, ofNew } = links.inTheWayOf(r);
      const gone = [ofOld, ofNew].filter((o) => o !== undefined);
      // Who loses a partner may take one that is free, or the two who lost theirs take each other.
      const forOld = ofNew && byOld.get(ofNew.pair[0])?.find((o) => links.isFreeNew(o));
      const forNew = ofOld && byNew.get(ofOld.pair[1])?.find((o) => links.isFreeOld(o));
      const crossed = byOld.get(ofNew?.pair[0] ?? -1)?.find(({ pair: [, y] }) => y === ofOld?.pair[1]);
      const ways = [[r, forOld, forNew].filter((o) => o !== undefined), ...(crossed ? [[r, crossed]] : [])];
      const gains = ways.map((come) => links.gain(gone, come));
      const most = Math.max(...gains);
      if (most <= LEAST_GAIN) continue;
      links.exchange(gone, ways[gains.indexOf(most)] ?? []);
      changed = true;
    }
  }
  return links.state;
}

/** Links that change, with what changes of their sum. */
class Links {
  readonly state: State;
  readonly #beside: number;
  /** The link of each old position. */
  readonly #linked: (Rated | undefined)[];

  constructor(olds: number, news: number, beside: number) {
    this.state = stateOf(olds, news, []);
    this.#beside = beside;
    this.#linked = new Array(olds);
  }

  has({ pair: [i, j] }: Rated): boolean {
    return this.state.toNew[i] === j;
  }

  isFreeOld({ pair: [i] }: Rated): boolean {
    return this.state.toNew[i] === -1;
  }

  isFreeNew({ pair: [, j] }: Rated): boolean {
    return this.state.toOld[j] === -1;
  }

  isFree(rated: Rated): boolean {
    return this.isFreeOld(rated) && this.isFreeNew(rated);
  }

  /** The links that hold the old and the new position of a pair. */
  inTheWayOf({ pair: [i, j] }: Rated): { readonly ofOld: Rated | undefined; readonly ofNew: Rated | undefined } {
    return { ofOld: this.#linked[i], ofNew: this.#linked[this.state.toOld[j] ?? -1] };
  }

  /** What the sum would gain by an exchange. */
  gain(gone: readonly Rated[], come: readonly Rated[]): number {
    const gained = this.exchange(gone, come);
    this.exchange(come, gone);
    return gained;
  }

  /** Takes links away and puts others; returns what the sum gained. */
  exchange(gone: readonly Rated[], come: readonly Rated[]): number {
    let gained = 0;
    for (const link of gone) {
      gained -= this.#weightHere(link);
      this.#set(link, undefined);
    }
    for (const link of come) {
      this.#set(link, link);
      gained += this.#weightHere(link);
    }
    return gained;
  }

  #set({ pair: [i, j] }: Rated, link: Rated | undefined): void {
    this.state.toNew[i] = link ? j : -1;
    this.state.toOld[j] = link ? i : -1;
    this.#linked[i] = link;
  }

  /** What a link is worth together with those beside it. */
  #weightHere({ pair: [i, j], weight }: Rated): number {
    const { toNew } = this.state;
    const before = j > 0 && toNew[i - 1] === j - 1 ? this.#beside : 0;
    const after = toNew[i + 1] === j + 1 ? this.#beside : 0;
    return weight + before + after;
  }
}

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
