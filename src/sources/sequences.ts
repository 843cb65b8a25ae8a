/** Cuts a text into overlapping sequences of units, as numbers: the keys of the passage index. */

import { LANGUAGES } from "../language/languages.js";
import type { LanguageCode } from "../model/resolution.js";
import type { Unit } from "../words/units.js";

/**
 * Units in a sequence. Three words stay together often enough when every fifth word is changed, and are rare enough to
 * find a passage by; five Chinese characters are about three words.
 */
const WORDS = 3;
const CHARACTERS = 5;

/** How many units of this language make a sequence. */
export const sequenceLength = (language: LanguageCode): number => (LANGUAGES[language].spaced ? WORDS : CHARACTERS);

/** One number for each unit: equal words have equal numbers, and hardly ever others do. Numbers in words are all the same. */
export function numbersOf(units: readonly Unit[]): Int32Array {
  const numbers = new Int32Array(units.length);
  units.forEach(({ folded }, i) => {
    numbers[i] = hashOf(folded);
  });
  return numbers;
}

/**
 * The sequences of some words, each as an unsigned 32-bit number. Two sequences of one number are nearly always the
 * same words; whoever finds a passage by them looks at its words.
 *
 * @param numbers one for each word, as `numbersOf` gives them
 * @returns one number for each word that begins a sequence, in order; none where there are fewer words than that
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

/** The odd multiplier of the hash MurmurHash3 (public domain): it spreads every bit over the whole number. */
const MULTIPLIER = 0xcc9e2d51;

/** FNV-1a over the UTF-16 units of a word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}
