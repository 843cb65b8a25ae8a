/** Texts as sequences of units, the form in which passages are indexed and matched. */
import { lookupForm } from "../language/lookup-form.js";
import { typographic } from "../language/typography.js";
import type { Range } from "../model/resolution.js";
import { HAN, LETTER, sortAt } from "./characters.js";

/** A word or number; in Chinese, which does not separate words, a character. */
export interface Unit extends Range {
  /** Ignoring case, typography and vowel signs; units with the same form are the same word. */
  readonly form: string;
  /** The form with every number as 0, so that an updated date still matches. */
  readonly folded: string;
}

/**
 * Splits a text into units. Punctuation and white space belong to none.
 *
 * @returns the units in order, with their positions in the text
 * @example unitsOf("Recalling its resolution 63/72").map((u) => u.folded) // ["recalling", "its", "resolution", "0", "0"]
 */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  // If lower case leaves every letter at its position, words are cut from the lower-case text, which is several times faster.
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
 * A quick check whether a text may contain all of some units, many times faster than splitting it.
 *
 * @returns false only if it certainly does not
 */
export function mayHold(text: string, units: readonly Unit[]): boolean {
  if (UNCOMMON.test(text)) return true;
  const lower = text.toLowerCase();
  return units.every(({ form }) => lower.includes(form));
}

/**
 * Letters whose form may change by more than case, and everything uncommon: all except ASCII, Latin-1, Cyrillic, Arabic without vowel
 * signs, Chinese, and punctuation, which belongs to no word.
 */
const UNCOMMON =
  /[^ -~\u00a0-\u00a9\u00ab-\u00b1\u00b4-\u00b8\u00bb\u00bf-\u00ff\u0400-\u045f\u060c\u061b\u061f\u0621-\u063f\u0641-\u064a\u2010-\u203a\u3000-\u301f\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff1f]/;
const formOf = (text: string): string => lookupForm(typographic(text));

const NUMBER = /\d/;
const NUMBERS = /\d+/g;
