/** Meetings in lists of meetings. */
import type { Language } from "../../language/language.js";
import { findNumerals } from "../../language/numerals.js";
import { readOpening } from "../../language/openings.js";
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
  if (old.length > 0 || now.length > MOST_LISTED || !told || !meets(change.new) || !meets(tokens.old)) return false;
  return (
    !some(change.new, "modal", vocabulary) &&
    !change.new.some((_, k) => begins(change.new, k) && opens(textOf(change.new.slice(k)), language))
  );
}

/** Whether words open with a verb, behind an "and" that is written together with it or not. */
function opens(text: string, language: Language): boolean {
  const attached = language.wording.numerals.attached;
  const bare = attached !== "" && text.startsWith(attached) ? text.slice(attached.length) : text;
  return [text, bare].some((words) => readOpening(words, language) !== null);
}

/** Whether a clause may begin at a word: after a pause or a small word. */
const begins = (words: readonly Token[], at: number): boolean => words[at - 1]?.kind !== "word";

/** Words of weight with which a meeting is named, dated and placed; the longest of the corpus have some 20. */
const MOST_LISTED = 24;

/** Whether a token is a session kept whole. */
const isSession = (t: Token, context: Context): boolean =>
  t.kind === "whole" && !isDate(t, context.language) && findNumerals(t.text, context.language).some((n) => n.ordinal);

/** The words of a change, with single spaces. */
export const textOf = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join(" ");
