/** Extracts what every language must state alike: numbers, dates and symbols, each with a key that is the same in all languages. */
import { figuresValue, withPlainFigures } from "../language/figures.js";
import type { Language } from "../language/language.js";
import { LANGUAGES } from "../language/languages.js";
import { memoize } from "../language/memoize.js";
import { findNumerals, type Numeral } from "../language/numerals.js";
import type { Range } from "../model/resolution.js";
import { romanValue } from "../model/roman-numerals.js";
import { plainText } from "../recall/plain-text.js";
import { pairedDates } from "./dates.js";
import { type Fact, type FactKind, put, READ, take, type Work, YEARS } from "./fact-work.js";
import { chineseNumber, groupedReadings, scaleAfter } from "./figures.js";
import { symbols } from "./symbol-facts.js";

/** From here on numbers in words are meant as numbers; below, languages use "one" and "both" freely. */
const LEAST_IN_WORDS = 13;

/** "Thousands", "millions": a word that only multiplies is a manner of speaking. */
const MULTIPLIERS: readonly number[] = [100, 1000, 10_000, 1_000_000, 100_000_000, 1_000_000_000, 1_000_000_000_000];

/** Web addresses, which readers do not compare. */
const LINK = /(?:https?:\/\/|www\.)[^\s<>\u4e00-\u9fff]*/g;
/** Capitals that are a Roman numeral, of a part, a century or an old session. */
const romanOf = memoize(({ wording: { numerals } }) => {
  const ending = numerals.ordinalAfter === "" ? "" : `(?:${numerals.ordinalAfter})?`;
  return new RegExp(`(?<![A-Za-z\\u00c0-\\u04ff\\d./'-])([IVXLC]{1,7})${ending}(?![A-Za-z\\u00c0-\\u04ff\\d/'-])`, "g");
});
/** A number that belongs to the name before it, in small letters too. */
const IN_NAME = /(?<=[A-Za-z\u00c0-\u04ff\u0620-\u064a]-)\d+/g;

/**
 * Extracts the facts of a text, in order.
 *
 * @example factsOf("its seventy-seventh session", LANGUAGES.en).map((f) => f.key) // ["n:77"]
 */
export function factsOf(original: string, language: Language): Fact[] {
  const plain = plainText(original);
  const text = withPlainFigures(halfWidth(plain.text)).replace(LINK, (link) => READ.repeat(link.length));
  const work: Work = { text, language, found: [] };
  symbols(work);
  months(work);
  numbers(work);
  for (const { start, end, key } of pairedDates(work.text, work.found.filter(isDatePart), language)) {
    put(work, { start, end }, "date", key);
  }
  const dates = work.found.filter(({ key }) => /^(?:dm|my):/.test(key));
  const isInDate = (fact: Range): boolean => dates.some((d) => d.start <= fact.start && fact.end <= d.end);
  // "coronavirus disease 2019 (COVID-19)": some languages leave the year out of the name.
  const named = work.found.flatMap(({ key }) => /^c:.*-(\d\d)$/.exec(key)?.[1] ?? []);
  const isNamed = (fact: Fact): boolean =>
    fact.kind === "date" && !isInDate(fact) && named.some((figures) => fact.key === `n:20${figures}`);
  const place = ({ start, end }: Range): Range => ({ start: plain.at(start), end: plain.at(end - 1) + 1 });
  return work.found
    .sort((a, b) => a.start - b.start)
    .map((fact) => ({
      ...fact,
      kind: isInDate(fact) ? "date" : fact.kind,
      sure: fact.sure && !isNamed(fact),
      ...place(fact),
    }));
}

/** Neither a symbol nor a part of a document is one: "section VI, of 21 December" has its day behind it. */
const isDatePart = ({ kind, key }: Fact): boolean =>
  kind !== "symbol" && kind !== "reference" && /^[nm]:\d+$/.test(key);

/** Converts full-width letters, figures and brackets, as Chinese prints them, to half width, keeping all positions. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The first letter of many Arabic words, which is printed with its sign or without. */
const ALEFS = "\u0627\u0623\u0625\u0622";
const ALEF = new RegExp(`[${ALEFS}]`, "g");

/** Months by name, or, if months are numbered, by the number with its sign. */
const monthsOf = memoize(({ months, date, kinds }): { pattern: RegExp } => {
  const names = months
    .flat()
    .sort((a, b) => b.length - a.length)
    .join("|")
    .replace(ALEF, `[${ALEFS}]`);
  const sign = /\{m\} ?\??(\p{Script=Han})/u.exec(date)?.[1];
  return {
    pattern:
      sign === undefined
        ? new RegExp(`(?<!\\p{L})(?:${kinds.prefixes})?(${names})(?!\\p{L})`, "giu")
        : new RegExp(`(?<![\\d${names.replaceAll("|", "")}])(${names}) ?${sign}`, "gu"),
  };
});

function months(work: Work): void {
  for (const language of new Set([work.language, QUOTED])) {
    for (const match of work.text.matchAll(monthsOf(language).pattern)) {
      const name = match[1] ?? "";
      const month = language.months.findIndex((forms) => forms.some((form) => isWritten(name, form)));
      if (month !== -1)
        take(work, { start: match.index, end: match.index + match[0].length }, "date", `m:${month + 1}`);
    }
  }
}

/** Notes in all languages give the titles of cases and treaties in English. */
const QUOTED = LANGUAGES.en;

/** Whether a name is spelt as in the data, or with a capital if the data have none: "may" is a verb, "May" a month. */
const isWritten = (found: string, form: string): boolean =>
  found.replace(ALEF, ALEFS.charAt(0)) === form.replace(ALEF, ALEFS.charAt(0)) ||
  (form === form.toLowerCase() && found.toLowerCase() === form);

