/** Normalises words to the form in which word lists store them. */
import { VOWEL_SIGNS } from "./letters.js";

/** What is written in several ways: apostrophes, hyphens, and the vowel signs that Arabic texts print or leave out as they please. */
const UNCOMMON = new RegExp(`['‐‑${VOWEL_SIGNS}\u0640]`);
const HARAKAT = new RegExp(`[${VOWEL_SIGNS}\u0640]`, "g");

/**
 * A word in lower case, with curled apostrophes, plain hyphens and without vowel signs.
 *
 * @example lookupForm("L'") // "l’"
 */
export function lookupForm(word: string): string {
  const lower = word.toLowerCase();
  return UNCOMMON.test(lower) ? lower.replace(HARAKAT, "").replaceAll("'", "’").replace(/[‐‑]/g, "-") : lower;
}
