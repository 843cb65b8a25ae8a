/** Finds the heaviest chain of links that keeps the order of both texts. Links outside the chain are moves. */

/** A pair of positions, and the weight gained by keeping it. */
export interface Weighted {
  readonly old: number;
  readonly new: number;
  readonly weight: number;
}

/**
 * Picks links so that both old and new positions ascend and the sum of weights is as large as possible.
 *
 * @param links in any order, with each old and each new position at most once and weights above 0
 * @returns the links picked, in order
 * @example chain([{ old: 0, new: 1, weight: 1 }, { old: 1, new: 0, weight: 2 }]) // the second
 */
export function chain<T extends Weighted>(links: readonly T[]): T[] {
  const sorted = [...links].sort((a, b) => a.old - b.old || b.new - a.new);
  const size = sorted.reduce((most, l) => Math.max(most, l.new + 1), 0);
  // A Fenwick tree over new positions: the best chain that ends at or before each.
  const best = new Int32Array(size + 1).fill(-1);
  const sums = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  let last = -1;
  sorted.forEach((link, k) => {
    let found = -1;
    for (let at = link.new; at > 0; at -= at & -at) {
      const other = best[at] as number;
      if (other >= 0 && (found < 0 || (sums[other] as number) > (sums[found] as number))) found = other;
    }
    previous[k] = found;
    sums[k] = link.weight + (found < 0 ? 0 : (sums[found] as number));
    for (let at = link.new + 1; at <= size; at += at & -at) {
      const other = best[at] as number;
      if (other < 0 || (sums[k] as number) > (sums[other] as number)) best[at] = k;
    }
    if (last < 0 || (sums[k] as number) > (sums[last] as number)) last = k;
  });
  const picked: T[] = [];
  for (let k = last; k >= 0; k = previous[k] as number) picked.push(sorted[k] as T);
  return picked.reverse();
}
