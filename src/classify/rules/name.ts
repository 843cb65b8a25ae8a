/** The rule for names that are made longer or shorter. */
import { isCapital } from "../../language/letters.js";
import { LETTER, sortAt } from "../../words/characters.js";
import type { Token } from "../../words/tokens.js";
import { titled } from "./quoted.js";
import { allIn, type Context, explained, joins, type Rule, some } from "./rule.js";

/**
 * A name made longer or shorter: what came or went follows or leads words with which it stands elsewhere in the other
 * text, and is written as a name ("the 2030 Agenda [for Sustainable Development]").
 */
export const name: Rule = {
  name: "name",
  explain: (work, { texts, tokens, language, vocabulary, budget }) => {
    const side = work.old.length === 0 ? "new" : work.new.length === 0 ? "old" : null;
    if (side === null || work[side].length === 0 || work[side].length > MOST_IN_NAME) return work;
    if (joins(work.change[side][0], vocabulary)) return work;
    const end = work.change[side].findLastIndex((t) => t.kind !== "punctuation") + 1;
    const words = work.change[side].slice(0, end);
    const { before, after } = work.change.around[side];
    // "and the Convention and": one more element that goes before those of a list.
    if (joins(words.at(-1), vocabulary) && !joins(before.at(-1), vocabulary)) return work;
    if (namesActors(words, before, after, vocabulary)) return work;
    const other = texts[side === "new" ? "old" : "new"];
    if (!budget.spend(other().length)) return work;
    const known = (phrase: readonly Token[]): boolean => other().includes(loose(phrase.map((t) => t.text).join(" ")));
    const inflected = (phrase: readonly Token[]): boolean =>
      known(phrase) || standsInflected(phrase, other(), vocabulary);
    const led = before.slice(-NAME_CONTEXT);
    const followed = after.slice(0, NAME_CONTEXT);
    const is = isName(work[side], language)
      ? (led.length > 0 && inflected([...led, ...words])) || (followed.length > 0 && inflected([...words, ...followed]))
      : (work[side].length >= LEAST_OF_NAME || titled(work[side], tokens[side])) &&
        led.length > 0 &&
        followed.length > 0 &&
        known([...led, ...words, ...followed]);
    const head = language.kinds.capitals === "first" ? headOf(before, vocabulary) : [];
    const completes =
      work[side].length >= LEAST_OF_NAME &&
      work.change[side][0]?.kind === "light" &&
      head.length > 0 &&
      known([...head, ...words]);
    return is || completes ? explained(work, "editorial", "name", { old: [], new: [] }) : work;
  },
};

/**
 * Whether words beside others of the kind say which actors are meant: "Member States" are not all States. What only tells
 * bodies of one name apart ("the [+General+] Assembly") does not.
 */
function namesActors(
  words: readonly Token[],
  before: readonly Token[],
  after: readonly Token[],
  vocabulary: Context["vocabulary"],
): boolean {
  const beside = [...before.slice(-NAME_CONTEXT), ...after.slice(0, NAME_CONTEXT)];
  return allIn(words, "actor", vocabulary) && some(beside, "actor", vocabulary);
}

/**
 * The words before a change from the last with a capital on, which they may complete to a name whose other words are
 * small ("Programme d’action"); none where that names
 * an actor, of whom a completion tells which.
 */
function headOf(before: readonly Token[], vocabulary: Context["vocabulary"]): readonly Token[] {
  const at = before.findLastIndex((t) => isCapital(t.text));
  const words = at === -1 ? [] : before.slice(at);
  const is = words.every((t) => t.kind !== "punctuation") && !some(words, "actor", vocabulary);
  return is ? words : [];
}

/** Names have no more words; longer texts are not looked for. */
const MOST_IN_NAME = 12;

/** Words of a name that are not written as one: a single word ("full", "human") says something by itself. */
const LEAST_OF_NAME = 2;

/**
 * Whether words stand in a loose text in whatever case: "of the High Commissioner" is inflected in Russian. Words that
 * leave nothing in a loose text, as quotation marks do, are not looked for; there must be others.
 */
export function standsInflected(words: readonly Token[], text: string, { stem }: Context["vocabulary"]): boolean {
  const parts = words
    .map((t) => ({
      start: loose(t.kind === "word" ? t.text.slice(0, stem(t).length) : t.text),
      word: t.kind === "word",
    }))
    .filter((part) => part.start !== "");
  const [first] = parts;
  if (!first) return false;
  // The places to which the parts so far lead, all of them together: tried one by one they would be four more a part.
  let places: Iterable<number> = placesOf(first.start, text);
  for (const { start, word } of parts) {
    const led = new Set<number>();
    for (const at of places) if (text.startsWith(start, at)) addEnds(led, text, at + start.length, word);
    if (led.size === 0) return false;
    places = led;
  }
  return true;
}

/** Every place of a text where a part of it begins. */
function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** Adds where a part that stands up to `end` may end: there, or where it is a word behind any ending it may have. */
function addEnds(ends: Set<number>, text: string, end: number, word: boolean): void {
  ends.add(end);
  for (let at = end; word && at < end + LONGEST_ENDING && sortAt(text, at) === LETTER; at++) ends.add(at + 1);
}

/** Letters of the longest endings of nouns and adjectives. */
const LONGEST_ENDING = 3;

/** Words beside a name that must stand beside it elsewhere too. */
const NAME_CONTEXT = 1;

/** A text without white space and quotation marks, in which names are looked for. */
export const loose = (text: string): string => text.replace(/[\s“”"'’‘]+/g, "");

/** Scripts with capitals write names with them; in the others a name must stand elsewhere with what is on both sides. */
const isName = (words: readonly Token[], { kinds }: Context["language"]): boolean =>
  kinds.capitals !== "none" && words.every((t) => isCapital(t.text) || /^\d/.test(t.text));
