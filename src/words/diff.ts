/** The word comparison itself: what to keep so that the fewest marks explain the most text. */
import { diffArrays } from "diff/lib/diff/array.js";

/** One stretch of a comparison: `old` and `new` are half-open ranges of tokens; both are filled where `same`. */
export interface Stretch {
  readonly same: boolean;
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
}

/** Two sequences of words to compare. */
export interface Sides {
  /** Equal numbers stand for equal words. */
  readonly old: Int32Array;
  readonly new: Int32Array;
  /** What keeping an old word is worth, in letters. */
  readonly worth: Float64Array;
}

/**
 * What a mark costs, in letters of a content word. A stretch is kept between two changes only when it is worth the
 * marks that it makes; so no single shared function word stays as an island inside a rewrite.
 */
export const MARK_COST = 5;

/**
 * The most cells of the table of the exact comparison: some 2,000 words against 2,000, after what is the same at
 * both ends is set aside. More take the plain comparison, which is linear where the texts are alike.
 */
const MOST_CELLS = 4_000_000;

/** The most edits of the plain comparison; beyond it the texts have little in common, and the whole is one replacement. */
const MOST_EDITS = 4_000;

/** How the previous step of the best path was made. */
const KEPT = 0;
const DELETED = 1;
const INSERTED = 2;

/**
 * The stretches of the best comparison, in order, covering both sides, some of them empty; `coarse` where a limit cut the work short.
 */
export function diff(sides: Sides): { readonly stretches: Stretch[]; readonly coarse: boolean } {
  const n = sides.old.length;
  const m = sides.new.length;
  let head = 0;
  while (head < n && head < m && sides.old[head] === sides.new[head]) head++;
  let tail = 0;
  while (tail < n - head && tail < m - head && sides.old[n - 1 - tail] === sides.new[m - 1 - tail]) tail++;
  const inner = { old: [head, n - tail], new: [head, m - tail] } as const;
  const cells = (n - tail - head) * (m - tail - head);
  const kept = cells === 0 ? [] : cells <= MOST_CELLS ? exact(sides, inner) : plain(sides, inner);
  const stretches: Stretch[] = [
    { same: true, old: [0, head], new: [0, head] },
    ...stretchesOf(kept ?? [], inner),
    { same: true, old: [n - tail, n], new: [m - tail, m] },
  ];
  return { stretches, coarse: kept === null };
}

/** An old and a new word that are the same word kept. */
type Pair = readonly [number, number];

interface Window {
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
}

/**
 * The kept words that are worth the most after every mark is paid for (Gotoh's alignment with an affine gap: a mark
 * costs the same however long it is). Deletions stand before insertions.
 */
function exact({ old, new: now, worth }: Sides, window: Window): Pair[] {
  const [oldStart, oldEnd] = window.old;
  const [newStart, newEnd] = window.new;
  const n = oldEnd - oldStart;
  const m = newEnd - newStart;
  const width = m + 1;
  const from = new Uint8Array((n + 1) * width);
  let keep = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  let gone = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  let come = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  keep[0] = 0;
  for (let j = 1; j <= m; j++) {
    come[j] = -MARK_COST;
    from[j] = (j === 1 ? KEPT : INSERTED) << 4;
  }
  let keepNext = new Float64Array(width);
  let goneNext = new Float64Array(width);
  let comeNext = new Float64Array(width);
  for (let i = 1; i <= n; i++) {
    const word = old[oldStart + i - 1];
    const value = worth[oldStart + i - 1] ?? 0;
    keepNext[0] = Number.NEGATIVE_INFINITY;
    comeNext[0] = Number.NEGATIVE_INFINITY;
    goneNext[0] = -MARK_COST;
    from[i * width] = (i === 1 ? KEPT : DELETED) << 2;
    for (let j = 1; j <= m; j++) {
      let steps = 0;
      let best = Number.NEGATIVE_INFINITY;
      if (word === now[newStart + j - 1]) {
        best = keep[j - 1] ?? 0;
        if ((gone[j - 1] ?? 0) > best) {
          best = gone[j - 1] ?? 0;
          steps = DELETED;
        }
        if ((come[j - 1] ?? 0) > best) {
          best = come[j - 1] ?? 0;
          steps = INSERTED;
        }
        best += value;
      }
      keepNext[j] = best;
      const goneOpen = (keep[j] ?? 0) - MARK_COST;
      const goneOn = gone[j] ?? 0;
      goneNext[j] = Math.max(goneOpen, goneOn);
      if (goneOn >= goneOpen) steps |= DELETED << 2;
      const comeOpen = (keepNext[j - 1] ?? 0) - MARK_COST;
      const comeAfter = (goneNext[j - 1] ?? 0) - MARK_COST;
      const comeOn = comeNext[j - 1] ?? 0;
      comeNext[j] = Math.max(comeOpen, comeAfter, comeOn);
      if (comeOn >= comeOpen && comeOn >= comeAfter) steps |= INSERTED << 4;
      else if (comeAfter > comeOpen) steps |= DELETED << 4;
      from[i * width + j] = steps;
    }
    [keep, keepNext] = [keepNext, keep];
    [gone, goneNext] = [goneNext, gone];
    [come, comeNext] = [comeNext, come];
  }
  const ends = [keep[m] ?? 0, gone[m] ?? 0, come[m] ?? 0];
  const pairs: Pair[] = [];
  let state = ends.indexOf(Math.max(...ends));
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const steps = from[i * width + j] ?? 0;
    if (state === KEPT) {
      pairs.push([oldStart + --i, newStart + --j]);
      state = steps & 3;
    } else if (state === DELETED) {
      i--;
      state = (steps >> 2) & 3;
    } else {
      j--;
      state = (steps >> 4) & 3;
    }
  }
  return pairs.reverse();
}

/** The longest common subsequence, or null where there are too many edits to find it. */
function plain(sides: Sides, window: Window): Pair[] | null {
  const old = Array.from(sides.old.subarray(...window.old));
  const now = Array.from(sides.new.subarray(...window.new));
  const changes = diffArrays(old, now, { maxEditLength: MOST_EDITS });
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

/** Kept pairs → alternating stretches that cover a window. */
function stretchesOf(pairs: readonly Pair[], window: Window): Stretch[] {
  const [n, m] = [window.old[1], window.new[1]];
  const stretches: Stretch[] = [];
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
