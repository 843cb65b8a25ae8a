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
    formulas: {
      generalAssembly: ["The General Assembly"],
      securityCouncil: ["The Security Council"],
      humanRightsCouncil: ["The Human Rights Council"],
      economicAndSocialCouncil: ["The Economic and Social Council"],
    },
    meeting: "(\\d+)(?:st|nd|rd|th) (?:\\([^)]*\\) )?(?:plenary )?meeting",
  },

  wording,

  citations: {
    resolution: ["resolutions?"],
    decision: ["decisions?"],
    wordFollows: false,
    bodies: {
      GA: ["General Assembly"],
      SC: ["Security Council"],
      ECOSOC: ["Economic and Social Council"],
      HRC: ["Human Rights Council"],
      CHR: ["Commission on Human Rights"],
      CSW: ["Commission on the Status of Women"],
      CCPCJ: ["Commission on Crime Prevention and Criminal Justice"],
      CND: ["Commission on Narcotic Drugs"],
      UNEA: ["United Nations Environment Assembly(?: of the United Nations Environment Programme)?"],
    },
    council: ["(?:the )?Council"],
    and: ["and", "to"],
    letters: {},
    sessions: {},
    recalling: ["recall", "reaffirm", "guided by", "bearing in mind", "mindful", "reiterat"],
    series: [
      "(?:previous|prior|earlier|other|relevant|subsequent|annual|past)(?: \\p{L}+){0,2} resolutions",
      "all (?:\\p{L}+ ){0,4}resolutions",
    ],
    latest: ["most recent", "the latest", "the last of which"],
    entitled: ["entitled"],
  },
};
