/** Cuts a text into overlapping sequences of units, as numbers: the keys of the passage index. */

import { LANGUAGES } from "../language/languages.js";
import type { LanguageCode } from "../model/resolution.js";
import type { Unit } from "../words/units.js";

/**
 * The number of units in a sequence. Three words in a row survive often enough if every fifth word is changed, and are rare enough to
 * identify a passage; five Chinese characters are about three words.
 */
const WORDS = 3;
const CHARACTERS = 5;

/** How many units of this language make a sequence. */
export const sequenceLength = (language: LanguageCode): number => (LANGUAGES[language].spaced ? WORDS : CHARACTERS);

/** One number for each unit: equal words have equal numbers, and different words hardly ever do. All numerals have the same number. */
export function numbersOf(units: readonly Unit[]): Int32Array {
  const numbers = new Int32Array(units.length);
  units.forEach(({ folded }, i) => {
    numbers[i] = hashOf(folded);
  });
  return numbers;
}

/**
 * The sequences of some words, each as an unsigned 32-bit number. Equal numbers nearly always mean the same words; callers compare the
 * words as well.
 *
 * @param numbers one for each word, as `numbersOf` returns them
 * @returns one number for each word that begins a sequence, in order; none if there are too few words
 */
export function sequencesOf(numbers: Int32Array, length: number): Uint32Array {
  const found = new Uint32Array(Math.max(0, numbers.length - length + 1));
  for (let i = 0; i < found.length; i++) {
    let hash = 0;
    for (let k = i; k < i + length; k++) hash = Math.imul(hash ^ (numbers[k] ?? 0), MULTIPLIER) + k - i;
    found[i] = (hash ^ (hash >>> 15)) >>> 0;
  }
  return found;
}

/** The odd multiplier of the hash MurmurHash3 (public domain), which spreads every bit over the whole number. */
const MULTIPLIER = 0xcc9e2d51;

/** FNV-1a over the UTF-16 units of a word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}
