/** Extracts what every language must state alike: numbers, dates and symbols, each with a key that is the same in all languages. */
import { figuresValue, withPlainFigures } from "../language/figures.js";
import type { Language } from "../language/language.js";
import { LANGUAGES } from "../language/languages.js";
import { memoize } from "../language/memoize.js";
import { findNumerals, type Numeral } from "../language/numerals.js";
import type { Range } from "../model/resolution.js";
import { romanValue } from "../model/roman-numerals.js";
import { findNumbers } from "../recall/numbers.js";
import { plainText } from "../recall/plain-text.js";
import { type DatePart, pairedDates } from "./dates.js";
import { chineseNumber, groupedReadings, scaleAfter } from "./figures.js";

/** The sort of a fact. */
export type FactKind = "number" | "date" | "session" | "symbol" | "reference";

/** One fact, and its place in the text. */
export interface Fact extends Range {
  readonly kind: FactKind;
  /** A key that is the same in all languages: `n:77`, `m:10` for October, `dm:9-12` for 9 December, `s:A/77/3`, `r:77/122`. */
  readonly key: string;
  /**
   * Whether it is unambiguous. Small numbers in words ("one", "first"), Roman numerals and numbers in names are read so that another
   * language's figure can match them, but they are never required.
   */
  readonly sure: boolean;
}

/** From here on numbers in words are meant as numbers; below, languages use "one" and "both" freely. */
const LEAST_IN_WORDS = 13;

/** "Thousands", "millions": a word that only multiplies is a manner of speaking. */
const MULTIPLIERS: readonly number[] = [100, 1000, 10_000, 1_000_000, 100_000_000, 1_000_000_000, 1_000_000_000_000];

/** A year that stands alone is a date and not an amount. */
const YEARS = { first: 1900, last: 2199 };

/** The symbol of a document: A/77/3, A/CONF.192/15, E/CN.6/2021/L.3/Rev.1; in Latin capitals, or in those that the language uses for them. */
const documentOf = memoize(({ citations: { letters } }) => {
  const own = Object.keys(letters).filter((letter) => /^\p{Lu}$/u.test(letter));
  const capitals = `A-Z${own.join("")}`;
  const within = `[${capitals}a-z\\d]+(?:[.*-][${capitals}a-z\\d]+)*(?:\\(\\d+\\))?`;
  return new RegExp(
    `(?<![A-Za-z\\u0400-\\u04ff\\d/])[${capitals}][${capitals}\\d.]{0,11}(?:\\(\\d+\\))?(?:/${within})+`,
    "g",
  );
});
/** What is printed after a symbol: "and Add.1". */
const ADDITION = /(?<![A-Za-z\d./])(?:Add|Corr|Rev|Amend)\.\s?\d+/g;
/** The number of a sales publication, whose first letter depends on the language; the others may be printed in its script. */
const SALES = /(?<![\p{L}\d])\p{Lu}\.\d\d\.[IVX]+\.\p{Lu}?\.?\d+/gu;
/** The number of a target or an indicator, in three or more parts: 16.10.1, or 16-10-1. */
const TARGET = /(?<![\d./-])\d{1,2}(?:[.-]\d{1,2}){2,}(?![\d/])/g;
/** Web addresses, which readers do not compare. */
const LINK = /(?:https?:\/\/|www\.)[^\s<>\u4e00-\u9fff]*/g;
/** Capitals that are a Roman numeral, of a part, a century or an old session. */
const romanOf = memoize(({ wording: { numerals } }) => {
  const ending = numerals.ordinalAfter === "" ? "" : `(?:${numerals.ordinalAfter})?`;
  return new RegExp(`(?<![A-Za-z\\u00c0-\\u04ff\\d./'-])([IVXLC]{1,7})${ending}(?![A-Za-z\\u00c0-\\u04ff\\d/'-])`, "g");
});
/** A number that belongs to the name before it, as in the name of a disease; in capitals the name is the same in most languages. */
const NAMED = /(?<![A-Za-z\d/-])[A-Z]{2,}-\d+(?![\d/-])/g;
const IN_NAME = /(?<=[A-Za-z\u00c0-\u04ff\u0620-\u064a]-)\d+/g;

/** Replaces a fact that was already read, so that it is not read again. */
const READ = "\ue000";

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

