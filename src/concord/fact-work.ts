/** A text while its facts are being read: what was found, and the text that is left to read. */
import type { Language } from "../language/language.js";
import type { Range } from "../model/resolution.js";
import type { DatePart } from "./dates.js";

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

/** A year that stands alone is a date and not an amount. */
export const YEARS = { first: 1900, last: 2199 };

/** Replaces a fact that was already read, so that it is not read again. */
export const READ = "\ue000";

/** A text while its facts are being read; what has been read is erased. */
export interface Work {
  text: string;
  readonly language: Language;
  readonly found: (Fact & DatePart)[];
}

/** Records a fact, and erases it so that it is not read again. */
export function take(work: Work, range: Range, kind: FactKind, key: string, sure = true): void {
  put(work, range, kind, key, sure);
  blank(work, range);
}

/** Records a fact. */
export function put(work: Work, { start, end }: Range, kind: FactKind, key: string, sure = true): void {
  work.found.push({ start, end, kind, key, sure });
}

/** Erases what was read. */
export function blank(work: Work, { start, end }: Range): void {
  work.text = work.text.slice(0, start) + READ.repeat(end - start) + work.text.slice(end);
}
