/** A text as the citation rules read it: without what typography adds, with the way back to the original offsets. */

/** A text without typography, and where each of its units stood. */
export interface PlainText {
  readonly text: string;
  /** Offset in the original of the unit at `i`; one entry more than `text` has units. */
  readonly at: readonly number[];
}

/** Lengthening strokes and vowel marks of Arabic, directional marks, soft hyphens: nothing a citation depends on. */
const DROPPED = /[\u00ad\u0640\u064b-\u0652\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const DASH = /[\u2010-\u2015\u2212]/u;
const APOSTROPHE = /[\u2018\u2019\u02bc]/u;
const SPACE = /\s/u;

/**
 * Strips a text down: curly apostrophes, dashes and spaces become plain ones, marks without meaning go, and so do the
 * spaces around a stroke, which breaks of line leave in "64/ 50" and in "كانون الأول/ ديسمبر".
 *
 * @example plainText("ES‑10/ 15").text // "ES-10/15"
 */
export function plainText(original: string): PlainText {
  const units: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const unit = original.charAt(i);
    if (DROPPED.test(unit)) continue;
    if (SPACE.test(unit) && units[units.length - 1] === "/") continue;
    if (unit === "/") {
      while (units[units.length - 1] === " ") {
        units.pop();
        at.pop();
      }
    }
    units.push(DASH.test(unit) ? "-" : APOSTROPHE.test(unit) ? "'" : SPACE.test(unit) ? " " : unit);
    at.push(i);
  }
  at.push(original.length);
  return { text: units.join(""), at };
}
