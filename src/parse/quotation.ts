/**
 * Finds the quotation marks that a press release prints around a resolution: one before each paragraph, from the opening formula on, and one after
 * the last.
 */
import type { Furniture } from "../model/resolution.js";
import { typedLabel } from "./labels.js";
import { isFinished } from "./layout/lines.js";

/** What is to be taken off a text. */
export interface Quoted {
  /** Letters at its beginning. */
  readonly before: number;
  /** Place of the mark at its end, counted from the end: 1 for the last letter, 2 with a stop behind the mark; 0 where there is none. */
  readonly behind: number;
}

/** In Arabic the first mark is the one that others close with. */
const PAIRS: Readonly<Record<string, string>> = {
  "“": "”",
  "”": "“",
  '"': '"',
  "«": "»",
  "„": "“",
  "「": "」",
  "『": "』",
};

/**
 * Finds the marks of a resolution that stands in quotation marks.
 *
 * @param texts the lines or paragraphs from the opening formula on
 * @returns what to take off each, and how many there are up to the end of the quotation; null where the formula opens none
 */
export function quotationOf(
  texts: readonly string[],
): { readonly cuts: readonly Quoted[]; readonly end: number } | null {
  const open = texts[0]?.charAt(0) ?? "";
  const close = PAIRS[open];
  if (close === undefined) return null;
  const count = (text: string, sign: string): number => text.split(sign).length - 1;
  const isOpen = (text: string): boolean =>
    open === close ? count(text, open) % 2 === 1 : count(text, open) > count(text, close);
  const before = texts.map((text, i) => {
    const begins = isOpen(text) || typedLabel(text.slice(1).trimStart(), null) > 0;
    const starts = text.startsWith(open) && (i === 0 || (isFinished(texts[i - 1] ?? "") && begins));
    return starts ? (/^.\s*/u.exec(text)?.[0].length ?? 0) : 0;
  });
  const closes = (text: string): boolean =>
    behindOf(text, close) > 0 &&
    (open === close ? count(text, open) % 2 === 1 : count(text, close) > count(text, open));
  const last = texts.findLastIndex((text, i) => closes(text.slice(before[i])));
  const cuts = texts.map((text, i) => ({ before: before[i] ?? 0, behind: i === last ? behindOf(text, close) : 0 }));
  return { cuts, end: last === -1 ? texts.length : last + 1 };
}

/** The position of the closing mark, counted from the end. */
const behindOf = (text: string, close: string): number =>
  text.endsWith(close) ? 1 : STOPPED.test(text) && text.at(-2) === close ? 2 : 0;
const STOPPED = /[.;。；؛]$/u;

/** A text without the mark at its end. */
export const withoutClosing = (text: string, { behind }: Quoted): string =>
  behind === 0 ? text : text.slice(0, -behind).trimEnd() + text.slice(text.length - behind + 1);

/** What was taken off, for the account. */
export const asideOf = (text: string, { before, behind }: Quoted): Furniture[] =>
  [text.slice(0, before).trim(), behind === 0 ? "" : text.charAt(text.length - behind)]
    .filter((sign) => sign !== "")
    .map((sign) => ({ text: sign, why: "quotation mark around the resolution" }));
