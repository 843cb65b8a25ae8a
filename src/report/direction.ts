/** Keeps right-to-left words in order after a left-to-right address. */
import { LANGUAGES } from "../language/languages.js";
import type { LanguageCode } from "../model/resolution.js";

const RIGHT_TO_LEFT_MARK = "\u200f";

/**
 * The mark that words need which stand behind an address in one line: digits at their beginning would be taken for a part of "OP3", and the
 * groups of an amount in Arabic be shown from left to right, as another amount.
 *
 * @param words in the language
 * @returns the mark, or nothing where none is needed
 * @example directionMark("900 519 97 دولار", "ar") // "\u200f"
 */
export const directionMark = (words: string, language: LanguageCode): string =>
  LANGUAGES[language].direction === "rtl" && /^[^\p{L}]*\p{Nd}/u.test(words) ? RIGHT_TO_LEFT_MARK : "";
