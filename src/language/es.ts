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
    formulas: {
      generalAssembly: ["La Asamblea General"],
      securityCouncil: ["El Consejo de Seguridad"],
      humanRightsCouncil: ["El Consejo de Derechos Humanos"],
      economicAndSocialCouncil: ["El Consejo Económico y Social"],
    },
    meeting: "(\\d+)\\s?[ªa.]+ (?:sesión|reunión)(?: plenaria)?",
  },

  wording,

  citations: {
    resolution: ["resoluci(?:ón|ones)"],
    decision: ["decisi(?:ón|ones)"],
    wordFollows: false,
    bodies: {
      GA: ["Asamblea General"],
      SC: ["Consejo de Seguridad"],
      ECOSOC: ["Consejo Económico y Social"],
      HRC: ["Consejo de Derechos Humanos"],
      CHR: ["Comisión de Derechos Humanos"],
      CSW: ["Comisión de la Condición Jurídica y Social de la Mujer"],
      CCPCJ: ["Comisión de Prevención del Delito y Justicia Penal"],
      CND: ["Comisión de Estupefacientes"],
      UNEA: [
        "Asamblea de las Naciones Unidas sobre el Medio Ambiente(?: del Programa de las Naciones Unidas para el Medio Ambiente)?",
      ],
    },
    council: ["(?:el |del |al )Consejo"],
    and: ["y", "e", "a"],
    letters: {},
    sessions: {},
    recalling: ["record", "reafirm", "guiad", "teniendo presente", "consciente", "reiter"],
    series: [
      "resoluciones (?:\\p{L}+ ){0,3}(?:anteriores|previas|pertinentes|anuales|posteriores)",
      "(?:anteriores|demás|posteriores) resoluciones",
      "todas (?:las|sus)(?: \\p{L}+){0,2} resoluciones",
    ],
    latest: ["más recientes?", "la última de las cuales"],
    entitled: ["titulad[ao]s?"],
  },
};
