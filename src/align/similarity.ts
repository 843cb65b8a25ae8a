/** How alike two paragraphs are. */
import type { Paragraph } from "../model/resolution.js";

/** Two-letter shingles of a text, white space apart. */
function shingles(text: string): Map<string, number> {
  const bare = text.replace(/\s/gu, "");
  const found = new Map<string, number>();
  for (let i = 0; i + 1 < bare.length; i++) {
    const key = bare.slice(i, i + 2);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

/** Dice similarity, 0 to 1, of every old paragraph with every new one of the same side of the text. */
export function similarities(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): (i: number, j: number) => number {
  const a = before.map((p) => shingles(p.text));
  const b = after.map((p) => shingles(p.text));
  const size = (m: Map<string, number>): number => [...m.values()].reduce((t, n) => t + n, 0);
  const sizesA = a.map(size);
  const sizesB = b.map(size);
  return (i, j) => {
    if (before[i]?.text === after[j]?.text) return 1;
    let common = 0;
    for (const [key, n] of a[i] ?? []) common += Math.min(n, b[j]?.get(key) ?? 0);
    return (2 * common) / ((sizesA[i] ?? 0) + (sizesB[j] ?? 0) || 1);
  };
}
