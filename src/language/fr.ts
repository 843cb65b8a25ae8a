/** French. */
import type { Language } from "./language.js";
import { wording } from "./wording/fr.js";

export const fr: Language = {
  code: "fr",
  name: "French",
  direction: "ltr",
  months: [
    ["janvier"],
    ["février"],
    ["mars"],
    ["avril"],
    ["mai"],
    ["juin"],
    ["juillet"],
    ["août"],
    ["septembre"],
    ["octobre"],
    ["novembre"],
    ["décembre"],
  ],
  date: "{d}(?:er)? {m} {y}",

  structure: {
    formulas: ["L’Assemblée générale"],
  },

  wording,

  citations: {
    resolution: ["résolution", "résolutions"],
  },
};
