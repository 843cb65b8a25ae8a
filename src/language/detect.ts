/** Detects which of the six languages a text is in, from its script and its function words. */
import type { LanguageCode } from "../model/resolution.js";
import { LANGUAGES } from "./languages.js";

/** How many letters are examined; more would cost time and change nothing. */
const SAMPLE = 20_000;

const SCRIPTS: readonly (readonly [LanguageCode, RegExp])[] = [
  ["zh", /\p{Script=Han}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
];

/** A Chinese character carries about as much information as this many letters. */
const LETTERS_PER_HAN = 3;

/** The languages written in Latin letters. */
const LATIN: readonly LanguageCode[] = ["en", "fr", "es"];

/**
 * Detects the language of a text.
 *
 * @param among the possible languages, if they are known
 * @returns its code; if no language stands out, the first possible one in that script, or English
 * @example detectLanguage("La Asamblea General, recordando su resolución") // "es"
 */
export function detectLanguage(text: string, among: readonly LanguageCode[] = LATIN): LanguageCode {
  const sample = text.slice(0, SAMPLE);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  for (const [code, script] of SCRIPTS) {
    const letters = (sample.match(script)?.length ?? 0) * (code === "zh" ? LETTERS_PER_HAN : 1);
    if (letters > latin) return code;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const latinAmong = LATIN.filter((code) => among.includes(code));
  const possible = latinAmong.length > 0 ? latinAmong : LATIN;
  let best = possible[0] ?? "en";
  let most = 0;
  for (const code of possible.length > 1 ? possible : []) {
    const known = new Set(LANGUAGES[code].structure.functionWords);
    const count = words.filter((word) => known.has(word)).length;
    if (count > most) {
      best = code;
      most = count;
    }
  }
  return best;
}
