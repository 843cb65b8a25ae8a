/** Where a finding is, and what each language has there. */
import type { LanguageCode } from "../model/resolution.js";
import type { Value, Values } from "./concordance.js";
import type { Passage, PassageRow } from "./passages.js";

/** How many letters of a passage a finding shows if it is about the whole passage. */
const MOST_SHOWN = 80;

/** The beginning of a passage, as a value. */
export function beginning(passage: Passage | undefined): Value {
  if (!passage) return { id: null, text: "", spans: [] };
  const { id, text } = passage;
  return { id, text: text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text, spans: [] };
}

/** The beginnings of a row's passages. */
export const valuesOf = (row: PassageRow, languages: readonly LanguageCode[]): Values =>
  Object.fromEntries(languages.map((language) => [language, beginning(row.get(language))]));

/** The address that most languages have; of several equally frequent ones, the first. */
export function whereOf(row: PassageRow): string {
  const counts = new Map<string, number>();
  for (const { id } of row.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0] as [string, number])[0];
}
