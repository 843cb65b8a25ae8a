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
  const whole = formOf(text);
  // Where the whole text's form keeps every place, the forms of its words are cut out of it, which is several times quicker.
  const aligned = whole.length === text.length && typographic(text) === text;
  for (let start = 0; start < text.length; ) {
    const sort = sortAt(text, start);
    let end = start + 1;
    if (sort === LETTER) while (end < text.length && sortAt(text, end) === LETTER) end++;
    if (sort === LETTER || sort === HAN) {
      const form = aligned ? whole.slice(start, end) : formOf(text.slice(start, end));
      units.push({ start, end, form, folded: NUMBER.test(form) ? form.replace(NUMBERS, "0") : form });
    }
    start = end;
  }
  return units;
}

const formOf = (text: string): string => lookupForm(typographic(text));

const NUMBER = /\d/;
const NUMBERS = /\d+/g;
