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

/** Longer texts that name a meeting are about it; a recorded vote lengthens the line. */
const LONGEST = 160;
/** What may follow the meeting: the date, that it was resumed. */
const FURTHER_WORDS = 60;
const GOES_ON = /[;:；：؛]$/u;

/** Whether a text says at which meeting the text was adopted: "55th plenary meeting", with the date or without. */
export function namesMeeting(text: string, language: Language): boolean {
  if (text.length > LONGEST) return false;
  const { meeting, adopted } = language.structure;
  const pattern = new RegExp(meeting, "iu");
  if (!pattern.test(text)) return false;
  if (new RegExp(adopted, "u").test(text)) return true;
  // In Chinese the date stands before the meeting.
  const date = findDates(text, language)[0];
  const rest = date?.start === 0 ? text.slice(date.end).trimStart() : text;
  const match = pattern.exec(rest);
  return match?.index === 0 && rest.length < match[0].length + FURTHER_WORDS && !GOES_ON.test(text);
}

/** Whether a text is a date and nothing else. */
export function isDateAlone(text: string, language: Language): boolean {
  const [date, ...more] = findDates(text, language);
  return date !== undefined && more.length === 0 && date.start === 0 && text.slice(date.end).trim() === "";
}
