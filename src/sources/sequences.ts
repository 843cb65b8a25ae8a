/** Overlapping sequences of units, as numbers: what the index of passages is made of. */

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

/**
 * The sequences of some units, each as an unsigned 32-bit number. Two sequences of one number are nearly always the
 * same words; whoever finds a passage by them looks at its words.
 *
 * @returns one number for each unit that begins a sequence, in order; none where there are fewer units than that
 */
export function sequencesOf(units: readonly Unit[], length: number): Uint32Array {
  const hashes = units.map((u) => hashOf(u.folded));
  const found = new Uint32Array(Math.max(0, units.length - length + 1));
  for (let i = 0; i < found.length; i++) {
    let hash = 0;
    for (let k = i; k < i + length; k++) hash = Math.imul(hash ^ (hashes[k] ?? 0), MULTIPLIER) + k - i;
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
