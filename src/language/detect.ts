/** Which of the six languages a text is in, from its script and its function words. */
import type { LanguageCode } from "../model/resolution.js";
import { LANGUAGES } from "./languages.js";

/** Letters that are enough to judge by; more cost time and say nothing new. */
const SAMPLE = 20_000;

const SCRIPTS: readonly (readonly [LanguageCode, RegExp])[] = [
  ["zh", /\p{Script=Han}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
];

/** A Chinese character says about as much as this many letters. */
const LETTERS_PER_HAN = 3;

/** The languages written in Latin letters. */
const LATIN: readonly LanguageCode[] = ["en", "fr", "es"];

/**
 * The language of a text.
 *
 * @returns its code; English where nothing speaks for another
 * @example detectLanguage("La Asamblea General, recordando su resolución") // "es"
 */
export function detectLanguage(text: string): LanguageCode {
  const sample = text.slice(0, SAMPLE);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  for (const [code, script] of SCRIPTS) {
    const letters = (sample.match(script)?.length ?? 0) * (code === "zh" ? LETTERS_PER_HAN : 1);
    if (letters > latin) return code;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: LanguageCode = "en";
  let most = 0;
  for (const code of LATIN) {
    const known = new Set(LANGUAGES[code].structure.functionWords);
    const count = words.filter((word) => known.has(word)).length;
    if (count > most) {
      best = code;
      most = count;
    }
  }
  return best;
}
