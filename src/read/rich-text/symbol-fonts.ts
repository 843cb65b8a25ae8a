/** Translates characters of symbol fonts, which show signs in place of letters, into what a reader sees. */
import { codePoint } from "dingbat-to-unicode";

/** The range of codes in which word processors store characters of such fonts, above the font's own codes. */
const AREA = 0xf000;
const IN_AREA = /[\uf020-\uf0ff]/gu;
const OF_FONT = /[!-\u00ff\uf020-\uf0ff]/gu;

/** The font assumed for a character of that range without a named font, which is nearly always right. */
const CUSTOMARY = "Symbol";

/** Fonts whose signs are known. */
const KNOWN = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;

/** Replaces a sign that is unknown. */
export const UNKNOWN_SIGN = "\ufffd";

/**
 * Replaces the letters of a symbol font by its signs; text in other fonts is unchanged, except for characters of the special range.
 *
 * @param font null if the form does not say
 * @example inSigns("m", "Symbol") // "μ"
 * @example inSigns("\uf0a3", null) // "≤"
 */
export function inSigns(text: string, font: string | null): string {
  const known = font !== null && KNOWN.test(font);
  return text.replace(known ? OF_FONT : IN_AREA, (char) => {
    const code = char.charCodeAt(0);
    return codePoint(known ? font : CUSTOMARY, code >= AREA ? code - AREA : code)?.string ?? UNKNOWN_SIGN;
  });
}
