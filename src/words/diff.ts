/** Compares two sequences of words: decides what to keep so that the fewest marks explain the most text. */
import { diffArrays } from "diff/lib/diff/array.js";
import type { Budget } from "../model/budget.js";

/** One stretch of a comparison: `old` and `new` are half-open ranges of tokens. If it is `same`, both cover the same words. */
export interface DiffStretch {
  readonly same: boolean;
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
}

/** Two sequences of words to compare. */
export interface Sides {
  /** The words as numbers; equal numbers mean equal words. */
  readonly old: Int32Array;
  readonly new: Int32Array;
  /** The weight gained by keeping an old word, in letters. */
  readonly worth: Float64Array;
}

/**
 * The cost of a mark, in letters of a content word. A stretch between two changes is kept only if it is worth the extra marks, so a single
 * shared function word never remains as an island inside a rewritten passage.
 */
export const MARK_COST = 5;

/**
 * The most cells in the table of the exact comparison: some 2,000 words against 2,000, after common beginnings and endings are set aside.
 * Larger comparisons use the plain algorithm, which is linear if the texts are similar.
 */
const MOST_CELLS = 4_000_000;

/** The most edits in the plain comparison. Beyond this the texts have little in common, and the whole is one replacement. */
const MOST_EDITS = 4_000;

/** How the last step of the best path was made. */
const KEPT = 0;
const DELETED = 1;
const INSERTED = 2;

/** The value of a state that no path reaches. */
const NEVER = Number.NEGATIVE_INFINITY;

/** The stretches of the best comparison, in order, which cover both sides; some are empty. `coarse` if a limit cut the work short. */
export function diff(sides: Sides, budget: Budget): { readonly stretches: DiffStretch[]; readonly coarse: boolean } {
  const n = sides.old.length;
  const m = sides.new.length;
  let head = 0;
  while (head < n && head < m && sides.old[head] === sides.new[head]) head++;
  let tail = 0;
  while (tail < n - head && tail < m - head && sides.old[n - 1 - tail] === sides.new[m - 1 - tail]) tail++;
  const inner = { old: [head, n - tail], new: [head, m - tail] } as const;
  const cells = (n - tail - head) * (m - tail - head);
  const isExact = cells <= MOST_CELLS && budget.spend(cells);
  const kept = cells === 0 ? [] : isExact ? exact(sides, inner) : plain(sides, inner, budget);
  const stretches: DiffStretch[] = [
    { same: true, old: [0, head], new: [0, head] },
    ...stretchesOf(kept ?? [], inner),
    { same: true, old: [n - tail, n], new: [m - tail, m] },
  ];
  return { stretches, coarse: kept === null };
}

/** The positions of an old word and the new word that it is kept as. */
type Pair = readonly [number, number];

interface Window {
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
}

/**
 * The kept words with the highest total weight after paying for every mark. This is Gotoh's alignment with an affine gap: a mark costs the
 * same however long it is. Deletions come before insertions.
 */
function exact({ old, new: now, worth }: Sides, window: Window): Pair[] {
  const [i, n] = window.old;
  const [j, m] = window.new;
  const table = stepsOf({ old: old.subarray(i, n), new: now.subarray(j, m), worth: worth.subarray(i, n) });
  return traced(table, n - i, m - j).map(([a, b]) => [i + a, j + b]);
}

/** How the best paths to each cell of the table end. */
interface Steps {
  /** For every cell and each of its three states, the previous state of the best path, in two bits each. */
  readonly from: Uint8Array;
  /** The state in which the best path of all ends. */
  readonly last: number;
}

/**
 * Fills the table row by row. Only the values of the previous row are kept, and they are overwritten in place. This is a separate function
 * that does nothing else, because the compiler discards its optimised loop when other code follows in the same function.
 */
