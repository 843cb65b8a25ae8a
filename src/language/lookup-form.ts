/** Normalises words to the form in which word lists store them. */
import { VOWEL_SIGNS } from "./letters.js";

/** Characters with several spellings: apostrophes, hyphens, and the Arabic vowel signs that texts may print or leave out. */
const UNCOMMON = new RegExp(`['‐‑${VOWEL_SIGNS}\u0640]`);
const HARAKAT = new RegExp(`[${VOWEL_SIGNS}\u0640]`, "g");

/**
 * Normalises a word: lower case, curly apostrophes, plain hyphens, no vowel signs.
 *
 * @example lookupForm("L'") // "l’"
 */
export function lookupForm(word: string): string {
  const lower = word.toLowerCase();
  return UNCOMMON.test(lower) ? lower.replace(HARAKAT, "").replaceAll("'", "’").replace(/[‐‑]/g, "-") : lower;
}
