/** Splits a passage into sentences, and a sentence into clauses. */
import type { Range } from "../model/resolution.js";

const SENTENCE_END = /[.;:!?。；：！？؛؟](?=\s|$|[\u4e00-\u9fff”»"』」])["”’»』」)）]*/gu;
const CLAUSE_END = /[,，、،](?=\s|$|[\u3400-\u9fff])/gu;

/** Splits a range of text after each match of a pattern, and trims white space from the parts. */
function partsAt(text: string, { start, end }: Range, ends: RegExp): Range[] {
  const parts: Range[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(ends)) {
    const to = start + match.index + match[0].length;
    parts.push(trimmed(text, from, to));
    from = to;
  }
  parts.push(trimmed(text, from, end));
  return parts.filter((p) => p.end > p.start);
}

function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  while (from < to && text.charAt(from).trim() === "") from++;
  while (to > from && text.charAt(to - 1).trim() === "") to--;
  return { start: from, end: to };
}

/** Splits a range of text into sentences, also at semicolons and colons. */
export const sentencesOf = (text: string, range: Range = { start: 0, end: text.length }): Range[] =>
  partsAt(text, range, SENTENCE_END);

/** Splits a range of text at commas. */
export const clausesOf = (text: string, range: Range = { start: 0, end: text.length }): Range[] =>
  partsAt(text, range, CLAUSE_END);
