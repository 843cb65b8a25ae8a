/** Finds days with their months and months with their years, in whatever order a language writes them. */
import type { Language } from "../language/language.js";
import type { Range } from "../model/resolution.js";

/** A number or a month, in the notation of facts: `n:9`, `m:12`. */
export interface DatePart extends Range {
  readonly key: string;
}

/** What may be between two parts of one date, or between the days of a list: spaces, signs and a short word. */
const BETWEEN =
  /^(?:[\s,、،–—‐-]|年|日|(?:to|and|au|à|et|a|al|y|de|del|и|по|с|года|إلى|و|至|和|du|le|el|the)(?![A-Za-z\u00c0-\u04ff]))*$/u;
const LONGEST_BETWEEN = 10;
/** Between two numbers it makes no list of days, but gives the date of what the first one counts: "no 3 du 17 septembre". */
const OF = /^,?\s*(?:of|du|de|del|от)\s*$/u;

/**
 * Converts the dates of a text to pairs, so that a list or a range, which gives the month or the year only once, reads like separate dates:
 * `dm:9-12` for each day of a month, `my:12-2021` for a month of a year.
 *
 * @param parts numbers and months, in any order
 */
export function pairedDates(text: string, parts: readonly DatePart[], { date }: Language): DatePart[] {
  const sorted = [...parts].sort((a, b) => a.start - b.start || a.end - b.end);
  const dayFirst = date.indexOf("{d}") < date.indexOf("{m}");
  const sign = date.slice(date.indexOf("{d}") + "{d}".length).replace(/[ ?]/g, "");
  const months = sorted.flatMap((part, k) => (part.key.startsWith("m:") ? [k] : []));
  const yearOf = (k: number): DatePart[] =>
    chain(text, sorted, k, dayFirst ? 1 : -1, (n) => n >= 1900 && n <= 2199).slice(0, 1);
  // A range or list of months has its year at one of them: at the last, or, if the year comes first, at the first.
  const yearsAt = (i: number): DatePart[] => {
    const next = i + (dayFirst ? 1 : -1);
    const [one, other] = [months[i], months[next]].map((k) => (k === undefined ? undefined : sorted[k]));
    const own = yearOf(months[i] as number);
    return own.length > 0 || !one || !other || !isOneList(text, one, other) ? own : yearsAt(next);
  };
  return months.flatMap((k, i) => {
    const month = sorted[k] as DatePart;
    const m = month.key.slice(2);
    const days = chain(text, sorted, k, dayFirst ? -1 : 1, (n) => n >= 1 && n <= 31);
    // If the day comes last, the sign after it ends the date; a number without that sign counts something else.
    while (!dayFirst && days.length > 0 && !text.startsWith(sign, days.at(-1)?.end)) days.pop();
    const whole = (pair: DatePart): DatePart =>
      !dayFirst && text.startsWith(sign, pair.end) ? { ...pair, end: pair.end + sign.length } : pair;
    return [
      ...days.map((day) => whole(joined(day, month, `dm:${day.key.slice(2)}-${m}`))),
      ...yearsAt(i).map((year) => joined(month, year, `my:${m}-${year.key.slice(2)}`)),
    ];
  });
}

/** Whether there is nothing but days and what joins them between two months. */
function isOneList(text: string, a: Range, b: Range): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return between.length <= LONGEST_RANGE && BETWEEN.test(between.replace(DAYS, ""));
}

/** The first day of a month has an ending: 1er, 1º. */
const DAYS = /\d+(?:er\b|\.?º)?/g;

/** The largest distance in letters between two months of one list, including days. */
const LONGEST_RANGE = 30;

const joined = (a: Range, b: Range, key: string): DatePart => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
  key,
});

/** The numbers next to a month on one side, until something else comes. */
function chain(
  text: string,
  parts: readonly DatePart[],
  from: number,
  step: 1 | -1,
  fits: (value: number) => boolean,
): DatePart[] {
  const found: DatePart[] = [];
  let last = parts[from];
  for (let at = from + step; last; at += step) {
    const part = parts[at];
    if (!part) break;
    if (part.start < last.end && last.start < part.end) continue;
    if (/\./.test(part.key)) continue;
    const gap = step === 1 ? text.slice(last.end, part.start) : text.slice(part.end, last.start);
    if (!part.key.startsWith("n:") || !fits(Number(part.key.slice(2)))) break;
    if (gap.length > LONGEST_BETWEEN || !BETWEEN.test(gap) || (found.length > 0 && OF.test(gap))) break;
    found.push(part);
    last = part;
  }
  return found;
}
