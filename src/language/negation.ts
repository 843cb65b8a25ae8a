/** The words that negate a sentence, by language. */
import type { LanguageCode } from "../model/resolution.js";

/** Words of negation from general grammars; in Chinese, the characters that negate a verb. */
const NEGATIONS: Readonly<Record<LanguageCode, RegExp>> = {
  en: /^(?:not|cannot|never|no|neither|nor)$/,
  fr: /^(?:n|ne|non|pas|jamais|aucun|aucune|ni)$/,
  es: /^(?:no|nunca|jamás|ningún|ninguna|ninguno|ni)$/,
  ru: /^(?:не|ни|нет|никогда|нельзя)$/,
  zh: /^(?:不|未|勿|没有?|不得|不应|不能|不会|不可|不再|无)$/,
  ar: /^[وف]?(?:لا|ليس|ليست|لم|لن|ألا)$/,
};

/** How many other words may change beside a negation ("does not" for "do"); with more it is a rewrite. */
const MOST_EXCHANGED = 2;

/**
 * Whether deleted and inserted words differ by a negation: by one alone, or by one and whatever replaced it, with equally many other words
 * on either side. "not more than" alone negates nothing.
 *
 * @example turnsAround("shall not", "shall", "en") // true
 */
export function turnsAround(old: string, now: string, language: LanguageCode): boolean {
  const [was, is] = [wordsOf(old), wordsOf(now)];
  const gone = was.filter((word) => !is.includes(word));
  const come = is.filter((word) => !was.includes(word));
  const negates = (word: string): boolean => NEGATIONS[language].test(word);
  if (gone.some(negates) === come.some(negates)) return false;
  const [against, plain] = gone.some(negates) ? [gone, come] : [come, gone];
  const others = against.filter((word) => !negates(word)).length;
  // A negative word may have a positive counterpart on the other side: "cannot" and "can", 不得 and 可, ألا and أن.
  return others <= plain.length && plain.length <= against.length && others <= MOST_EXCHANGED;
}

/** Whether a word negates. */
export const isNegation = (word: string, language: LanguageCode): boolean =>
  NEGATIONS[language].test(word.toLowerCase());

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{M}]+/gu) ?? [];
