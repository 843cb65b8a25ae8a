/** A small pair of texts with one change of each sort. */
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { resolutionOf, type Short } from "./resolutions.js";

/** Two small texts with each sort of change, in a language of the six. */
export function smallPair(language: LanguageCode): { before: Resolution; after: Resolution } {
  const { before, after } = PAIRS[language] ?? PAIRS.en;
  const more = (symbol: string, year: number): Partial<Resolution> => ({
    language,
    symbol,
    title: TITLES[language] ?? TITLES.en,
    adoption: { date: `${year}-12-02`, meeting: 61, vote: null, text: "" },
  });
  return {
    before: resolutionOf(before, { source: "old.txt", ...more("A/RES/63/901", 2008) }),
    after: resolutionOf(after, { source: "new.txt", ...more("A/RES/64/902", 2009) }),
  };
}

interface Pair {
  readonly before: readonly Short[];
  readonly after: readonly Short[];
}

const TITLES: Partial<Record<LanguageCode, string>> & { readonly en: string } = {
  en: "Clean water for mountain villages",
  zh: "山区村庄的清洁饮水",
  ar: "المياه النظيفة للقرى الجبلية",
};

const PAIRS: Partial<Record<LanguageCode, Pair>> & { readonly en: Pair } = {
  en: {
    before: [
      ["F", "The General Assembly,"],
      ["PP1", "Recalling its resolution 62/900 of 5 December 2007,"],
      ["PP2", "Noting that clean water is scarce in many mountain villages,"],
      ["OP1", "Encourages Member States to share their experience with springs, wells and cisterns;"],
      ["OP2", "Requests the Secretary-General to report to it at its sixty-fourth session;"],
      ["OP3", "Thanks the donors for their generous contributions to the fund for village cisterns;"],
    ],
    after: [
      ["F", "The General Assembly,"],
      ["PP1", "Recalling its resolution 63/901 of 2 December 2008,"],
      ["PP2", "Noting that clean water is scarce in many mountain villages,"],
      ["OP1", "Urges Member States to share, on a voluntary basis, their experience with springs, wells and cisterns;"],
      ["OP2", "Invites the regional commissions to hold a workshop on the upkeep of pumps;"],
      ["OP3", "Requests the Secretary-General to report to it at its sixty-fifth session;"],
    ],
  },
  zh: {
    before: [
      ["F", "大会，"],
      ["PP1", "回顾其2007年12月5日第62/900号决议，"],
      ["PP2", "注意到许多山区村庄缺少清洁饮水，"],
      ["OP1", "鼓励会员国交流利用泉水、水井和蓄水池的经验；"],
      ["OP2", "请秘书长向大会第六十四届会议提出报告；"],
      ["OP3", "感谢捐助者向村庄蓄水池基金慷慨捐款；"],
    ],
    after: [
      ["F", "大会，"],
      ["PP1", "回顾其2008年12月2日第63/901号决议，"],
      ["PP2", "注意到许多山区村庄缺少清洁饮水，"],
      ["OP1", "敦促会员国在自愿基础上交流利用泉水、水井和蓄水池的经验；"],
      ["OP2", "邀请各区域委员会举办水泵维护讲习班；"],
      ["OP3", "请秘书长向大会第六十五届会议提出报告；"],
    ],
  },
  ar: {
    before: [
      ["F", "إن الجمعية العامة،"],
      ["PP1", "إذ تشير إلى قرارها 62/900 المؤرخ 5 كانون الأول/ديسمبر 2007،"],
      ["PP2", "وإذ تلاحظ شح المياه النظيفة في كثير من القرى الجبلية،"],
      ["OP1", "تشجع الدول الأعضاء على تبادل خبراتها في مجال الينابيع والآبار والصهاريج؛"],
      ["OP2", "تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها الرابعة والستين؛"],
      ["OP3", "تشكر المانحين على تبرعاتهم السخية لصندوق صهاريج القرى؛"],
    ],
    after: [
      ["F", "إن الجمعية العامة،"],
      ["PP1", "إذ تشير إلى قرارها 63/901 المؤرخ 2 كانون الأول/ديسمبر 2008،"],
      ["PP2", "وإذ تلاحظ شح المياه النظيفة في كثير من القرى الجبلية،"],
      ["OP1", "تحث الدول الأعضاء على أن تتبادل طوعا خبراتها في مجال الينابيع والآبار والصهاريج؛"],
      ["OP2", "تدعو اللجان الإقليمية إلى عقد حلقة عمل بشأن صيانة المضخات؛"],
      ["OP3", "تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها الخامسة والستين؛"],
    ],
  },
};
