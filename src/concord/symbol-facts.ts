/** Reads the symbols of resolutions and documents, the names and the targets in a text as facts. */
import { memoize } from "../language/memoize.js";
import type { Range } from "../model/resolution.js";
import { romanValue } from "../model/roman-numerals.js";
import { findNumbers } from "../recall/numbers.js";
import { blank, put, take, type Work, YEARS } from "./fact-work.js";

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
/** A number that belongs to the name before it, as in the name of a disease; in capitals the name is the same in most languages. */
const NAMED = /(?<![A-Za-z\d/-])[A-Z]{2,}-\d+(?![\d/-])/g;

/** Symbols of resolutions, in the language's way of writing them, and of documents. */
export function symbols(work: Work): void {
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
