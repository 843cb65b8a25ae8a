/** Finds where one passage occurs inside another, word for word or nearly so. */
import type { Range } from "../model/resolution.js";
import { type Unit, unitsOf } from "../words/units.js";
import { numbersOf } from "./sequences.js";

/** How a passage that is looked for stands in another text. */
export interface Match extends Range {
  /** The same words in the same order; punctuation, case and typography aside. */
  readonly exact: boolean;
  /** Share of the words of both that are the same in the same order, numbers aside; 0 to 1. */
  readonly similarity: number;
  /** The words of the place found that the passage has not, as ranges into the text where it was found. */
  readonly differs: readonly Range[];
}

/** The units of a text, with a number for each: units of one number are the same word but for its number. */
export interface Words {
  readonly units: readonly Unit[];
  readonly numbers: Int32Array;
}

/** Cuts a text into words. */
export function wordsOf(text: string): Words {
  const units = unitsOf(text);
  return { units, numbers: numbersOf(units) };
}

/** Words of a passage that is longer are compared up to here: work grows with the product of both lengths. */
const LONGEST = 600;
/** A place where a passage stands may be longer than it by this share, for words put in between. */
const ROOM = 0.5;

/** A word that is the same but for its number ("seventy-first" is not, "71st" is) counts for so much of one that is the same. */
const BUT_FOR_NUMBER = 0.5;

/** How like a passage a place must be. */
export interface Nearness {
  /** Similarity below which nobody asks. */
  readonly least: number;
  /** The same where every number counts as the same: dates and sessions brought up to date are told whatever their share. */
  readonly butForNumbers: number;
}

const ANY: Nearness = { least: 0, butForNumbers: 0 };

/**
 * Looks for a passage in one text after another.
 *
 * @param wanted the words of the passage
 * @returns what finds the place in a text that is most like the passage; null where nothing so similar stands
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

/** What pairs of words that are the same in the same order make of a place in a text. */
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

/** Dice's coefficient: the share of the words of both sides that are common. */
const similarity = (common: number, one: number, other: number): number => (2 * common) / Math.max(1, one + other);

/** The different words of a passage, counted from 0 in the order in which they come. */
function placesOfWords(numbers: Int32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const number of numbers) if (!places.has(number)) places.set(number, places.size);
  return places;
}

/** Words by their place among those of the passage; -1 for those that it has not. */
function ranked(numbers: Int32Array, places: ReadonlyMap<number, number>): Int32Array {
  const found = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) found[i] = places.get(numbers[i] ?? 0) ?? -1;
  return found;
}

const rangeOf = (units: readonly Unit[], first: number, end: number): Range => ({
  start: units[first]?.start ?? 0,
  end: units[end - 1]?.end ?? 0,
});

/** Where the forms of a passage stand in a row; -1 where they do not. */
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

/** A stretch of a text, and how many words of the passage stand in it, in whatever order. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly inside: number;
}

/**
 * The stretch of a text, somewhat longer than the passage, that holds most of its words.
 *
 * @param words how many different words the passage has
 */
function window(passage: Int32Array, text: Int32Array, words: number): Stretch {
  const size = Math.min(text.length, Math.ceil(passage.length * (1 + ROOM)));
  // How often each word is still wanted; below zero where the stretch has it more often than the passage.
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

/** A longest common subsequence of the passage and a stretch of the text, as pairs of their places, ascending. */
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