/** A text while its facts are being read; what has been read is erased. */
interface Work {
  text: string;
  readonly language: Language;
  readonly found: (Fact & DatePart)[];
}

function take(work: Work, range: Range, kind: FactKind, key: string, sure = true): void {
  put(work, range, kind, key, sure);
  work.text = work.text.slice(0, range.start) + READ.repeat(range.end - range.start) + work.text.slice(range.end);
}

function put(work: Work, { start, end }: Range, kind: FactKind, key: string, sure = true): void {
  work.found.push({ start, end, kind, key, sure });
}

/** Converts full-width letters, figures and brackets, as Chinese prints them, to half width, keeping all positions. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Symbols of resolutions, in the language's way of writing them, and of documents. */
function symbols(work: Work): void {
  for (const number of findNumbers(work.text, work.language)) {
    for (const { session, number: n, letter } of number.numbers) {
      // If another language prints the two separately, its numbers are found here.
      put(work, number, "symbol", `n:${n}`, false);
      put(work, number, "symbol", `n:${romanValue(session) ?? session}`, false);
      const one = isDoubled(work.text, number) ? "" : letter;
      put(work, number, "symbol", `r:${romanValue(session) ?? session}/${shortYear(session, n)}${one}`);
    }
    blank(work, number);
  }
  for (const { 0: name, index } of work.text.matchAll(NAMED)) {
    put(work, { start: index, end: index + name.length }, "symbol", `c:${name}`);
  }
  for (const { 0: target, index } of work.text.matchAll(TARGET)) {
    take(work, { start: index, end: index + target.length }, "reference", `s:${target.replaceAll("-", ".")}`);
  }
  const { letters } = work.language.citations;
  for (const pattern of [documentOf(work.language), SALES, ADDITION]) {
    for (const { 0: found, index } of work.text.matchAll(pattern)) {
      const written = found.slice(0, lengthOfSymbol(found, work.text.slice(index + found.length)));
      if (!/\d/.test(written)) continue;
      const key = written.replace(/\p{Lu}/gu, (letter) => letters[letter] ?? letter).replace(/\s/g, "");
      const range = { start: index, end: index + written.length };
      const decision = decisionKey(
        key,
        /^ (\p{Lu})(?![\p{L}\d])/u.exec(work.text.slice(range.end))?.[1] ?? "",
        letters,
      );
      take(work, range, "symbol", decision ?? `s:${pattern === SALES ? key.slice(1) : key}`);
    }
  }
}

/** Behind Z come AA, BB and so on, which are read as no letter where they are written together, and as one where apart: Arabic "ألف ألف". */
function isDoubled(text: string, { start, end }: Range): boolean {
  const letter = /\p{L}+$/u.exec(text.slice(start, end))?.[0];
  return (
    letter !== undefined && text.startsWith(` ${letter}`, end) && !/\p{L}/u.test(text.charAt(end + 1 + letter.length))
  );
}

/** The second year of a period is written with two digits or with four: 2020/2021 is 2020/21. */
const shortYear = (session: string, number: number | string): string =>
  Number(number) === Number(session) + 1 && Number(session) >= YEARS.first ? String(number).slice(-2) : String(number);

/** A symbol ends before a word of the language, which others translate: "GB.340/Resolution". */
function lengthOfSymbol(found: string, behind: string): number {
  const last = found.lastIndexOf("/");
  const part = found.slice(last + 1);
  const isWord = !/\d/.test(part) && (/\p{Ll}{3}/u.test(part) || /^\p{L}/u.test(behind));
  return isWord && last > 0 ? last : found.length;
}

/** A decision named by the Roman number of the meeting, which some languages write in digits: X/2 is 10/2. */
function decisionKey(symbol: string, letter: string, letters: Readonly<Record<string, string>>): string | null {
  const [, meeting = "", number] = /^([IVXLC]+)\/(\d+)$/.exec(symbol) ?? [];
  const value = number === undefined ? null : romanValue(meeting);
  return value === null ? null : `r:${value}/${number}${letters[letter] ?? letter}`;
}

function blank(work: Work, { start, end }: Range): void {
  work.text = work.text.slice(0, start) + READ.repeat(end - start) + work.text.slice(end);
}

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
