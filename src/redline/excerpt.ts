/** The words of some spans, trimmed for a line of the brief: without small words left dangling, but with the neighbours needed to understand them. */
import { isNegation } from "../language/negation.js";
import type { LanguageCode, Range } from "../model/resolution.js";
import type { Cutter, Token } from "../words/tokens.js";
import { leadsOver } from "./dangling.js";

/** A text that is excerpted, and how it is cut into words. */
export interface Quoted {
  readonly text: string;
  readonly language: LanguageCode;
  readonly cut: Cutter;
}

/** Marks that divide clauses, or the cells of a table: a change of those alone is no fact, and none is told beside words. */
const PAUSE = /^[.,;:!?،؛؟、，；。：！？…–—|¦-]+$/;
/** The mark between members of a list, which may stand between words and the one that came beside them. */
const COMMA = /^[,،、，]$/;
/** As many letters of text are looked at on either side: more than is shown. */
const MOST_BESIDE = 64;
/** Letters shown beside words: a noun with its adjectives, no clause. */
const MOST_SHOWN = 32;

/** What is no small word and no mark. */
const isContent = ({ kind }: Token): boolean => kind === "word" || kind === "whole";

const hasFigure = ({ kind, text }: Token): boolean => kind === "whole" || /\p{Nd}/u.test(text);

/** Whether a text has a word of its own, and not only small words and marks. */
export const saysSomething = ({ text, language, cut }: Quoted): boolean =>
  cut(text).some((t) => isContent(t) || isNegation(t.text, language));

/**
 * A range without the marks that divide clauses at its ends.
 *
 * @param end what else is left out at the end: nothing, the small words that lead over to what comes next, or all after the last figure
 * @returns the range itself where nothing would be left
 * @example the range of ", Somalia and" → that of "Somalia and", or of "Somalia" without small words
 */
export function withoutEdges(quoted: Quoted, range: Range, end: "marks" | "small words" | "figure"): Range {
  const tokens = wordsIn(quoted, range);
  const isPause = (t: Token): boolean => PAUSE.test(t.text);
  const first = tokens.findIndex((t) => !isPause(t));
  const lastOf = {
    marks: -1,
    "small words": tokens.findLastIndex((t) => !isPause(t) && !leadsOver(t, quoted.language)),
    figure: tokens.findLastIndex(hasFigure),
  };
  const wanted = lastOf[end] === -1 && end === "figure" ? lastOf["small words"] : lastOf[end];
  const last = wanted >= first && wanted !== -1 ? wanted : tokens.findLastIndex((t) => !isPause(t));
  const [from, to] = [tokens[first], tokens[last]];
  return from && to ? { start: range.start + from.start, end: range.start + to.end } : range;
}

/** The words of a range. One that lost its last letter is only known as such by what follows it. */
function wordsIn({ text, cut }: Pick<Quoted, "text" | "cut">, { start, end }: Range): readonly Token[] {
  const next = /['’]/.test(text.charAt(end - 1)) ? 1 : 0;
  return cut(text.slice(start, end + next)).filter((token) => token.end <= end - start);
}

/**
 * Two ranges without the words that both begin with and both end with.
 *
 * @returns the ranges themselves where nothing of one would be left
 */
export function differing(one: readonly [Quoted, Range], other: readonly [Quoted, Range]): readonly [Range, Range] {
  const [a, b] = [wordsIn(...one), wordsIn(...other)];
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && a[first]?.form === b[first]?.form) first++;
  let last = 0;
  while (last < most - first && a.at(-1 - last)?.form === b.at(-1 - last)?.form) last++;
  if (first + last >= most) return [one[1], other[1]];
  const cut = (tokens: readonly Token[], { start, end }: Range): Range => ({
    start: start + (tokens[first]?.start ?? 0),
    end: start + (tokens.at(-1 - last)?.end ?? end - start),
  });
  return [cut(a, one[1]), cut(b, other[1])];
}

/** Whether a range has nothing but marks that divide clauses. */
export const isPauses = ({ text }: Quoted, { start, end }: Range): boolean =>
  PAUSE.test(text.slice(start, end).replace(/\s/g, ""));

/** A paragraph without the mark that leads over to the next one. */
export const withoutEnd = (text: string): string => text.replace(/\s*[,;:،؛，；：]\s*$/, "");

/**
 * What stands before a range: the word before it, with the small words between, as far as the clause and the kept text go.
 *
 * @param kept where the text begins that both texts have
 */
export function before({ text, cut }: Quoted, { start }: Range, kept: number, joint: boolean): string {
  const from = Math.max(kept, start - MOST_BESIDE);
  const tokens = cut(text.slice(from, start));
  let at = tokens.length;
  while (at > 0) {
    const token = tokens[at - 1];
    if (!token || !goesOn(token, joint && at === tokens.length)) break;
    // The first one may be the rest of a word that the window cut.
    if ((at === 1 && from > kept) || start - from - token.start > MOST_SHOWN) break;
    at--;
    if (isContent(token)) return text.slice(from + token.start, start);
  }
  return "";
}

/** What stands after a range: the next two words, with the small words between, as far as the clause and the kept text go. */
export function after({ text, cut }: Quoted, { end }: Range, kept: number, joint: boolean): string {
  const to = Math.min(kept, end + MOST_BESIDE);
  const tokens = cut(text.slice(end, to));
  let shown = 0;
  let words = 0;
  for (const [at, token] of tokens.entries()) {
    const isCut = to < kept && at === tokens.length - 1;
    if (isCut || !goesOn(token, joint && at === 0) || token.end > MOST_SHOWN || words === 2) break;
    if (!isContent(token)) continue;
    shown = token.end;
    words++;
  }
  return text.slice(end, end + shown);
}

/** Whether the clause goes on; over a comma where members of a list are joined. */
const goesOn = ({ text }: Token, joint: boolean): boolean => !PAUSE.test(text) || (joint && COMMA.test(text));
