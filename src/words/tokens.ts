/** Texts cut into the words that are compared. */
import type { Language } from "../language/language.js";
import { lookupForm } from "../language/lookup-form.js";
import type { Range } from "../model/resolution.js";
import { HAN, JOINER, LEADING, LETTER, SPACE, sortAt } from "./characters.js";
import { hanWords } from "./han.js";
import { type Patterns, patternsOf } from "./patterns.js";
import { withSessions } from "./sessions.js";
import { worth } from "./worth.js";

/** `light` words (articles, prepositions) say little by themselves; `space` only occurs where white space counts. */
export type TokenKind = "word" | "light" | "whole" | "punctuation" | "space";

/** One word, symbol, date, number or punctuation mark. White space between tokens belongs to none. */
export interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
  /** The text as lists of words are searched for it. */
  readonly form: string;
  /** What keeping it is worth, in letters of a content word. */
  readonly worth: number;
}

/** A token of a text, at the place where it starts. */
export const tokenOf = (kind: TokenKind, start: number, text: string, form = lookupForm(text)): Token => ({
  kind,
  start,
  end: start + text.length,
  text,
  form,
  worth: worth(kind, text),
});

/**
 * The words of a text, in order: dates, sessions, references, numbers with their units and symbols whole, hyphenated
 * words whole, French elisions apart, Arabic words with their prefixes, each punctuation mark by itself.
 *
 * @param spaces whether white space is cut into tokens of its own; otherwise it belongs to no token
 * @example tokens("l’Assemblée", LANGUAGES.fr).map((t) => t.text) // ["l’", "Assemblée"]
 */
export const tokens = (text: string, language: Language, spaces = false): readonly Token[] =>
  cutText(text, language, spaces, new Map());

/** Cuts texts into words. */
export type Cutter = (text: string) => readonly Token[];

/**
 * Cuts each text once, however often it is asked for: the words of a paragraph are compared, classified and searched
 * for references. It keeps what it cut; make one for each comparison.
 */
export function cutterOf(language: Language, spaces = false): Cutter {
  const done = new Map<string, readonly Token[]>();
  const runs: Runs = new Map();
  return (text) => {
    let found = done.get(text);
    if (!found) {
      found = cutText(text, language, spaces, runs);
      done.set(text, found);
    }
    return found;
  };
}

/** Words by the run of Chinese characters that they make: most runs of a text stand in the other too. */
type Runs = Map<string, readonly string[]>;

function cutText(text: string, language: Language, spaces: boolean, runs: Runs): readonly Token[] {
  const patterns = patternsOf(language);
  const found: Token[] = [];
  const piece = { text, patterns, spaces, found, runs };
  let done = 0;
  for (const { 0: whole, index } of text.matchAll(patterns.whole)) {
    cut(piece, done, index);
    done = index + whole.length;
    found.push(tokenOf("whole", index, whole));
  }
  cut(piece, done, text.length);
  return spaces ? found : withSessions(text, found, patterns, language);
}

/** A text on its way into words. */
interface Work {
  readonly text: string;
  readonly patterns: Patterns;
  readonly spaces: boolean;
  readonly found: Token[];
  readonly runs: Runs;
}

/** Cuts what stands between two wholes. By hand, not by a pattern: this is done for every letter of both texts. */
function cut({ text, patterns, spaces, found, runs }: Work, from: number, to: number): void {
  const { light } = patterns;
  for (let start = from; start < to; ) {
    const sort = sortAt(text, start);
    let end = start + 1;
    if (sort === SPACE) {
      while (end < to && sortAt(text, end) === SPACE) end++;
      if (spaces) found.push(tokenOf("space", start, text.slice(start, end)));
    } else if (sort === LETTER) {
      const elided = elidedEnd(text, start, patterns);
      end = elided || wordEnd(text, start, to);
      const word = text.slice(start, end);
      const form = lookupForm(word);
      found.push(tokenOf(elided || light.has(form) ? "light" : "word", start, word, form));
    } else if (sort === HAN) {
      while (end < to && sortAt(text, end) === HAN) end++;
      let at = start;
      for (const word of runWords(text.slice(start, end), patterns, runs)) {
        found.push(tokenOf(light.has(word) ? "light" : "word", at, word, word));
        at += word.length;
      }
    } else {
      if (sort === LEADING && end < to && isTrailing(text.charCodeAt(end))) end++;
      found.push(tokenOf("punctuation", start, text.slice(start, end)));
    }
    start = end;
  }
}

function runWords(run: string, { names }: Patterns, runs: Runs): readonly string[] {
  let words = runs.get(run);
  if (!words) {
    words = hanWords(run, names);
    runs.set(run, words);
  }
  return words;
}

const isTrailing = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Where the word at `start` ends, its inner hyphens, apostrophes and points included. */
function wordEnd(text: string, start: number, to: number): number {
  let end = start + 1;
  while (end < to) {
    const sort = sortAt(text, end);
    if (sort === LETTER) end++;
    else if (sort === JOINER && end + 1 < to && sortAt(text, end + 1) === LETTER) end += 2;
    else break;
  }
  return end;
}

/** Where the elided word at `start` ends, its apostrophe included; 0 where none begins there. */
function elidedEnd(text: string, start: number, { elided }: Patterns): number {
  if (!elided) return 0;
  elided.lastIndex = start;
  return elided.test(text) ? elided.lastIndex : 0;
}
