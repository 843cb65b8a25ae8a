/** Spanish. */
import type { Language } from "./language.js";
import { wording } from "./wording/es.js";

export const es: Language = {
  code: "es",
  name: "Spanish",
  direction: "ltr",
  months: [
    ["enero"],
    ["febrero"],
    ["marzo"],
    ["abril"],
    ["mayo"],
    ["junio"],
    ["julio"],
    ["agosto"],
    ["septiembre", "setiembre"],
    ["octubre"],
    ["noviembre"],
    ["diciembre"],
  ],
  date: "{d} de {m} de {y}",

  structure: {
    formulas: ["La Asamblea General"],
  },

  wording,

  citations: {
    resolution: ["resolución", "resoluciones"],
  },
};
