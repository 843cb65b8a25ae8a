/** A word of a text: what it is, and where. */
import type { Range } from "../model/resolution.js";

/** `light` words (articles, prepositions) say little alone; `space` occurs only if white space counts. */
export type TokenKind = "word" | "light" | "whole" | "punctuation" | "space";

/** A word, symbol, date, number or punctuation mark, regardless of where it is. */
export interface Word {
  readonly kind: TokenKind;
  readonly text: string;
  /** The text in the form in which word lists are searched. */
  readonly form: string;
  /** The weight gained by keeping it, in letters of a content word. */
  readonly worth: number;
  /** A number that is equal for words that compare as equal, within one lexicon. */
  readonly key: number;
}

/** One word, symbol, date, number or punctuation mark at its position. White space between tokens belongs to no token. */
export interface Token extends Range, Word {}

/** A word at its position. */
export const placed = ({ kind, text, form, worth, key }: Word, start: number): Token => ({
  kind,
  start,
  end: start + text.length,
  text,
  form,
  worth,
  key,
});
