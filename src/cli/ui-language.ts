/** The language of the report's own words. */
import type { LanguageCode } from "../model/resolution.js";

export const UI_LANGUAGES: readonly LanguageCode[] = ["ar", "zh", "en", "fr", "ru", "es"];

/** Where a locale stands, the strongest first (POSIX, section 8.2). */
const LOCALE_VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"] as const;

/**
 * The language of the locale, if it is one of the six, else English.
 *
 * @example
 * languageOfLocale({ LANG: "fr_CH.UTF-8" }); // "fr"
 */
export function languageOfLocale(environment: Readonly<Record<string, string | undefined>>): LanguageCode {
  const locale = LOCALE_VARIABLES.map((name) => environment[name]).find((value) => value) ?? "";
  return UI_LANGUAGES.find((code) => locale.toLowerCase().split(/[_.@-]/)[0] === code) ?? "en";
}
