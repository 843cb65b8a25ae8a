/** Loads the words of reports in the language asked for. */
import type { LanguageCode } from "../../model/resolution.js";
import type { Labels } from "./labels.js";

/** The labels in a language, loaded only when asked for. */
export async function labelsFor(code: LanguageCode): Promise<Labels> {
  switch (code) {
    case "ar":
      return (await import("./ar.js")).ar;
    case "zh":
      return (await import("./zh.js")).zh;
    case "en":
      return (await import("./en.js")).en;
    case "fr":
      return (await import("./fr.js")).fr;
    case "ru":
      return (await import("./ru.js")).ru;
    case "es":
      return (await import("./es.js")).es;
  }
}
