/** What words weigh: by their letters, since a long word kept tells more than a short one. */
import type { Token } from "./tokens.js";

/** A Chinese character says as much as two or three letters of the other languages. */
const HAN_LETTERS = 2.5;

/** Function words and punctuation occur everywhere, so that keeping one says little of the text being the same. */
const LIGHT_SHARE = 0.35;
const PUNCTUATION_WORTH = 0.5;
const SPACE_WORTH = 0.2;

/**
 * Dates and numbers are what is brought up to date from text to text: one that both sides have is often chance ("the
 * report for 2020 and the programme for 2021" in the next year), so that the words around it are worth more.
 */
const FIGURE_SHARE = 0.5;
const FIGURE = /^[^/]*\d[^/]*$/u;

const HAN = /\p{Script=Han}/u;

/** The weight of a token in letters of a content word. */
export function worth(token: Token): number {
  if (token.kind === "punctuation") return PUNCTUATION_WORTH;
  if (token.kind === "space") return SPACE_WORTH;
  const letters = token.text.length * (HAN.test(token.text) ? HAN_LETTERS : 1);
  if (token.kind === "light") return letters * LIGHT_SHARE;
  return FIGURE.test(token.text) ? letters * FIGURE_SHARE : letters;
}

/** The weight of a range of tokens. */
export function worthOf(tokens: readonly Token[], [start, end]: readonly [number, number]): number {
  let sum = 0;
  for (let i = start; i < end; i++) {
    const token = tokens[i];
    if (token) sum += worth(token);
  }
  return sum;
}
