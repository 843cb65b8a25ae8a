/** The line that says when and at which meeting a text was adopted. */
import { findDates } from "../language/dates.js";
import type { Language } from "../language/language.js";
import type { Adoption } from "../model/resolution.js";

/**
 * Reads an adoption line.
 *
 * @example readAdoption("55th plenary meeting 2 December 2009", LANGUAGES.en)
 * // { date: "2009-12-02", meeting: 55, text: "55th plenary meeting 2 December 2009" }
 */
export function readAdoption(text: string, language: Language): Adoption {
  const date = findDates(text, language).at(-1);
  const meeting = new RegExp(language.structure.meeting, "u").exec(text)?.[1];
  return { date: date?.iso ?? null, meeting: meeting === undefined ? null : Number(meeting), text };
}