function stepsOf({ old, new: now, worth }: Sides): Steps {
  const width = now.length + 1;
  const from = new Uint8Array((old.length + 1) * width).fill(INSERTED << 4, 2, width);
  const keep = new Float64Array(width).fill(NEVER);
  const gone = new Float64Array(width).fill(NEVER);
  const come = new Float64Array(width).fill(-MARK_COST);
  for (let i = 1; i <= old.length; i++) {
    const word = old[i - 1];
    const value = worth[i - 1] as number;
    // The best of the states in the previous row one column earlier; and each state of this row one column earlier.
    let above = i === 1 ? 0 : -MARK_COST;
    let aboveBy = i === 1 ? KEPT : DELETED;
    let leftKeep = NEVER;
    let leftGone = -MARK_COST;
    let leftCome = NEVER;
    from[i * width] = aboveBy << 2;
    for (let j = 1; j < width; j++) {
      const was = keep[j] as number;
      const going = gone[j] as number;
      const coming = come[j] as number;
      const same = word === now[j - 1];
      const stops = was - MARK_COST;
      const turns = Math.max(leftKeep, leftGone) - MARK_COST;
      const cameBy = leftCome >= turns ? INSERTED : leftGone > leftKeep ? DELETED : KEPT;
      from[i * width + j] = (same ? aboveBy : KEPT) | ((going >= stops ? DELETED : KEPT) << 2) | (cameBy << 4);
      leftKeep = keep[j] = same ? above + value : NEVER;
      leftGone = gone[j] = Math.max(going, stops);
      leftCome = come[j] = Math.max(leftCome, turns);
      above = was;
      aboveBy = KEPT;
      if (going > above) {
        above = going;
        aboveBy = DELETED;
      }
      if (coming > above) {
        above = coming;
        aboveBy = INSERTED;
      }
    }
  }
  return { from, last: bestOf(keep[now.length] as number, gone[now.length] as number, come[now.length] as number) };
}

const bestOf = (kept: number, gone: number, come: number): number =>
  kept >= gone && kept >= come ? KEPT : gone >= come ? DELETED : INSERTED;

/** The words that the best path keeps, traced back from its end. */
function traced({ from, last }: Steps, n: number, m: number): Pair[] {
  const pairs: Pair[] = [];
  let state = last;
  for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
    const step = from[i * (m + 1) + j] as number;
    if (state === KEPT) pairs.push([--i, --j]);
    else if (state === DELETED) i--;
    else j--;
    state = (step >> (2 * state)) & 3;
  }
  return pairs.reverse();
}

/** The longest common subsequence, or null if there are too many edits, or too few steps left, to find it. */
function plain(sides: Sides, window: Window, budget: Budget): Pair[] | null {
  const old = Array.from(sides.old.subarray(...window.old));
  const now = Array.from(sides.new.subarray(...window.new));
  const maxEditLength = Math.min(MOST_EDITS, old.length + now.length);
  if (!budget.spend(maxEditLength * Math.min(old.length, now.length))) return null;
  const changes = diffArrays(old, now, { maxEditLength });
  if (!changes) return null;
  const pairs: Pair[] = [];
  let [i] = window.old;
  let [j] = window.new;
  for (const change of changes) {
    if (change.removed) i += change.value.length;
    else if (change.added) j += change.value.length;
    else for (const _ of change.value) pairs.push([i++, j++]);
  }
  return pairs;
}

/** Turns kept pairs into alternating stretches that cover a window. */
function stretchesOf(pairs: readonly Pair[], window: Window): DiffStretch[] {
  const [n, m] = [window.old[1], window.new[1]];
  const stretches: DiffStretch[] = [];
  let [i] = window.old;
  let [j] = window.new;
  for (let k = 0; k < pairs.length; ) {
    const [a, b] = pairs[k] ?? [n, m];
    if (a > i || b > j) stretches.push({ same: false, old: [i, a], new: [j, b] });
    let length = 1;
    while (pairs[k + length]?.[0] === a + length && pairs[k + length]?.[1] === b + length) length++;
    stretches.push({ same: true, old: [a, a + length], new: [b, b + length] });
    k += length;
    i = a + length;
    j = b + length;
  }
  if (i < n || j < m) stretches.push({ same: false, old: [i, n], new: [j, m] });
  return stretches;
}
