/** The language of an AKN4UN file, from the codes in its metadata. */
import type { LanguageCode } from "../../model/resolution.js";

export const AKN_LANGUAGES: Readonly<Record<string, LanguageCode>> = {
  ara: "ar",
  chi: "zh",
  zho: "zh",
  eng: "en",
  fra: "fr",
  fre: "fr",
  rus: "ru",
  spa: "es",
};
