/** Splits texts into the words that are compared. */
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import { HAN, JOINER, LEADING, LETTER, SPACE, sortAt } from "./characters.js";
import { type Patterns, patternsOf } from "./patterns.js";
import { withSessions } from "./sessions.js";
import { placed, type Token } from "./token.js";
import { WordTable } from "./word-table.js";

export type { Token } from "./token.js";

/** Splits texts into words. */
export type Cutter = (text: string) => readonly Token[];

/**
 * Creates a function that splits texts into words, in order. Dates, sessions, references, symbols and numbers with their units are one word
 * each, and so are hyphenated words and Arabic words with their prefixes; French elisions and punctuation marks are separate. Each text is
 * split only once, because the words of a paragraph are compared, classified and searched for references. The function caches its results;
 * create one for each comparison, since keys are only comparable within one.
 *
 * @param strict whether differences of typography make words different and white space becomes tokens; otherwise white space belongs to no
 *   token
 * @example cutterOf(LANGUAGES.fr)("l’Assemblée").map((t) => t.text) // ["l’", "Assemblée"]
 */
export const cutterOf = (language: Language, strict = false): Cutter => measuredCutter(language, strict).cut;

/** A cutter, and how many characters it has processed. */
interface MeasuredCutter {
  readonly cut: Cutter;
  readonly characters: () => number;
}

function measuredCutter(language: Language, strict: boolean): MeasuredCutter {
  const patterns = patternsOf(language);
  const wordTable = new WordTable(patterns, strict);
  const done = new Map<string, readonly Token[]>();
  let characters = 0;
  const cut: Cutter = (text) => {
    let found = done.get(text);
    if (!found) {
      const pieces = cutText({ text, patterns, wordTable, strict, found: [] });
      found = strict ? pieces : withSessions(text, pieces, patterns, language, wordTable);
      done.set(text, found);
      characters += text.length;
    }
    return found;
  };
  return { cut, characters: () => characters };
}

/** The most characters that one cutter processes: some 75 resolutions, each of which is compared with the one before it and the one after it. */
const MOST_CUT = 1_000_000;

const latestOf = memoize((language) => ({ cutter: measuredCutter(language, false) }));

/**
 * The cutter for a comparison, with the cached results of earlier comparisons. After a certain amount of text it is replaced by a new one,
 * which bounds the cache. Ask once for each comparison, since keys are only comparable within one cutter.
 */
export function sharedCutter(language: Language): Cutter {
  const latest = latestOf(language);
  if (latest.cutter.characters() > MOST_CUT) latest.cutter = measuredCutter(language, false);
  return latest.cutter.cut;
}

/** The state while a text is split into words. */
interface Work {
  readonly text: string;
  readonly patterns: Patterns;
  readonly wordTable: WordTable;
  readonly strict: boolean;
  readonly found: Token[];
}

function cutText(work: Work): readonly Token[] {
  const { text, patterns, wordTable, found } = work;
  let done = 0;
  for (let match = patterns.whole.exec(text); match; match = patterns.whole.exec(text)) {
    cut(work, done, match.index);
    done = match.index + match[0].length;
    found.push(placed(wordTable.whole(match[0]), match.index));
  }
  cut(work, done, text.length);
  return found;
}

/**
 * Splits the text between two tokens that are kept whole. It is a hand-written loop and not a pattern, because it runs for every letter of
 * both texts.
 */
function cut({ text, patterns, wordTable, strict, found }: Work, from: number, to: number): void {
  for (let start = from; start < to; ) {
    const sort = sortAt(text, start);
    let end = start + 1;
    if (sort === SPACE) {
      while (end < to && sortAt(text, end) === SPACE) end++;
      if (strict) found.push(placed(wordTable.piece("space", text.slice(start, end)), start));
    } else if (sort === LETTER) {
      const elided = elidedEnd(text, start, patterns);
      end = elided || wordEnd(text, start, to);
      const word = text.slice(start, end);
      found.push(placed(elided ? wordTable.piece("light", word) : wordTable.word(word), start));
    } else if (sort === HAN) {
      while (end < to && sortAt(text, end) === HAN) end++;
      let at = start;
      for (const word of wordTable.run(text.slice(start, end))) {
        found.push(placed(word, at));
        at += word.text.length;
      }
    } else {
      if (sort === LEADING && end < to && isTrailing(text.charCodeAt(end))) end++;
      found.push(placed(wordTable.piece("punctuation", text.slice(start, end)), start));
    }
    start = end;
  }
}

const isTrailing = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Where the word at `start` ends, including inner hyphens, apostrophes and points. */
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

/** Where the elided word at `start` ends, including its apostrophe; 0 if none begins there. */
function elidedEnd(text: string, start: number, { elided }: Patterns): number {
  if (!elided) return 0;
  elided.lastIndex = start;
  return elided.test(text) ? elided.lastIndex : 0;
}
