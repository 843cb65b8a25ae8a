/** The small words that may not end an excerpt, because they lead over to what was cut off. */
import { LANGUAGES } from "../language/languages.js";
import { memoize } from "../language/memoize.js";
import { isNegation } from "../language/negation.js";
import type { LanguageCode } from "../model/resolution.js";
import type { Token } from "../words/tokens.js";

const closingWords = memoize(({ wording }) => new Set(wording.tokens.closing.split("|")));
const leadingWords = memoize(({ wording }) => new Set(wording.tokens.leading.split("|")));

/**
 * Whether a word leads to the next one, like "of", "and" and "before".
 *
 * @example "not" leads over to nothing, nor does 上 in 基础上
 */
export function leadsOver({ kind, form, text }: Token, language: LanguageCode): boolean {
  if (leadingWords(LANGUAGES[language]).has(form)) return true;
  return kind === "light" && !closingWords(LANGUAGES[language]).has(form) && !isNegation(text, language);
}
