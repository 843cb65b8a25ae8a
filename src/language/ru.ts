/** Russian. */
import type { Language } from "./language.js";
import { wording } from "./wording/ru.js";

export const ru: Language = {
  code: "ru",
  name: "Russian",
  direction: "ltr",
  months: [
    ["января"],
    ["февраля"],
    ["марта"],
    ["апреля"],
    ["мая"],
    ["июня"],
    ["июля"],
    ["августа"],
    ["сентября"],
    ["октября"],
    ["ноября"],
    ["декабря"],
  ],
  date: "{d} {m} {y}(?: года| г\\.)?",

  structure: {
    formulas: ["Генеральная Ассамблея"],
  },

  wording,

  citations: {
    resolution: ["резолюция"],
  },
};
