/**
 * Shortens changed words to an excerpt for a line of the brief: no small words left dangling at its ends, but the neighbours needed to understand
 * it.
 */
import { isNegation } from "../language/negation.js";
import type { LanguageCode, Range } from "../model/resolution.js";
import type { Cutter, Token } from "../words/tokens.js";
import { leadsOver } from "./dangling.js";
import { lettersOf } from "./shortened.js";

/** A text to take excerpts from, and how it is split into words. */
export interface Quoted {
  readonly text: string;
  readonly language: LanguageCode;
  readonly cut: Cutter;
}

/** Marks that divide clauses or table cells. A change of such marks alone is no fact, and neighbours of words stop at them. */
const PAUSE = /^[.,;:!?،؛؟、，；。：！？…–—|¦-]+$/;
/** The mark between members of a list, which may come between words and one added beside them. */
const COMMA = /^[,،、，]$/;
/** How many letters of text are examined on either side; more than are shown. */
const MOST_BESIDE = 64;
/** How many letters of neighbouring text are shown: room for a noun with its adjectives, not for a clause. */
const MOST_SHOWN = 32;

/** Brackets and quotation marks, each opening one with its closing one. An excerpt does not end in one whose other half is missing. */
const PAIRS = ["()", "（）", "[]", "«»", "《》", "〈〉", "‘’"];
/** Quotation marks that open in one language and close in another. */
const QUOTES = /^[“”„"]$/;
const isPaired = (text: string): boolean => QUOTES.test(text) || PAIRS.some((pair) => pair.includes(text));
/** The least length of a neighbouring word: a single Chinese character is not a word by itself. */
const FEWEST_LETTERS = 3;
/** How many words are shown after others, plus one more if it directly follows the last one, as a noun follows its adjective. */
const WORDS_AFTER = 2;

/** Tokens that are neither small words nor punctuation marks. */
export const isContent = ({ kind }: Token): boolean => kind === "word" || kind === "whole";

const hasFigure = ({ kind, text }: Token): boolean => kind === "whole" || /\p{Nd}/u.test(text);

/** Whether a text has a content word, and not only small words and punctuation. */
export const saysSomething = ({ text, language, cut }: Quoted): boolean =>
  cut(text).some((t) => isContent(t) || isNegation(t.text, language));

/**
 * Trims a range at both ends by marks that divide clauses.
 *
 * @param end what else is trimmed at the end: nothing, small words that lead to what follows, or everything after the last figure
 * @returns the range itself if nothing would be left
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
  if (first === -1) return range;
  const next = tokens[last + 1];
  const kept = tokens.slice(first, last + 1);
  // A bracket that closes one inside the range belongs to the range.
  const closes = next !== undefined && isPaired(next.text) && !isHalf(next, [...kept, next]);
  const whole = withoutHalves(closes ? [...kept, next] : kept);
  const [from, to] = [whole[0], whole.at(-1)];
  return from && to ? { start: range.start + from.start, end: range.start + to.end } : range;
}

/** Whether the other half of a bracket or quotation mark is not among some words. */
function isHalf({ text }: Token, tokens: readonly Token[]): boolean {
  if (QUOTES.test(text)) return tokens.filter((other) => QUOTES.test(other.text)).length % 2 === 1;
  const pair = PAIRS.find((p) => p.includes(text));
  if (!pair) return false;
  const count = (mark: string | undefined): number => tokens.filter((other) => other.text === mark).length;
  return count(pair[0]) !== count(pair[1]);
}

/** Drops brackets and quotation marks at the ends of words whose other half is not among them, and the marks next to those. */
function withoutHalves(tokens: readonly Token[]): readonly Token[] {
  const isLoose = (token: Token | undefined): boolean =>
    token !== undefined && (PAUSE.test(token.text) || isHalf(token, tokens));
  if (tokens.length > 1 && isLoose(tokens[0])) return withoutHalves(tokens.slice(1));
  return tokens.length > 1 && isLoose(tokens.at(-1)) ? withoutHalves(tokens.slice(0, -1)) : tokens;
}

/** The words of a range. An elided word is only recognised by what follows it. */
function wordsIn({ text, cut }: Pick<Quoted, "text" | "cut">, { start, end }: Range): readonly Token[] {
  const next = /['’]/.test(text.charAt(end - 1)) ? 1 : 0;
  return cut(text.slice(start, end + next)).filter((token) => token.end <= end - start);
}

/**
 * Drops the words with which two ranges both begin and both end.
 *
 * @returns the ranges themselves if one of them would be empty
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

/** A paragraph without the final mark that leads to the next paragraph. */
export const withoutEnd = (text: string): string => text.replace(/\s*[,;:،؛，；：]\s*$/, "");

/** How far to look back from a position. */
interface Back {
  /** Over a comma, where members of a list are joined. */
  readonly joint: boolean;
  readonly words: number;
}

/**
 * The text before a range: so many words, including the small words between them, within the clause and the kept text.
 *
 * @param kept where the text begins that both sides have
 */
export function before({ text, cut }: Quoted, { start, end }: Range, kept: number, { joint, words }: Back): string {
  const from = Math.max(kept, start - MOST_BESIDE);
  const tokens = cut(text.slice(from, start));
  let shown = start;
  let left = words;
  const isDivision = NUMERAL.test(text.slice(start, end));
  for (let at = tokens.length - 1; at >= 0 && left > 0; at--) {
    const token = tokens[at];
    const isLast = at === tokens.length - 1;
    if (isLast && isDivision && token?.text === "." && (tokens[at - 1]?.text.length ?? 0) <= LONGEST_SHORTENED)
      continue;
    if (!token || !goesOn(token, joint && isLast)) break;
    // The first word may be the rest of one that the window cut.
    if ((at === 0 && from > kept) || start - from - token.start > MOST_SHOWN) break;
    if (!isContent(token)) continue;
    shown = from + token.start;
    if (lettersOf(text.slice(shown, start).trim()) >= FEWEST_LETTERS) left--;
  }
  return text.slice(shown, start);
}

/** A word with a number that identifies part of a document: "chap. V", "sect. 3". */
const NUMERAL = /^(?:\d|[IVXLC]+\b)/;
/** The most letters in an abbreviated word before such a number. */
const LONGEST_SHORTENED = 5;

/** The text after a range: the next words, including the small words between them, within the clause and the kept text. */
export function after({ text, language, cut }: Quoted, { end }: Range, kept: number, joint = false): string {
  const to = Math.min(kept, end + MOST_BESIDE);
  const tokens = cut(text.slice(end, to));
  let shown = 0;
  let words = 0;
  for (const [at, token] of tokens.entries()) {
    const isCut = to < kept && at === tokens.length - 1;
    if (isCut || !goesOn(token, joint && at === 0) || token.end > MOST_SHOWN) break;
    const counts = isContent(token) && !leadsOver(token, language);
    if (words >= WORDS_AFTER && !(counts && /^\s+$/.test(text.slice(end + shown, end + token.start)))) break;
    if (!counts) continue;
    shown = token.end;
    words++;
    if (words > WORDS_AFTER) break;
  }
  return text.slice(end, end + shown);
}

/** Whether the clause continues, with no bracket or quotation beginning or ending; commas between members of a list are allowed. */
const goesOn = ({ text }: Token, joint: boolean): boolean =>
  (!PAUSE.test(text) && !isPaired(text)) || (joint && COMMA.test(text));
