/** The letter or numeral that heads one part of a resolution that has several. */
import type { Language } from "../language/language.js";

/** "B", "IV": as most languages write them. */
const LATIN = /^(?:[A-Z]|[IVX]{1,5})$/;

/**
 * Whether a text is the letter or the numeral of a part and nothing else.
 *
 * @example isPartLetter("باء", LANGUAGES.ar) // true
 */
export const isPartLetter = (text: string, language: Language): boolean =>
  LATIN.test(text) || Object.hasOwn(language.citations.letters, text);
