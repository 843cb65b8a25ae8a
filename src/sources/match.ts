/** Where one passage stands in another, to the letter or nearly. */
import type { Range } from "../model/resolution.js";
import type { Unit } from "../words/units.js";

/** How a passage that is looked for stands in another text. */
export interface Match extends Range {
  /** The same words in the same order; punctuation, case and typography aside. */
  readonly exact: boolean;
  /** Share of the words of both that are the same in the same order, numbers aside; 0 to 1. */
  readonly similarity: number;
  /** The words of the place found that the passage has not, as ranges into the text where it was found. */
  readonly differs: readonly Range[];
}

/** Words of a passage that is longer are compared up to here: work grows with the product of both lengths. */
const LONGEST = 600;
/** A place where a passage stands may be longer than it by this share, for words put in between. */
const ROOM = 0.5;

/** A word that is the same but for its number ("seventy-first" is not, "71st" is) counts for so much of one that is the same. */
const BUT_FOR_NUMBER = 0.5;

/**
 * The place in a text that is most like a passage.
 *
 * @param wanted the units of the passage
 * @param held the units of the text that it is looked for in
 * @param least similarity below which nobody asks, so that the words need not be compared
 * @returns null where nothing so similar stands
 * @example matchOf(unitsOf("small arms"), unitsOf("Noting that small arms kill,"))?.exact // true
 */
export function matchOf(wanted: readonly Unit[], held: readonly Unit[], least = 0): Match | null {
  const exact = placeOf(wanted, held);
  if (exact >= 0) return { ...rangeOf(held, exact, exact + wanted.length), exact: true, similarity: 1, differs: [] };
  const numbers = numbered(wanted);
  const passage = numbers(wanted.slice(0, LONGEST));
  const text = numbers(held);
  const { from, to, inside } = window(passage, text);
  if (similarity(Math.min(inside, passage.length), passage.length, inside) < least) return null;
  const pairs = commonOf(passage, text, from, to);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return null;
  const same = pairs.filter(([i, j]) => wanted[i]?.form === held[j]?.form);
  const common = same.length + BUT_FOR_NUMBER * (pairs.length - same.length);
  const likeness = similarity(common, wanted.length, last[1] - first[1] + 1);
  if (likeness < least) return null;
  const kept = new Set(same.map(([, j]) => j));
  const differs: Range[] = [];
  for (let at = first[1]; at <= last[1]; at++) {
    const unit = held[at];
    if (unit && !kept.has(at)) differs.push({ start: unit.start, end: unit.end });
  }
  return { ...rangeOf(held, first[1], last[1] + 1), exact: false, similarity: likeness, differs: joined(differs) };
}

/** Dice's coefficient: the share of the words of both sides that are common. */
const similarity = (common: number, one: number, other: number): number => (2 * common) / Math.max(1, one + other);

/** Words as numbers, which compare quicker: equal ones have one number, those that the passage has not have none (-1). */
function numbered(wanted: readonly Unit[]): (units: readonly Unit[]) => Int32Array {
  const numbers = new Map<string, number>();
  for (const { folded } of wanted) if (!numbers.has(folded)) numbers.set(folded, numbers.size);
  return (units) => Int32Array.from(units, ({ folded }) => numbers.get(folded) ?? -1);
}

const rangeOf = (units: readonly Unit[], first: number, end: number): Range => ({
  start: units[first]?.start ?? 0,
  end: units[end - 1]?.end ?? 0,
});

/** Where the forms of a passage stand in a row; -1 where they do not. */
function placeOf(passage: readonly Unit[], held: readonly Unit[]): number {
  if (passage.length === 0) return -1;
  for (let at = 0; at + passage.length <= held.length; at++) {
    if (passage.every((unit, i) => unit.form === held[at + i]?.form)) return at;
  }
  return -1;
}

/** The stretch of a text, somewhat longer than the passage, that holds most of its words, and how many words of it those are. */
function window(passage: Int32Array, text: Int32Array): { from: number; to: number; inside: number } {
  const size = Math.min(text.length, Math.ceil(passage.length * (1 + ROOM)));
  let inside = 0;
  let best = { from: 0, inside: -1 };
  for (let i = 0; i < text.length; i++) {
    if ((text[i] ?? -1) >= 0) inside++;
    if (i >= size && (text[i - size] ?? -1) >= 0) inside--;
    if (i >= size - 1 && inside > best.inside) best = { from: i - size + 1, inside };
  }
  return { from: best.from, to: best.from + size, inside: best.inside };
}

/** A longest common subsequence of the passage and a stretch of the text, as pairs of their places, ascending. */
function commonOf(passage: Int32Array, text: Int32Array, from: number, to: number): (readonly [number, number])[] {
  const width = to - from + 1;
  const lengths = new Uint16Array((passage.length + 1) * width);
  for (let i = passage.length - 1; i >= 0; i--) {
    for (let j = to - from - 1; j >= 0; j--) {
      const at = i * width + j;
      const [below, right] = [lengths[at + width] ?? 0, lengths[at + 1] ?? 0];
      lengths[at] = passage[i] === text[from + j] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(below, right);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < passage.length && j < width - 1; ) {
    const at = i * width + j;
    if (passage[i] === text[from + j]) pairs.push([i++, from + j++]);
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** Ranges with nothing but a space or a mark between them are one. */
function joined(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of ranges) {
    const last = found.at(-1);
    if (last && range.start - last.end <= 1) found[found.length - 1] = { start: last.start, end: range.end };
    else found.push(range);
  }
  return found;
}
