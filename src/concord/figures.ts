/** Reads numbers written in figures, with each language's way of grouping digits and of multiplying (million, 万). */
import type { Language } from "../language/language.js";
import type { Range } from "../model/resolution.js";

/** A number that can be read in several ways, the likeliest first. */
export interface Readings extends Range {
  readonly values: readonly number[];
  /** Whether the first reading is certain. */
  readonly sure: boolean;
}

/** Groups of digits separated by single spaces, and two numbers separated by a slash. */
const GROUPS = /(?<![\d.,/-])\d{1,3}(?: \d{1,3})+(?!\d|[.,/-]\d)/g;
const PARTED = /(?<![\d.,/-])(\d+)-(\d+)(?!\d|[.,/-]\d)/g;

/** Numbers whose groups or decimals are stored in visual order in a right-to-left text: 076 1 is 1,076, and 75-17 is 75.17 or 17.75. */
export function groupedReadings(text: string, { direction }: Language): Readings[] {
  if (direction === "ltr") return [];
  const found: Readings[] = [];
  for (const { 0: run, index } of text.matchAll(GROUPS)) {
    const groups = run.split(" ");
    const values = [groups, groups.toReversed()].filter(isGrouped).map((g) => Number(g.join("")));
    if (values.length > 0) found.push({ start: index, end: index + run.length, values, sure: values.length === 1 });
  }
  for (const { 0: run, 1: a = "", 2: b = "", index } of text.matchAll(PARTED)) {
    // A dash may separate decimals or the ends of a range; in a range both are numbers of their own.
    const end = index + run.length;
    found.push({ start: index, end, values: [Number(`${a}.${b}`), Number(`${b}.${a}`)], sure: false });
    found.push({ start: index, end: index + a.length, values: [Number(a)], sure: false });
    found.push({ start: end - b.length, end, values: [Number(b)], sure: false });
  }
  return found;
}

/** Whether all groups except the first have three digits. */
const isGrouped = (groups: readonly string[]): boolean =>
  groups.every((g, i) => (i === 0 ? g.length <= 3 && !/^0/.test(g) : g.length === 3));

/** Chinese multipliers. */
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** Multipliers directly after digits, in a language without spaces: 650万, 7.02亿. */
export function scaleAfter(text: string, at: number, { spaced }: Language): { value: number; end: number } | null {
  if (spaced) return null;
  const match = /^ ?[多余]?([百千]?[万亿]{1,2}|[百千](?!分))/u.exec(text.slice(at, at + 6));
  if (!match) return null;
  const value = [...(match[1] ?? "")].reduce((product, sign) => product * (SCALES[sign] ?? 1), 1);
  return { value, end: at + match[0].length };
}

const UNITS = "零一二三四五六七八九";

/**
 * A number in Chinese numerals.
 *
 * @example chineseNumber("三百五十") // 350
 */
export function chineseNumber(run: string): number {
  let [total, section, unit] = [0, 0, 0];
  for (const sign of run.replace(/[〇○]/g, "零").replace(/两/g, "二")) {
    const digit = UNITS.indexOf(sign);
    if (digit >= 0) unit = digit;
    else if (sign === "十") [section, unit] = [section + (unit || 1) * 10, 0];
    else if (sign === "百" || sign === "千") [section, unit] = [section + (unit || 1) * (SCALES[sign] ?? 1), 0];
    else [total, section, unit] = [(total + section + unit || 1) * (SCALES[sign] ?? 1), 0, 0];
  }
  return total + section + unit;
}
