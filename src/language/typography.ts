/** Differences of typography that count as none: one key for all ways of setting the same word. */

/** Quotation marks of all six languages. */
const QUOTES = /[\u00ab\u00bb\u2018-\u201f\u2039\u203a\u300c-\u300f"'`\u00b4\u2032\u2033]+/gu;

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;

/**
 * Characters that are not seen or that printers put in and leave out as they please: soft hyphens, joiners, direction
 * marks, the Arabic kashida and vowel signs.
 */
const UNSEEN = /[\u00ad\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** White space beside a stroke, as between the two names of an Arabic month. */
const STROKE = / *\/ */g;

/** What no folding can change: lower-case-agnostic plain letters and digits, the most frequent case by far. */
const PLAIN = /^[A-Za-z0-9]+$/u;

/**
 * A word or text as it is compared: full and half width, kinds of quotation marks, dashes and spaces, and unseen characters
 * and Arabic vowel signs made one. Case stays: "States" and "states" are different words.
 *
 * @example typographic("States’") === typographic("States'")
 */
export function typographic(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .replace(QUOTES, "'")
    .replace(DASHES, "-")
    .replace(/\s+/gu, " ")
    .replace(STROKE, "/");
}
