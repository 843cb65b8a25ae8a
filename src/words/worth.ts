/** How much a word weighs: by its letters, since a long word kept says more than a short one. */
import { HAN, sortAt } from "./characters.js";
import type { Token, TokenKind } from "./token.js";

/** A Chinese character carries as much meaning as two or three letters of the other languages. */
const HAN_LETTERS = 2.5;

/** Function words and punctuation occur everywhere, so keeping one says little about the text being the same. */
const LIGHT_SHARE = 0.35;
const PUNCTUATION_WORTH = 0.5;
const SPACE_WORTH = 0.2;

/**
 * Dates, sessions and numbers are updated from text to text. One that both sides have is often a coincidence ("the report for 2020 and the
 * programme for 2021" in the next year), so the words around it weigh more.
 */
const FIGURE_SHARE = 0.5;
const FIGURE = /^[^/]*\d[^/]*$/u;

/** Symbols are different: one that both sides have is no coincidence. */
const SYMBOL = /[A-Z\d]\//;

/** The weight of a word, number or punctuation mark, in letters of a content word. */
export function worth(kind: TokenKind, text: string): number {
  if (kind === "punctuation") return PUNCTUATION_WORTH;
  if (kind === "space") return SPACE_WORTH;
  const letters = text.length * (hasHan(text) ? HAN_LETTERS : 1);
  if (kind === "light") return letters * LIGHT_SHARE;
  const figure = kind === "whole" ? !SYMBOL.test(text) : FIGURE.test(text);
  return figure ? letters * FIGURE_SHARE : letters;
}

function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (sortAt(text, at) === HAN) return true;
  return false;
}

/** The weight of a range of tokens. */
export function worthOf(tokens: readonly Token[], [start, end]: readonly [number, number]): number {
  let sum = 0;
  for (let i = start; i < end; i++) {
    sum += tokens[i]?.worth ?? 0;
  }
  return sum;
}
