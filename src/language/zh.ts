/** The data of Chinese. */
import { kinds } from "./kinds/zh.js";
import type { Language } from "./language.js";
import { wording } from "./wording/zh.js";

export const zh: Language = {
  code: "zh",
  name: "Chinese",
  direction: "ltr",
  spaced: false,
  months: [
    ["1", "一"],
    ["2", "二"],
    ["3", "三"],
    ["4", "四"],
    ["5", "五"],
    ["6", "六"],
    ["7", "七"],
    ["8", "八"],
    ["9", "九"],
    ["10", "十"],
    ["11", "十一"],
    ["12", "十二"],
  ],
  date: "{y} ?年 ?{m} ?月 ?{d} ?日",

  structure: {
    formulas: {
      generalAssembly: ["大会"],
      securityCouncil: ["安全理事会"],
      humanRightsCouncil: ["人权理事会"],
      economicAndSocialCouncil: ["经济及社会理事会"],
      commissionOnHumanRights: ["人权委员会"],
    },
    meeting: "第\\s?(\\d+|[〇零一二三四五六七八九十]+)\\s?次(?:\\([^)]*\\))?(?:全体)?(?:（[^）]*）)?(?:全体)?会议",
    wordedMeeting: "{n}次(?:全体)?会议",
    adopted: "^[^，；：]*通过[。．.]?$",
    dated: { before: "", after: "(?:的?决议)?" },
    votes: {
      manners: { unanimously: "一致(?:同意)?通过", "by consensus": "协商一致", "without a vote": "未经表决|不经表决" },
      counted:
        "(?<for>\\d+) ?票(?:赞成)?[、，]?(?:对|比)? ?(?<against>\\d+|零|无) ?票(?:反对)?(?: ?[（(][^）)]*[）)])?(?:[、，](?<abstaining>\\d+|零|无) ?(?:票|国)?弃权)?",
      none: "零|无",
    },
    draft: ["(?:决议|决定)草案"],
    amendment: ["(?:决议|决定)草案的?修正案"],
    operative:
      "^(?:又|还|并|兹|庄严|谨|郑重){0,2}(?:决定|决议|通过(?=下列|以下|本|所附|附)|建议|授权|任命|设立|核准|核可|延长|请(?!注意)|促请|敦促|呼吁|要求|宣布(?=[：:])|谴责)",
    sections: "[一二三四五六七八九十]{1,3}|[IVX]{1,6}",
    annex: ["附件", "附录"],
    vote: ["经记录表决", "未经表决", "赞成：", "反对：", "弃权："],
    page: ["第 ?{n} ?页", "Page {n}"],
    furniture: ["请回收", "请回收利用", "请循环使用", "请再循环"],
    functionWords: [],
    countedWords: ["第", "目标", "具体目标", "年", "月", "至", "和", "到"],
  },

  wording,

  kinds,

  citations: {
    resolution: ["决议"],
    decision: ["决定"],
    wordFollows: true,
    bodies: {
      GA: ["大会"],
      SC: ["安全理事会", "安理会"],
      ECOSOC: ["经济及社会理事会", "经社理事会"],
      HRC: ["人权理事会"],
      CHR: ["人权委员会"],
      CSW: ["妇女地位委员会"],
      CCPCJ: ["预防犯罪和刑事司法委员会"],
      CND: ["麻醉药品委员会"],
      UNEA: ["联合国环境规划署联合国环境大会", "联合国环境大会"],
    },
    council: ["理事会"],
    and: ["和", "及", "、", "至", "以及", "与"],
    letters: { 甲: "A", 乙: "B", 丙: "C", 丁: "D" },
    sessions: {},
    recalling: ["回顾", "重申", "铭记", "遵循", "忆及", "考虑到"],
    series: [
      "以往[^，；。]{0,40}?决议",
      "所有[^，；。]{0,40}?决议",
      "(?:历[年次]|各项|其他)[^，；。]{0,20}?决议",
      "(?:此前|先前|其后|以前|每年)[^，；。]{0,30}?决议",
    ],
    latest: ["最近一项", "最近的一项", "最新一项", "最近的是"],
    agenda: ["议程"],
    entitled: ["题为"],
  },
};
