/** The languages of AKN4UN files, by the codes that their metadata give. */
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
