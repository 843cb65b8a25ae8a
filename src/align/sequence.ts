/** The best pairing that keeps the order of both texts. */

/** Pairs less alike than this are left apart. */
const LEAST_SIMILARITY = 0.4;

/**
 * Pairs old and new paragraphs in order so that the sum of their scores is greatest.
 *
 * @returns new index by old index
 */
export function sequence(score: (i: number, j: number) => number, n: number, m: number): Map<number, number> {
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const scores = Array.from({ length: n }, (_, i) => Float64Array.from({ length: m }, (_, j) => score(i, j)));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pair = (i: number, j: number): number => scores[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const s = pair(i, j);
      const linked = s >= LEAST_SIMILARITY ? s + at(i + 1, j + 1) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(linked, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < n && j < m; ) {
    const s = pair(i, j);
    if (s >= LEAST_SIMILARITY && at(i, j) === s + at(i + 1, j + 1)) pairs.set(i++, j++);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
