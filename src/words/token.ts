/** A word of a text: what it is, and where. */
import type { Range } from "../model/resolution.js";

/** `light` words (articles, prepositions) say little by themselves; `space` only occurs where white space counts. */
export type TokenKind = "word" | "light" | "whole" | "punctuation" | "space";

/** What a word, symbol, date, number or punctuation mark is, wherever it stands. */
export interface Word {
  readonly kind: TokenKind;
  readonly text: string;
  /** The text as lists of words are searched for it. */
  readonly form: string;
  /** What keeping it is worth, in letters of a content word. */
  readonly worth: number;
  /** A number that is the same for words that are compared as equal, within one lexicon. */
  readonly key: number;
}

/** One word, symbol, date, number or punctuation mark at its place. White space between tokens belongs to none. */
export interface Token extends Range, Word {}

/** A word at its place. */
export const placed = ({ kind, text, form, worth, key }: Word, start: number): Token => ({
  kind,
  start,
  end: start + text.length,
  text,
  form,
  worth,
  key,
});
