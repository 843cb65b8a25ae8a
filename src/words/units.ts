/** Texts as sequences of units, the form in which passages are indexed and matched. */
import { lookupForm } from "../language/lookup-form.js";
import { typographic } from "../language/typography.js";
import type { Range } from "../model/resolution.js";
import { HAN, LETTER, sortAt } from "./characters.js";

/** A word or number; in Chinese, where words are not written apart, a character. */
export interface Unit extends Range {
  /** Case, typography and vowel signs aside: units of one form are the same word. */
  readonly form: string;
  /** The form with every number as 0, so that a date brought up to date keeps its place. */
  readonly folded: string;
}

/**
 * Cuts a text into units. Punctuation and white space belong to none.
 *
 * @returns units in order, at their places in the text
 * @example unitsOf("Recalling its resolution 63/72").map((u) => u.folded) // ["recalling", "its", "resolution", "0", "0"]
 */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  // Where letters keep their places in lower case, words are cut out of that, which is several times quicker.
  const lower = UNCOMMON.test(text) ? null : text.toLowerCase();
  for (let start = 0; start < text.length; ) {
    const sort = sortAt(text, start);
    let end = start + 1;
    if (sort === LETTER) while (end < text.length && sortAt(text, end) === LETTER) end++;
    if (sort === LETTER || sort === HAN) {
      const form = lower === null ? formOf(text.slice(start, end)) : lower.slice(start, end);
      units.push({ start, end, form, folded: NUMBER.test(form) ? form.replace(NUMBERS, "0") : form });
    }
    start = end;
  }
  return units;
}

/**
 * Whether a text may have all of some units: a look that is many times quicker than cutting it into its own.
 *
 * @returns false only where it has not
 */
export function mayHold(text: string, units: readonly Unit[]): boolean {
  if (UNCOMMON.test(text)) return true;
  const lower = text.toLowerCase();
  return units.every(({ form }) => lower.includes(form));
}

/**
 * Letters that a form may change otherwise than by case, and whatever else is not common: all but ASCII, Latin-1, Cyrillic, Arabic
 * without its vowel signs, Chinese, and punctuation, which belongs to no word.
 */
const UNCOMMON =
  /[^ -~\u00a0-\u00a9\u00ab-\u00b1\u00b4-\u00b8\u00bb\u00bf-\u00ff\u0400-\u045f\u060c\u061b\u061f\u0621-\u063f\u0641-\u064a\u2010-\u203a\u3000-\u301f\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff1f]/;
const formOf = (text: string): string => lookupForm(typographic(text));

const NUMBER = /\d/;
const NUMBERS = /\d+/g;
