/** Cuts a word to its stem, as a number, so that inflected forms of one word count as the same. The word's script decides how, not its language. */

/** The letters that a word is cut to: inflected languages keep the meaning at the front of a word. */
const STEM = 6;

/** Most Arabic roots have three letters, and inflection adds one between them. */
const ARABIC_STEM = 4;

/** The letters that an Arabic word must keep when a particle or the article is removed from its front. */
const ARABIC_LEAST = 2;

/** Odd multipliers that spread neighbouring numbers over 32 bits (Knuth's and xxHash's). */
const SPREAD = 0x9e3779b1;
const MIX = 0x85ebca6b;

const ALEF = 0x627;
const LAM = 0x644;
/** و and ف: "and". */
const CONJUNCTIONS = [0x648, 0x641];
/** ب, ك and ل: "in", "as" and "to". */
const PREPOSITIONS = [0x628, 0x643, LAM];

/** Mixes a number into a hash; the result is a 32-bit integer. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value + 1, SPREAD), MIX);
  return mixed ^ (mixed >>> 15);
}

/**
 * The hash of a word's stem.
 *
 * @param start where the word starts in the text
 * @param end the index after its last letter
 */
export function stemOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first >= 0x620 && first <= 0x6ff) return arabicStemOf(text, start, end);
  const stop = Math.min(end, start + STEM);
  let hash = 0;
  for (let at = start; at < stop; at++) hash = mix(hash, lower(text.charCodeAt(at)));
  return hash;
}

/** Strips the conjunction, the preposition and the article that are written together with an Arabic word. */
function arabicStemOf(text: string, start: number, end: number): number {
  let from = start;
  const is = (at: number, ...codes: readonly number[]): boolean => codes.includes(text.charCodeAt(from + at));
  const leaves = (taken: number): boolean => end - from - taken >= ARABIC_LEAST;
  if (is(0, ...CONJUNCTIONS) && leaves(1)) from++;
  if (is(0, LAM) && is(1, LAM) && leaves(2)) from += 2;
  else {
    if (is(0, ...PREPOSITIONS) && leaves(1)) from++;
    if (is(0, ALEF) && is(1, LAM) && leaves(2)) from += 2;
  }
  let hash = 0;
  for (let at = from, kept = 0; at < end && kept < ARABIC_STEM; at++) {
    const letter = arabicLetter(text.charCodeAt(at));
    if (letter === 0) continue;
    hash = mix(hash, letter);
    kept++;
  }
  return hash;
}

/** The letter without its optional signs: hamza on alef, dots below yeh and above heh; 0 for vowel signs. */
function arabicLetter(code: number): number {
  if (code === 0x640 || code === 0x670 || (code >= 0x64b && code <= 0x65f)) return 0;
  if (code === 0x622 || code === 0x623 || code === 0x625) return ALEF;
  if (code === 0x649) return 0x64a;
  return code === 0x629 ? 0x647 : code;
}

/** Lower case of one UTF-16 code unit. */
function lower(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  if (code >= 0x5d0) return code; // no script beyond this point has upper and lower case
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}
