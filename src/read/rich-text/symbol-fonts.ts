/** Translates characters of symbol fonts, which show signs in place of letters, into what a reader sees. */
import { codePoint } from "dingbat-to-unicode";

/** Where word processors keep the characters of such fonts, above the codes that the font has. */
const AREA = 0xf000;
const IN_AREA = /[\uf020-\uf0ff]/gu;
const OF_FONT = /[!-\u00ff\uf020-\uf0ff]/gu;

/** The font that is meant where a character of the area names none, as nearly always. */
const CUSTOMARY = "Symbol";

/** Fonts whose signs are known. */
const KNOWN = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;

/** Stands for a sign that cannot be known. */
export const UNKNOWN_SIGN = "\ufffd";

/**
 * A text with the signs of its font in the place of its letters; as it is in any other font, but for the characters of the area.
 *
 * @param font null where the form does not say
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