/** Numbers in figures and in words, with their multipliers. */
function numbers(work: Work): void {
  const { text, language } = work;
  const inNames = new Set([...text.matchAll(IN_NAME)].map((m) => m.index));
  const grouped = groupedReadings(text, language);
  for (const { start, end, values, sure } of grouped) {
    for (const [k, value] of values.entries()) put(work, { start, end }, "number", `n:${value}`, sure && k === 0);
  }
  const isGrouped = (n: Range): boolean => grouped.some((g) => g.start < n.end && n.start < g.end);
  const found = findNumerals(text, language);
  for (const [k, numeral] of found.entries()) {
    if (isGrouped(numeral)) continue;
    const figures = isFigures(text, numeral);
    const before = found[k - 1];
    if (!figures && before && isFigures(text, before) && multiplies(text, before, numeral)) continue;
    const times = figures ? timesAfter(text, found, k, language) : null;
    if (times) {
      const values = readings(text, numeral);
      for (const value of values) {
        const range = { start: numeral.start, end: times.end };
        put(work, range, "number", `n:${rounded(value * times.value)}`, times.sure && values.length === 1);
        put(work, numeral, "number", `n:${value}`, false);
      }
      continue;
    }
    const meant = figures || (numeral.value >= LEAST_IN_WORDS && !MULTIPLIERS.includes(numeral.value));
    const kind = kindOf(numeral, text.slice(numeral.start, numeral.end));
    for (const decade of decadeOf(numeral)) put(work, numeral, "reference", `n:${decade}`, false);
    [...readings(text, numeral), ...partsOf(text, numeral)].forEach((value, i) => {
      put(work, numeral, kind, `n:${value}`, meant && i === 0 && !inNames.has(numeral.start));
    });
  }
  for (const { 0: whole, 1: roman = "", index } of text.matchAll(romanOf(language))) {
    const value = romanValue(roman);
    if (value !== null) put(work, { start: index, end: index + whole.length }, "reference", `n:${value}`, false);
  }
  if (!language.spaced) otherFigures(work);
}

/** The multiplier of a number in figures, and whether it is certain. */
interface Times {
  readonly value: number;
  readonly end: number;
  readonly sure: boolean;
}

/** The largest distance between the ends of a range if only the last one has the multiplier: "702 to 828 million". */
const LONGEST_IN_RANGE = 8;

function timesAfter(text: string, found: readonly Numeral[], k: number, language: Language): Times | null {
  const [numeral, next, after] = found.slice(k, k + 3);
  if (!numeral) return null;
  const scale = scaleAfter(text, numeral.end, language);
  if (scale) return { ...scale, sure: true };
  if (!next) return null;
  // A letter of a list may also be a number.
  const letters = Object.keys(language.citations.letters);
  if (multiplies(text, numeral, next)) return { ...next, sure: !letters.includes(text.slice(next.start, next.end)) };
  if (!isFigures(text, next) || next.start - numeral.end > LONGEST_IN_RANGE) return null;
  const shared = after && multiplies(text, next, after) ? after : scaleAfter(text, next.end, language);
  return shared && { value: shared.value, end: numeral.end, sure: false };
}

const isFigures = (text: string, { start, end }: Range): boolean => /\d/.test(text.slice(start, end));
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** 2.934 is two thousand in one language and between two and three in another. */
function readings(text: string, { start, end, value }: Numeral): number[] {
  const decimal = /^(\d{1,3})[.,](\d{3})$/.exec(text.slice(start, end));
  return decimal ? [value, Number(`${decimal[1]}.${decimal[2]}`)] : [value];
}

/** Paragraph 2 of article 20 is 20.2 in some languages. */
function partsOf(text: string, { start, end }: Numeral): number[] {
  const [, article, paragraph] = /^(\d{1,3})\.(\d{1,2})$/.exec(text.slice(start, end)) ?? [];
  return article === undefined ? [] : [Number(article), Number(paragraph)];
}

/** A decade is named by its first year or by the last two figures of it: the 1990s, les années 90. */
const decadeOf = ({ value }: Numeral): number[] =>
  value >= YEARS.first && value <= YEARS.last && value % 10 === 0 ? [value % 100] : [];

/** Whether a numeral in words directly after one in figures multiplies it: "6.5 million". */
const multiplies = (text: string, { end }: Range, next: Numeral): boolean =>
  next.value >= 1000 && !isFigures(text, next) && /^[ \u00a0]$/.test(text.slice(end, next.start));

/** All other runs of Chinese figures, in every possible reading. */
function otherFigures(work: Work): void {
  const known = new Set(work.found.map((f) => f.start));
  for (const { 0: run, index } of work.text.matchAll(/[〇零○一二三四五六七八九十百千万亿两]+/gu)) {
    if (known.has(index)) continue;
    const byPlace = /^[一二三四五六七八九][〇零○一二三四五六七八九]{2,3}$/u.test(run) ? [figuresValue(run)] : [];
    for (const value of [...byPlace, chineseNumber(run)]) {
      put(work, { start: index, end: index + run.length }, "number", `n:${value}`, false);
    }
  }
}

/** The sort of a number by itself. */
function kindOf({ value, ordinal }: Numeral, written: string): FactKind {
  // A year is never written with a thousands separator.
  if (/^\d{4}$/.test(written) && !ordinal && value >= YEARS.first && value <= YEARS.last) return "date";
  return ordinal && value >= LEAST_IN_WORDS ? "session" : "number";
}
