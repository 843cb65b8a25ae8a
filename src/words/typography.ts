/** Differences of typography that count as none: one key for all ways of setting the same word. */

/** Quotation marks of all six languages. */
const QUOTES = /[\u00ab\u00bb\u2018-\u201f\u2039\u203a\u300c-\u300f"'`\u00b4\u2032\u2033]+/gu;

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;

/** Characters that are not seen: soft hyphens, joiners, direction marks, the Arabic kashida. */
const UNSEEN = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** What no folding can change: lower-case-agnostic plain letters and digits, the most frequent case by far. */
const PLAIN = /^[A-Za-z0-9]+$/u;

/**
 * A word as it is compared: full and half width, kinds of quotation marks, dashes and spaces, and unseen characters
 * made one. Case stays: "States" and "states" are different words.
 *
 * @example typographic("States’") === typographic("States'")
 */
export function typographic(word: string): string {
  if (PLAIN.test(word)) return word;
  return word.normalize("NFKC").replace(UNSEEN, "").replace(QUOTES, "'").replace(DASHES, "-").replace(/\s+/gu, " ");
}
