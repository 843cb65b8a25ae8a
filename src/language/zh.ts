/** Chinese. */
import type { Language } from "./language.js";
import { wording } from "./wording/zh.js";

export const zh: Language = {
  code: "zh",
  name: "Chinese",
  direction: "ltr",
  months: [["1"], ["2"], ["3"], ["4"], ["5"], ["6"], ["7"], ["8"], ["9"], ["10"], ["11"], ["12"]],
  date: "{y} ?年 ?{m} ?月 ?{d} ?日",

  structure: {
    formulas: ["大会"],
  },

  wording,

  citations: {
    resolution: ["决议"],
  },
};
