/** Chooses one-to-one links among scored pairs: the strongest first, then swaps links where that raises their total weight. */
import { Budget } from "../model/budget.js";
import { type Pair, type State, stateOf } from "./state.js";

/** A pair, with the weight above 0 that its link would have. */
export interface Rated {
  readonly pair: Pair;
  readonly weight: number;
}

/** The most rounds of swaps; two are enough for every hand-linked pair. */
const ROUNDS = 8;

/** A swap must gain more than this, which is more than rounding errors can amount to. */
const LEAST_GAIN = 1e-9;

/**
 * Links each position at most once so that a sum becomes large: the weights of all links, plus `beside` for every two links that are
 * adjacent in both texts. First the best pairs are linked. Then links are swapped wherever the new links, including those that the freed
 * ends find, add more to the sum than the old ones lose. Example: each year a text reports on two meetings; by its words last year's coming
 * meeting is this year's past one, and yet each paragraph belongs to its own slot. Every swap raises the sum, so no swap is undone.
 *
 * @param rated in any order, each pair once
 * @param run `beside` is what two links are worth to each other if they are adjacent in both texts; each round of swaps after the first
 *   takes one step of the budget for each pair, and without steps the links stay as they are
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
      // A position that loses its partner may take an unlinked one, or the two that lost theirs take each other.
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

/** Links that can be changed, with the resulting change of their sum. */
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

  /** The links of the old and of the new position of a pair. */
  inTheWayOf({ pair: [i, j] }: Rated): { readonly ofOld: Rated | undefined; readonly ofNew: Rated | undefined } {
    return { ofOld: this.#linked[i], ofNew: this.#linked[this.state.toOld[j] ?? -1] };
  }

  /** How much the sum would gain from a swap. */
  gain(gone: readonly Rated[], come: readonly Rated[]): number {
    const gained = this.exchange(gone, come);
    this.exchange(come, gone);
    return gained;
  }

  /** Removes links and adds others; returns how much the sum gained. */
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

  /** The weight of a link together with its adjacent ones. */
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
