/** The terms of a text as numbers: quick, and alike for all six languages. */

/** Longer runs of letters are cut to a stem of so many: inflected languages keep their meaning at the front. */
const STEM = 6;

const GAP = 0;
const LETTER = 1;
const HAN = 2;

/** Odd multipliers that spread neighbouring numbers over 32 bits (Knuth's and xxHash's). */
const SPREAD = 0x9e3779b1;
const MIX = 0x85ebca6b;

/**
 * Hashes of the terms of a text, in order: words in lower case cut to their stem, numbers, and overlapping pairs of
 * Han characters. Equal terms have equal hashes; that two of the few thousand terms of two texts share one by chance
 * is as good as impossible and would do no harm but a point or two of likeness.
 *
 * @example terms("Recalling its resolution 64/50,").length // 5
 * @example terms("又回顾").length // 2: 又回 and 回顾
 */
export function terms(text: string): number[] {
  const found: number[] = [];
  let hash = 0;
  let length = 0;
  let previous = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const sort = sortOf(code);
    if (sort !== LETTER && length > 0) {
      found.push(hash);
      hash = 0;
      length = 0;
    }
    if (sort === LETTER && length++ < STEM) hash = mix(hash, lower(code));
    if (sort === HAN) {
      const following = at + 1 < text.length && sortOf(text.charCodeAt(at + 1)) === HAN;
      if (previous !== HAN && !following) found.push(mix(0, code));
      else if (following) found.push(mix(mix(0, code), text.charCodeAt(at + 1)));
    }
    previous = sort;
  }
  return found;
}

/** Joins a number to a hash; the result is a 32-bit integer. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value + 1, SPREAD), MIX);
  return mixed ^ (mixed >>> 15);
}

/** Lower case of one UTF-16 unit. */
function lower(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  if (code >= 0x5d0) return code; // no script from here on has case
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** What a UTF-16 unit belongs to. Blocks of Unicode, not properties: this runs over every character of both texts. */
function sortOf(code: number): number {
  if (code < 0x80) {
    const letter = (code | 0x20) - 0x61;
    return (letter >= 0 && letter < 26) || (code >= 0x30 && code <= 0x39) ? LETTER : GAP;
  }
  if (code < 0xc0) return GAP; // Latin-1 punctuation
  if (code >= 0x3400 && code <= 0x9fff) return HAN;
  if (code >= 0x2000 && code <= 0x2bff) return GAP; // general punctuation and symbols
  if (code >= 0x3000 && code <= 0x303f) return GAP; // CJK punctuation
  if (code >= 0xff00 && code <= 0xffef) return code >= 0xff10 && code <= 0xff5a ? LETTER : GAP; // full width
  if (code === 0x60c || code === 0x61b || code === 0x61f) return GAP; // Arabic punctuation
  return LETTER;
}
