/** Groups the given texts that are one resolution in several languages. */
import type { LanguageCode, Resolution } from "../model/resolution.js";

/** The identity of a text. */
type Head = Pick<Resolution, "symbol" | "language">;

/**
 * The languages of one resolution, each once: of the one that was given by itself, else of the one that is there in most languages.
 *
 * @param now the text that was given by itself, or null
 * @returns fewer than two where no resolution is there in several languages; texts without symbols are one where each is in another language
 * @example editionsAmong([{ symbol: "A/RES/64/50", language: "en" }, { symbol: "A/RES/64/50", language: "zh" }], null).length // 2
 */
export function editionsAmong<T extends Head>(texts: readonly T[], now: T | null): T[] {
  if (now) return oncePerLanguage([now, ...texts.filter((text) => text !== now && text.symbol === now.symbol)]);
  const symbols = [...new Set(texts.map(({ symbol }) => symbol))];
  const sets = symbols.map((symbol) => oncePerLanguage(texts.filter((text) => text.symbol === symbol)));
  return sets.reduce((most, set) => (set.length > most.length ? set : most), []);
}

function oncePerLanguage<T extends Head>(texts: readonly T[]): T[] {
  const found = new Map<LanguageCode, T>();
  for (const text of texts) if (!found.has(text.language)) found.set(text.language, text);
  return [...found.values()];
}
