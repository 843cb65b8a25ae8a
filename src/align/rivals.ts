/** How well a paragraph would match its best other candidates. A link with a strong rival is less certain. */
import type { Pair } from "./state.js";

/** The best score that one end of a pair has with any other paragraph, on the scale that was asked; 0 if there is none. */
export interface Rivals {
  readonly ofOld: (i: number, j: number) => number;
  readonly ofNew: (i: number, j: number) => number;
}

/** The two best scores of a paragraph, and the partner of the best one. */
interface Best {
  readonly first: number;
  readonly with: number;
  readonly second: number;
}

/** Computes the rivals from the pairs worth judging. */
export function rivalsOf(pairs: readonly Pair[], scoreOf: (i: number, j: number) => number): Rivals {
  const byOld = new Map<number, Best>();
  const byNew = new Map<number, Best>();
  for (const [i, j] of pairs) {
    const score = scoreOf(i, j);
    note(byOld, i, j, score);
    note(byNew, j, i, score);
  }
  return { ofOld: (i, j) => otherThan(byOld.get(i), j), ofNew: (i, j) => otherThan(byNew.get(j), i) };
}

function note(map: Map<number, Best>, at: number, other: number, score: number): void {
  const best = map.get(at);
  if (!best) map.set(at, { first: score, with: other, second: 0 });
  else if (score > best.first) map.set(at, { first: score, with: other, second: best.first });
  else if (score > best.second) map.set(at, { ...best, second: score });
}

const otherThan = (best: Best | undefined, partner: number): number =>
  best === undefined ? 0 : best.with === partner ? best.second : best.first;
