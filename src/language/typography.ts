/** Reduces text to a key that ignores differences of typography, so that all ways of setting the same word are equal. */

/** Quotation marks of all six languages. */
const QUOTES = /[\u00ab\u00bb\u2018-\u201f\u2039\u203a\u300c-\u300f"'`\u00b4\u2032\u2033]+/gu;

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;

/** Characters that are invisible or optional: soft hyphens, joiners, direction marks, the Arabic kashida and vowel signs. */
const UNSEEN = /[\u00ad\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** White space beside a slash, as between the two names of an Arabic month. */
const STROKE = / *\/ */g;

/** White space beside an ideograph, as between a number and the sign for the year: only some printers set it. */
const BESIDE_HAN = / (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) /g;

/**
 * Characters that folding may change: all except the letters that resolutions are mostly written in, digits, a few marks, single spaces,
 * and a slash without spaces. Most words and many texts contain none.
 */
const FOLDED =
  /[^A-Za-z\d .,;:()/\-\u00c0-\u00ff\u0400-\u045f\u0621-\u063f\u0641-\u064a\u4e00-\u9fff]| {2}| [/\u4e00-\u9fff]|[/\u4e00-\u9fff] /;

/**
 * Normalises a word or text for comparison: full and half width, kinds of quotation marks, dashes and spaces become the same, and invisible
 * characters and Arabic vowel signs are removed. Case is kept: "States" and "states" are different words.
 *
 * @example typographic("States’") === typographic("States'")
 */
export function typographic(word: string): string {
  if (!FOLDED.test(word)) return word;
  return word
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .replace(QUOTES, "'")
    .replace(DASHES, "-")
    .replace(/\s+/gu, " ")
    .replace(STROKE, "/")
    .replace(BESIDE_HAN, "");
}
