/** Texts cut into the words that are compared. */
import type { Language } from "../language/language.js";
import type { Range } from "../model/resolution.js";
import { hanWords } from "./han.js";
import { type Patterns, patternsOf } from "./patterns.js";
import { withSessions } from "./sessions.js";

/** `light` words (articles, prepositions) say little by themselves; `space` only occurs where white space counts. */
export type TokenKind = "word" | "light" | "whole" | "punctuation" | "space";

/** One word, symbol, date, number or punctuation mark. White space between tokens belongs to none. */
export interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
}

/**
 * The words of a text, in order: dates, sessions, references, numbers with their units and symbols whole, hyphenated
 * words whole, French elisions apart, Arabic words with their prefixes, each punctuation mark by itself.
 *
 * @param spaces whether white space is cut into tokens of its own; otherwise it belongs to no token
 * @example tokens("l’Assemblée", LANGUAGES.fr).map((t) => t.text) // ["l’", "Assemblée"]
 */
export function tokens(text: string, language: Language, spaces = false): Token[] {
  const patterns = patternsOf(language);
  const found: Token[] = [];
  const add = (kind: TokenKind, start: number, t: string): void => {
    if (spaces || kind !== "space") found.push({ kind, start, end: start + t.length, text: t });
  };
  let done = 0;
  for (const { 0: whole, index } of text.matchAll(patterns.whole)) {
    cut(text.slice(done, index), done, patterns, add);
    done = index + whole.length;
    add("whole", index, whole);
  }
  cut(text.slice(done), done, patterns, add);
  return spaces ? found : withSessions(text, found, patterns, language);
}

/** Takes a piece: its kind, where it starts and its text. */
type Take = (kind: TokenKind, start: number, text: string) => void;

/** Cuts what stands between two wholes and starts at `from`. */
function cut(text: string, from: number, { piece, light, names }: Patterns, take: Take): void {
  for (const match of text.matchAll(piece)) {
    const [word, space, elided, han, letters] = match;
    let start = from + match.index;
    if (space) take("space", start, word);
    else if (elided) take("light", start, word);
    else if (letters) take(light.has(word.toLowerCase()) ? "light" : "word", start, word);
    else if (han) {
      for (const part of hanWords(word, names)) {
        take(light.has(part) ? "light" : "word", start, part);
        start += part.length;
      }
    } else take("punctuation", start, word);
  }
}
