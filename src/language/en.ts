/** English. */
import type { Language } from "./language.js";
import { wording } from "./wording/en.js";

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

  wording,

  citations: {
    resolution: ["resolution", "resolutions"],
  },
};
