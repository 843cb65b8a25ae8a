/** English. */
import type { Language } from "./language.js";

export const en: Language = {
  code: "en",
  name: "English",
  direction: "ltr",
  months: [
    ["January"],
    ["February"],
    ["March"],
    ["April"],
    ["May"],
    ["June"],
    ["July"],
    ["August"],
    ["September"],
    ["October"],
    ["November"],
    ["December"],
  ],
  date: "{d} {m} {y}",

  structure: {
    formulas: ["The General Assembly"],
  },

  wording: {
    openings: [],
  },

  citations: {
    resolution: ["resolution", "resolutions"],
  },
};
