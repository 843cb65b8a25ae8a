/** The terms of a text as numbers: quick, and alike for all six languages. */
import { mix, stemOf } from "./stems.js";

const GAP = 0;
const LETTER = 1;
const HAN = 2;

/**
 * Hashes of the terms of a text, in order: words cut to their stem, numbers, and of Chinese every character and every
 * pair of neighbours, since one changed character spoils two pairs and a character alone says little. Equal terms have
 * equal hashes; that two of the few thousand terms of two texts share one by chance is as good as impossible and would
 * do no harm but a point or two of likeness.
 *
 * @example terms("Recalling its resolution 64/50,").length // 5
 * @example terms("又回顾").length // 5: 又, 又回, 回, 回顾 and 顾
 */
export function terms(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sort = sortOf(code);
    if (sort === HAN) {
      found.push(mix(0, code));
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      if (sortOf(next) === HAN) found.push(mix(mix(0, code), next));
    } else if (sort === LETTER) {
      const start = at;
      while (at + 1 < text.length && sortOf(text.charCodeAt(at + 1)) === LETTER) at++;
      found.push(stemOf(text, start, at + 1));
    }
  }
  return found;
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
