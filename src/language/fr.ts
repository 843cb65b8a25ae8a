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
    formulas: {
      generalAssembly: ["L’Assemblée générale"],
      securityCouncil: ["Le Conseil de sécurité"],
      humanRightsCouncil: ["Le Conseil des droits de l’homme"],
      economicAndSocialCouncil: ["Le Conseil économique et social"],
    },
    meeting: "(\\d+)\\s?(?:e|ère|re) séance(?: plénière)?",
  },

  wording,

  citations: {
    resolution: ["résolutions?"],
    decision: ["décisions?"],
    wordFollows: false,
    bodies: {
      GA: ["Assemblée générale"],
      SC: ["Conseil de sécurité"],
      ECOSOC: ["Conseil économique et social"],
      HRC: ["Conseil des droits de l'homme"],
      CHR: ["Commission des droits de l'homme"],
      CSW: ["Commission de la condition de la femme"],
      CCPCJ: ["Commission pour la prévention du crime et la justice pénale"],
      CND: ["Commission des stupéfiants"],
      UNEA: [
        "Assemblée des Nations Unies pour l'environnement(?: du Programme des Nations Unies pour l'environnement)?",
      ],
    },
    council: ["(?:le |du |au )Conseil"],
    and: ["et", "à"],
    letters: {},
    sessions: {},
    recalling: ["rappel", "réaffirm", "guidée", "ayant à l'esprit", "gardant à l'esprit", "ayant présent", "réitér"],
    series: [
      "(?:toutes|autres|résolutions)(?: \\p{L}+){0,4} (?:antérieures|précédentes|pertinentes|annuelles|ultérieures)",
      "résolutions (?:\\p{L}+ ){0,3}(?:antérieures|précédentes|pertinentes|annuelles|ultérieures)",
      "toutes (?:les|ses)(?: \\p{L}+){0,2} résolutions",
    ],
    latest: ["(?:la )?dernière (?:en date|étant)", "(?:la )?plus récente", "dont la dernière"],
    entitled: ["intitulée?s?"],
  },
};
