/** Splits texts into the words that are compared. */
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import { HAN, JOINER, LEADING, LETTER, SPACE, sortAt } from "./characters.js";
import { type Patterns, patternsOf } from "./patterns.js";
import { withSessions } from "./sessions.js";
import { placed, type Token } from "./token.js";
import { WordTable } from "./word-table.js";

export type { Token } from "./token.js";

/** Cuts texts into words. */
export type Cutter = (text: string) => readonly Token[];

/**
 * Cuts texts into their words, in order: dates, sessions, references, numbers with their units and symbols whole,
 * hyphenated words whole, French elisions apart, Arabic words with their prefixes, each punctuation mark by itself.
 *
 * Each text is cut once, however often it is asked for: the words of a paragraph are compared, classified and searched
 * for references. A cutter keeps what it cut; make one for each comparison, since keys are only equal within one.
 *
 * @param strict whether typography makes words different, and white space is cut into tokens of its own; otherwise it
 *   belongs to no token
 * @example cutterOf(LANGUAGES.fr)("l’Assemblée").map((t) => t.text) // ["l’", "Assemblée"]
 */
export const cutterOf = (language: Language, strict = false): Cutter => measuredCutter(language, strict).cut;

/** A cutter, and how many characters it has cut. */
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

/** Characters that one cutter cuts: some 75 resolutions, of which each is compared with the one before it and the one after. */
const MOST_CUT = 1_000_000;

const latestOf = memoize((language) => ({ cutter: measuredCutter(language, false) }));

/**
 * The cutter of a comparison, which has what it cut for those before. After so much text it is a new one, so that no more than that is
 * kept; ask once for each comparison, since keys are only equal within one cutter.
 */
export function sharedCutter(language: Language): Cutter {
  const latest = latestOf(language);
  if (latest.cutter.characters() > MOST_CUT) latest.cutter = measuredCutter(language, false);
  return latest.cutter.cut;
}

/** A text on its way into words. */
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

/** Cuts what stands between two wholes. By hand, not by a pattern: this is done for every letter of both texts. */
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
