/**
 * Blocks of letters, digits and signs, written as the character class of a pattern. They are written out because Unicode classes (`\p{L}`) are
 * slow: every run would have to compile them again.
 */

/** Chinese characters. */
export const HAN = "\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff";

const HAN_ONLY = new RegExp(`^[${HAN}]+$`);
const HAN_FIRST = new RegExp(`^[${HAN}]`);
const HAN_LAST = new RegExp(`[${HAN}]$`);

/** Whether a text consists of, begins with, or ends with Chinese characters. */
export const isHan = (text: string): boolean => HAN_ONLY.test(text);
export const beginsInHan = (text: string): boolean => HAN_FIRST.test(text);
export const endsInHan = (text: string): boolean => HAN_LAST.test(text);

/** Letters and marks of all other scripts in use. */
export const LETTERS =
  "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0373\u0376-\u037d\u0386-\u0589\u0591-\u05f4" +
  "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u0963\u0970-\u1fff\ua640-\uabff\uac00-\ud7af" +
  "\ufb00-\ufd3d\ufd50-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a";

/** Arabic vowel signs, which texts may print or leave out. */
export const VOWEL_SIGNS = "\u064b-\u0652\u0670";

/** Digits, including Arabic and full-width ones. */
export const FIGURES = "0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19";

/** Invisible signs: direction marks, joiners, soft hyphens. */
export const FORMAT =
  "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb";

/** Whether a text begins with a capital letter. */
export const isCapital = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
};

/** Whether a text begins with a lower-case letter. */
export const isSmall = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toUpperCase();
};
