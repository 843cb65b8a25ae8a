/** Turns a text into numbered terms, which are quick to compare; one method serves all six languages. */
import { mix, stemOf } from "./stems.js";

const GAP = 0;
const LETTER = 1;
const HAN = 2;

/** Hashes of the elements of a text. Equal words have equal hashes. */
export interface Terms {
  /** Words cut to their stem, numbers, and every Chinese character, in order. */
  readonly units: readonly number[];
  /** In Chinese, every two neighbouring characters, in order: most words have two, and a single character says little. */
  readonly pairs: readonly number[];
}

/**
 * Cuts a text into terms. It is practically impossible that two of the few thousand terms of two texts share a hash by chance, and it would
 * only change the likeness by a point or two.
 *
 * @example terms("Recalling its resolution 64/50,").units.length // 5
 * @example terms("又回顾").pairs.length // 2: 又回 and 回顾
 */
export function terms(text: string): Terms {
  const units: number[] = [];
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sort = sortOf(code);
    if (sort === HAN) {
      const character = mix(0, code);
      units.push(character);
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      if (sortOf(next) === HAN) pairs.push(mix(character, next));
    } else if (sort === LETTER) {
      const start = at;
      while (at + 1 < text.length && sortOf(text.charCodeAt(at + 1)) === LETTER) at++;
      units.push(stemOf(text, start, at + 1));
    }
  }
  return { units, pairs };
}

/** Classifies a UTF-16 code unit. It uses Unicode blocks and not properties, because it runs over every character of both texts. */
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
