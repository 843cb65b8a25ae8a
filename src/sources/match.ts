/** Finds where one passage occurs inside another, word for word or nearly so. */
import type { Range } from "../model/resolution.js";
import { type Unit, unitsOf } from "../words/units.js";
import { numbersOf } from "./sequences.js";

/** How a passage occurs in another text. */
export interface Match extends Range {
  /** Whether it has the same words in the same order, ignoring punctuation, case and typography. */
  readonly exact: boolean;
  /** The share of the words of both that are the same in the same order, ignoring numbers; 0 to 1. */
  readonly similarity: number;
  /** The words found there that the passage lacks, as ranges of the text where it was found. */
  readonly differs: readonly Range[];
}

/** The units of a text, with a number for each; units with equal numbers are the same word apart from numerals. */
export interface Words {
  readonly units: readonly Unit[];
  readonly numbers: Int32Array;
}

/** Cuts a text into words. */
export function wordsOf(text: string): Words {
  const units = unitsOf(text);
  return { units, numbers: numbersOf(units) };
}

/** Longer passages are compared only up to this many words, since the work grows with the product of both lengths. */
const LONGEST = 600;
/** A place may be longer than the passage by this share, for inserted words. */
const ROOM = 0.5;

/** A word that differs only in its numeral ("71st", but not "seventy-first") counts this much of an identical one. */
const BUT_FOR_NUMBER = 0.5;

/** How similar to a passage a place must be. */
export interface Nearness {
  /** The least similarity. */
  readonly least: number;
  /** The least similarity if all numbers count as equal: updated dates and sessions are reported whatever their share. */
  readonly butForNumbers: number;
}

const ANY: Nearness = { least: 0, butForNumbers: 0 };

/**
 * Looks for a passage in one text after another.
 *
 * @param wanted the words of the passage
 * @returns a function that finds the place in a text most similar to the passage; null if none is similar enough
 * @example matcherOf(wordsOf("small arms"))(wordsOf("Noting that small arms kill,"))?.exact // true
 */
export function matcherOf(wanted: Words, near: Nearness = ANY): (held: Words) => Match | null {
  const size = wanted.units.length;
  const places = placesOfWords(wanted.numbers.subarray(0, LONGEST));
  const passage = ranked(wanted.numbers.subarray(0, LONGEST), places);
  return (held) => {
    const exact = placeOf(wanted, held);
    if (exact >= 0) {
      return { ...rangeOf(held.units, exact, exact + size), exact: true, similarity: 1, differs: [] };
    }
    const text = ranked(held.numbers, places);
    const stretch = window(passage, text, places.size);
    if (similarity(stretch.inside, size, stretch.inside) < Math.min(near.least, near.butForNumbers)) return null;
    return nearly(wanted.units, held.units, commonOf(passage, text, stretch), near);
  };
}

/** Builds the match from pairs of words that are the same in the same order. */
function nearly(
  wanted: readonly Unit[],
  held: readonly Unit[],
  pairs: readonly (readonly [number, number])[],
  { least, butForNumbers }: Nearness,
): Match | null {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return null;
  const same = pairs.filter(([i, j]) => wanted[i]?.form === held[j]?.form);
  const common = same.length + BUT_FOR_NUMBER * (pairs.length - same.length);
  const length = last[1] - first[1] + 1;
  const likeness = similarity(common, wanted.length, length);
  if (likeness < least && similarity(pairs.length, wanted.length, length) < butForNumbers) return null;
  const kept = new Set(same.map(([, j]) => j));
  const differs: Range[] = [];
  for (let at = first[1]; at <= last[1]; at++) {
    const unit = held[at];
    if (unit && !kept.has(at)) differs.push({ start: unit.start, end: unit.end });
  }
  return { ...rangeOf(held, first[1], last[1] + 1), exact: false, similarity: likeness, differs: joined(differs) };
}

/** Dice's coefficient: the share of both sides' words that they have in common. */
const similarity = (common: number, one: number, other: number): number => (2 * common) / Math.max(1, one + other);

/** Numbers the distinct words of a passage from 0, in order of appearance. */
function placesOfWords(numbers: Int32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const number of numbers) if (!places.has(number)) places.set(number, places.size);
  return places;
}

/** Words as their numbers in the passage; -1 for words that it lacks. */
function ranked(numbers: Int32Array, places: ReadonlyMap<number, number>): Int32Array {
  const found = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) found[i] = places.get(numbers[i] ?? 0) ?? -1;
  return found;
}

const rangeOf = (units: readonly Unit[], first: number, end: number): Range => ({
  start: units[first]?.start ?? 0,
  end: units[end - 1]?.end ?? 0,
});

/** Where all words of a passage occur in a row; -1 if they do not. */
function placeOf(passage: Words, held: Words): number {
  const { units, numbers } = passage;
  if (units.length === 0) return -1;
  for (let at = 0; at + units.length <= held.units.length; at++) {
    let same = 0;
    while (same < units.length && numbers[same] === held.numbers[at + same]) same++;
    if (same === units.length && units.every((unit, i) => unit.form === held.units[at + i]?.form)) return at;
  }
  return -1;
}

/** A stretch of a text, and how many words of the passage it contains in any order. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly inside: number;
}

/**
 * The stretch of a text, somewhat longer than the passage, that contains most of its words.
 *
 * @param words how many distinct words the passage has
 */
function window(passage: Int32Array, text: Int32Array, words: number): Stretch {
  const size = Math.min(text.length, Math.ceil(passage.length * (1 + ROOM)));
  // How often each word is still needed; negative if the stretch has it more often than the passage.
  const wanted = new Int32Array(words);
  for (const word of passage) wanted[word] = (wanted[word] ?? 0) + 1;
  let inside = 0;
  let best = { from: 0, inside: -1 };
  for (let i = 0; i < text.length; i++) {
    const [comes, goes] = [text[i] ?? -1, i >= size ? (text[i - size] ?? -1) : -1];
    if (comes >= 0) {
      const left = wanted[comes] ?? 0;
      wanted[comes] = left - 1;
      if (left > 0) inside++;
    }
    if (goes >= 0) {
      const left = wanted[goes] ?? 0;
      wanted[goes] = left + 1;
      if (left >= 0) inside--;
    }
    if (i >= size - 1 && inside > best.inside) best = { from: i - size + 1, inside };
  }
  return { from: best.from, to: best.from + size, inside: Math.max(0, best.inside) };
}

/** A longest common subsequence of the passage and a stretch of the text, as pairs of positions, ascending. */
function commonOf(passage: Int32Array, text: Int32Array, { from, to }: Stretch): (readonly [number, number])[] {
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

/** Joins ranges that are separated only by a space or a mark. */
function joined(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of ranges) {
    const last = found.at(-1);
    if (last && range.start - last.end <= 1) found[found.length - 1] = { start: last.start, end: range.end };
    else found.push(range);
  }
  return found;
}
