/** Arabic. */
import type { Language } from "./language.js";
import { wording } from "./wording/ar.js";

export const ar: Language = {
  code: "ar",
  name: "Arabic",
  direction: "rtl",
  months: [
    ["كانون الثاني/يناير"],
    ["شباط/فبراير"],
    ["آذار/مارس"],
    ["نيسان/أبريل"],
    ["أيار/مايو"],
    ["حزيران/يونيه"],
    ["تموز/يوليه"],
    ["آب/أغسطس"],
    ["أيلول/سبتمبر"],
    ["تشرين الأول/أكتوبر"],
    ["تشرين الثاني/نوفمبر"],
    ["كانون الأول/ديسمبر"],
  ],
  date: "{d} {m} {y}",

  structure: {
    formulas: ["إن الجمعية العامة"],
  },

  wording,

  citations: {
    resolution: ["قرار"],
  },
};
