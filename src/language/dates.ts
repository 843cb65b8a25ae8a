/** Finds dates in running text, in each language's way of writing them. */
import type { Range } from "../model/resolution.js";
import { figuresValue, SHORT_NUMBER, YEAR } from "./figures.js";
import type { Language } from "./language.js";
import { memoize } from "./memoize.js";

/** A full date found in a text. */
export interface FoundDate extends Range {
  /** `2009-12-02` */
  readonly iso: string;
}

/** The pattern of a full date in a language. */
const patternOf = memoize((language) => {
  const months = language.months.flat().sort((a, b) => b.length - a.length);
  const source = language.date
    .replaceAll(" ", "\\s*")
    .replace("{d}", `(?<d>${SHORT_NUMBER})`)
    .replace("{m}", `(?<m>${months.join("|")})`)
    .replace("{y}", `(?<y>${YEAR})`);
  return new RegExp(`(?<![\\d٠-٩۰-۹])${source}`, "giu");
});

/**
 * Finds the full dates of a text, in order.
 *
 * @example findDates("of 2 December 2009", LANGUAGES.en) // [{ start: 3, end: 18, iso: "2009-12-02" }]
 */
export function findDates(text: string, language: Language): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(patternOf(language))) {
    const { d = "", m = "", y = "" } = match.groups ?? {};
    const month = language.months.findIndex((names) => names.some((n) => n.toLowerCase() === m.toLowerCase())) + 1;
    const two = (value: number): string => String(value).padStart(2, "0");
    const iso = `${figuresValue(y)}-${two(month)}-${two(figuresValue(d))}`;
    found.push({ start: match.index, end: match.index + match[0].length, iso });
  }
  return found;
}
