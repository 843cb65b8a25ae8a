/** Classifies each UTF-16 code unit for splitting text into words. */
import { FIGURES, HAN as HAN_BLOCKS, LETTERS } from "../language/letters.js";

export const OTHER = 0;
export const SPACE = 1;
export const HAN = 2;
/** A letter, mark or digit of any script except Chinese, where no sign separates words. */
export const LETTER = 3;
/** A sign that joins two letters into one word: "co-operation", "Organization’s", "U.N". */
export const JOINER = 4;
/** The first half of a surrogate pair. */
export const LEADING = 5;

const SPACES = "\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const JOINERS = "-‐‑'’.\u00ad";
const LEADING_HALVES = "\ud800-\udbff";

const sorts = new Uint8Array(0x10000);
for (const [blocks, sort] of [
  [LETTERS + FIGURES, LETTER],
  [HAN_BLOCKS, HAN],
  [SPACES, SPACE],
  [LEADING_HALVES, LEADING],
] as const) {
  for (const [, from = "", to = from] of blocks.matchAll(/(.)(?:-(.))?/gs)) {
    sorts.fill(sort, from.charCodeAt(0), to.charCodeAt(0) + 1);
  }
}
for (const joiner of JOINERS) sorts[joiner.charCodeAt(0)] = JOINER;

/** The class of the code unit at an index of a text; `OTHER` past its end. */
export const sortAt = (text: string, at: number): number => sorts[text.charCodeAt(at)] ?? OTHER;
