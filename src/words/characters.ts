/** What each UTF-16 unit is to the cutting of words. The blocks are written out: classes of Unicode take longer to compile than a run may last. */

export const OTHER = 0;
export const SPACE = 1;
export const HAN = 2;
/** A letter, mark or digit of any script in use but Chinese, whose words begin and end without any sign. */
export const LETTER = 3;
/** Joins two letters to one word: "co-operation", "Organization’s", "U.N". */
export const JOINER = 4;
/** The first half of a character outside the basic plane. */
export const LEADING = 5;

/** Chinese characters, as a pattern's class lists them. */
export const HAN_BLOCKS = "\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff";

/** Letters, marks and digits of all other scripts in use. */
export const LETTER_BLOCKS =
  "0-9A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0373\u0376-\u037d\u0386-\u0589\u0591-\u05f4" +
  "\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u0963\u0966-\u1fff\ua640-\uabff\uac00-\ud7af" +
  "\ufb00-\ufd3d\ufd50-\ufdff\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a";

const SPACES = "\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const JOINERS = "-‐‑'’.\u00ad";
const LEADING_HALVES = "\ud800-\udbff";

const sorts = new Uint8Array(0x10000);
for (const [blocks, sort] of [
  [LETTER_BLOCKS, LETTER],
  [HAN_BLOCKS, HAN],
  [SPACES, SPACE],
  [LEADING_HALVES, LEADING],
] as const) {
  for (const [, from = "", to = from] of blocks.matchAll(/(.)(?:-(.))?/gs)) {
    sorts.fill(sort, from.charCodeAt(0), to.charCodeAt(0) + 1);
  }
}
for (const joiner of JOINERS) sorts[joiner.charCodeAt(0)] = JOINER;

/** What the unit at a place of a text is; `OTHER` past its end. */
export const sortAt = (text: string, at: number): number => sorts[text.charCodeAt(at)] ?? OTHER;
