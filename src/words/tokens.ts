/** Texts cut into the words that are compared. */
import type { Range } from "../model/resolution.js";

const HAN = /\p{Script=Han}/u;
const PIECE =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]|(?<=[\p{L}\p{N}])[-/.](?=[\p{L}\p{N}]))+|\s+|./gsu;

/** Words, numbers, symbols and punctuation marks of a text; together they cover it. */
export function tokens(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(PIECE)) {
    if (HAN.test(match[0])) {
      for (const word of hanWords().segment(match[0])) {
        const start = match.index + word.index;
        found.push({ start, end: start + word.segment.length });
      }
    } else found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const hanWords = (): Intl.Segmenter => new Intl.Segmenter("zh", { granularity: "word" });
