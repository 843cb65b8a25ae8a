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
  let done = 0;
  for (const { 0: whole, index } of text.matchAll(patterns.whole)) {
    found.push(...pieces(text, done, index, patterns));
    done = index + whole.length;
    found.push({ kind: "whole", start: index, end: done, text: whole });
  }
  found.push(...pieces(text, done, text.length, patterns));
  return spaces
    ? found
    : withSessions(
        text,
        found.filter((t) => t.kind !== "space"),
        patterns,
        language,
      );
}

/** What stands between two wholes. */
function* pieces(text: string, from: number, to: number, { piece, light, names }: Patterns): Generator<Token> {
  for (const match of text.slice(from, to).matchAll(piece)) {
    const word = match[0];
    let start = from + match.index;
    const token = (kind: TokenKind, t: string): Token => ({ kind, start, end: start + t.length, text: t });
    if (match.groups?.space) yield token("space", word);
    else if (match.groups?.elided) yield token("light", word);
    else if (match.groups?.letters) yield token(light.has(word.toLowerCase()) ? "light" : "word", word);
    else if (match.groups?.han) {
      for (const han of hanWords(word, names)) {
        yield token(light.has(han) ? "light" : "word", han);
        start += han.length;
      }
    } else yield token("punctuation", word);
  }
}
