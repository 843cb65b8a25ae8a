/** Recognises the heading of an annex. */
import type { Language } from "../language/language.js";
import { FIGURES, HAN, LETTERS } from "../language/letters.js";
import { memoize } from "../language/memoize.js";

const annexes = memoize(
  (language) =>
    new RegExp(
      `^(?:${language.structure.annex.join("|")})(?:[\\s一二三四五六七八九十]+[${LETTERS}${HAN}${FIGURES}]{0,5})?$`,
      "i",
    ),
);

/**
 * Whether a text is the heading of an annex: the word alone or with its number.
 *
 * @example isAnnex("Annex II", LANGUAGES.en) // true
 */
export const isAnnex = (text: string, language: Language): boolean => annexes(language).test(text);
