/** The arrow between deleted words and the words that replaced them, in the direction of the text. */
import { LANGUAGES } from "../language/languages.js";
import type { LanguageCode } from "../model/resolution.js";

/** Letters of right-to-left scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * An arrow that points from old to new as displayed. No renderer mirrors arrows, so in a right-to-left line it has to point to the left.
 *
 * @param around the language whose direction the line has; two texts in Arabic run from right to left in any line
 * @example arrowBetween("تقرر", "تشير", "en") // " ← "
 */
export function arrowBetween(old: string, now: string, around: LanguageCode): string {
  const mirrored = LANGUAGES[around].direction === "rtl" || (RIGHT_TO_LEFT.test(old) && RIGHT_TO_LEFT.test(now));
  return mirrored ? " ← " : " → ";
}
