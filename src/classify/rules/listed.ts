/** Meetings in lists of meetings. */
import type { Language } from "../../language/language.js";
import { type Opening, readOpening } from "../../language/openings.js";
import type { Token } from "../../words/tokens.js";
import { type Context, isDate, some, type Work } from "./rule.js";

/**
 * A meeting put beside others in a list of meetings, with its date or number. One that brings a verb of its own, or
 * that stands beside none, is a topic of its own.
 */
export function isListed({ change, old, new: now }: Work, context: Context): boolean {
  const { language, vocabulary, tokens } = context;
  const meets = (words: readonly Token[]): boolean =>
    some(words, "gathering", vocabulary) || words.some((t) => isSession(t, context));
  const told = some(change.new, "held", vocabulary) && change.new.some((t) => isDate(t, language));
  const dates = now.filter((t) => isDate(t, language)).length;
  if (
    old.length > 0 ||
    now.length > MOST_LISTED * Math.max(dates, 1) ||
    !told ||
    !meets(change.new) ||
    !meets(tokens.old)
  )
    return false;
  // What is joined to a clause and not to a name is one more thing to do ("and also to convene the fifth meeting").
  const [first] = change.new.filter((t) => t.kind !== "punctuation");
  const joined = first !== undefined && vocabulary.length("connector", [first], 0) > 0;
  return !joined && !some(change.new, "modal", vocabulary) && clausesOf(change.new, language).verbs.length === 0;
}

/** The opening phrases of the clauses in a run of words, and the words that belong to none of them. */
export function clausesOf(words: readonly Token[], language: Language): { verbs: Opening[]; rest: Token[] } {
  const verbs: Opening[] = [];
  const rest: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const verb = begins(words, at) ? verbOf(textOf(words.slice(at)), language) : null;
    if (verb) verbs.push(verb);
    else rest.push(...words.slice(at, at + 1));
    at += verb ? Math.max(wordsWithin(words.slice(at), verb.end), 1) : 1;
  }
  return { verbs, rest };
}

/** How many of the words stand within the first `end` letters of the text that they make. */
export function wordsWithin(words: readonly Token[], end: number): number {
  let at = 0;
  const first = words.findIndex((t, k) => {
    at += gap(words, k).length + t.text.length;
    return at > end;
  });
  return first === -1 ? words.length : first;
}

/** The verb that words open with, behind an "and" that is written together with it or not. */
function verbOf(text: string, language: Language): Opening | null {
  const { attached } = language.wording.numerals;
  const verb = readOpening(text, language);
  if (verb || attached === "" || !text.startsWith(attached)) return verb;
  const bare = readOpening(text.slice(attached.length), language);
  return bare && { ...bare, end: bare.end + attached.length };
}

/** Whether a clause may begin at a word: after a pause or a small word, or at the start. */
const begins = (words: readonly Token[], at: number): boolean => {
  const before = words[at - 1]?.kind;
  return before !== "word" && before !== "whole";
};

/** Words of weight with which a meeting is named, dated and placed; the longest of the corpus have some 20. */
const MOST_LISTED = 24;

/** Whether a token is a session kept whole. */
const isSession = (t: Token, { language, numerals }: Context): boolean =>
  t.kind === "whole" && !isDate(t, language) && numerals(t.text).some((n) => n.ordinal);

/** The words of a change, with single spaces where they stand apart. */
export const textOf = (tokens: readonly Token[]): string => tokens.map((t, k) => gap(tokens, k) + t.text).join("");

/** What stands before a word: nothing after one that it touches, as Chinese words do. */
const gap = (words: readonly Token[], at: number): string => {
  const before = words[at - 1];
  return before && before.end !== words[at]?.start ? " " : "";
};
