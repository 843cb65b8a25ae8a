import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/languages.js";
import { forceOf, openingOf, paragraphOpening, readOpening } from "../../src/language/openings.js";
import type { LanguageCode } from "../../src/model/resolution.js";

/** The opening phrase stands before the bar. */
const found: readonly (readonly [LanguageCode, string])[] = [
  ["en", "Recalling| its resolution 63/72 of 2 December 2008,"],
  ["en", "Also requests| the Secretary-General to report,"],
  ["en", "Taking note with appreciation also| of the report"],
  ["en", "Expresses its deep concern| at the situation"],
  ["en", "Strongly condemning, and expressing deep concern| at, all attacks"],
  ["en", "Calls once again upon| all States"],
  ["en", "Reiterates its call upon| States"],
  ["zh", "又注意到|秘书长的报告，"],
  ["zh", "表示深为关切|局势恶化，"],
  ["zh", "再次促请|所有国家"],
  ["zh", "请|秘书长向大会第六十五届会议报告"],
  ["zh", "欢迎并鼓励|民间社会"],
  ["fr", "Prenant également note avec satisfaction| du rapport"],
  ["fr", "Se félicite en outre| de la tenue"],
  ["fr", "Vivement préoccupée| par la situation"],
  ["es", "Acoge con beneplácito también| el informe"],
  ["es", "Reitera su exhortación| a los Estados"],
  ["ru", "с удовлетворением отмечая также| доклад"],
  ["ru", "будучи глубоко обеспокоена| положением"],
  ["ru", "принимает также к сведению| доклад"],
  ["ar", "وإذ تشير أيضا| إلى قرارها"],
  ["ar", "تسلّم| بأهمية التعاون"],
  ["ar", "وإذ يساورها بالغ القلق| إزاء الحالة"],
  ["ar", "تعيد أيضا تأكيد| قرارها"],
];

const none: readonly (readonly [LanguageCode, string])[] = [
  ["en", "The General Assembly,"],
  ["en", "Notestone is no verb"],
  ["zh", "大会，"],
  ["fr", "L’Assemblée générale,"],
  ["ar", "إن الجمعية العامة،"],
];

const sameVerb: readonly (readonly [LanguageCode, string, string])[] = [
  ["en", "Notes the report", "Also notes the report"],
  ["en", "Affirms that", "Reaffirms that"],
  ["en", "Requests the Secretary-General", "Reiterates its request to"],
  ["en", "Noting the report", "Notes the report"],
  ["zh", "回顾其决议", "又回顾其决议"],
  ["zh", "申明必须", "重申必须"],
  ["fr", "Rappelant sa résolution", "Rappelant également sa résolution"],
  ["es", "Solicita al", "Reitera su solicitud al"],
  ["ru", "подтверждая", "вновь подтверждая"],
  ["ar", "تؤكد أهمية", "تؤكد من جديد أهمية"],
];

/** What the General Assembly says, and the same as a Council says it. */
const otherGender: readonly (readonly [LanguageCode, string, string])[] = [
  ["ar", "تقرر| إنشاء لجنة", "يقرر| إنشاء لجنة"],
  ["ar", "وإذ تشير أيضا| إلى القرار", "وإذ يشير أيضا| إلى القرار"],
  ["ar", "وإذ تضع في اعتبارها| أهمية التعاون", "وإذ يضع في اعتباره| أهمية التعاون"],
  ["ar", "وقد نظرت| في التقرير", "وقد نظر| في التقرير"],
  ["ar", "وقد تلقت| التقرير", "وقد تلقى| التقرير"],
  ["ar", "وإذ يساورها بالغ القلق| إزاء الحالة", "وإذ يساوره بالغ القلق| إزاء الحالة"],
  ["ar", "تكرر تأكيد| قرارها", "يكرر تأكيد| قراره"],
  ["ar", "وإدراكا منها| لأهمية التعاون", "وإدراكا منه| لأهمية التعاون"],
  ["ar", "تعرب عن تقديرها| للأمين العام", "يعرب عن تقديره| للأمين العام"],
];

const forces: readonly (readonly [LanguageCode, string, string, ReturnType<typeof forceOf>])[] = [
  ["en", "Encourages", "Calls upon", "stronger"],
  ["en", "Urges", "Invites", "weaker"],
  ["en", "Notes", "Takes note", "neutral"],
  ["en", "Notes", "Welcomes", "stronger"],
  ["en", "Condemns", "Strongly condemns", "stronger"],
  ["en", "Notes with deep concern", "Notes with concern", "weaker"],
  ["en", "Decides", "Welcomes", "neutral"],
  ["zh", "鼓励各国", "促请各国", "stronger"],
  ["fr", "Encourage", "Exhorte", "stronger"],
  ["es", "Insta", "Alienta", "weaker"],
  ["ru", "предлагает", "призывает", "stronger"],
  ["ar", "تشجع", "تحث", "stronger"],
];

describe("opening phrases", () => {
  it.each(found)("%s: %s", (code, marked) => {
    const length = marked.indexOf("|");
    expect(openingOf(marked.replace("|", ""), LANGUAGES[code])).toEqual({ start: 0, end: length });
  });

  it("are known in either gender behind a word that only begins paragraphs", () => {
    expect(openingOf("وإذ يقرر أن الحالة", LANGUAGES.ar)).toEqual({ start: 0, end: 8 });
    expect(openingOf("وإذ يتصرف بموجب الفصل", LANGUAGES.ar)).not.toBeNull();
    expect(openingOf("يقرر أن الحالة", LANGUAGES.ar)).toBeNull();
  });

  it.each(none)("%s: none in %s", (code, text) => {
    expect(openingOf(text, LANGUAGES[code])).toBeNull();
  });

  it.each(sameVerb)("%s: %s and %s have the same verb", (code, before, after) => {
    const verbs = (text: string) => readOpening(text, LANGUAGES[code])?.verbs;
    expect(verbs(after)).toEqual(verbs(before));
  });

  it.each(otherGender)("%s: %s, and %s where the body is of the other gender", (code, one, other) => {
    const [she, he] = [one, other].map((marked) => readOpening(marked.replace("|", ""), LANGUAGES[code]));
    expect([she?.end, he?.end]).toEqual([one.indexOf("|"), other.indexOf("|")]);
    expect({ ...he, end: 0 }).toEqual({ ...she, end: 0 });
    expect(paragraphOpening(other.replace("|", ""), LANGUAGES[code])?.end).toBe(other.indexOf("|"));
  });

  it("are not looked for in the other gender in the midst of a page, where a line may begin with any verb", () => {
    expect(openingOf("يقرر إنشاء لجنة", LANGUAGES.ar)).toBeNull();
  });

  it("reads on where the italics end with a mark of repetition", () => {
    const text = "Reiterates its request to the Committee";
    const opening = readOpening(text, LANGUAGES.en, { start: 0, end: "Reiterates its".length });
    const request = readOpening("Requests the Committee", LANGUAGES.en);
    expect(opening?.verbs).toEqual(request?.verbs);
    expect(opening?.end).toBe("Reiterates its request".length);
  });

  it.each(forces)("%s: %s → %s is %s", (code, before, after, force) => {
    const was = readOpening(before, LANGUAGES[code]);
    const now = readOpening(after, LANGUAGES[code]);
    expect(was && now && forceOf(was, now)).toBe(force);
  });
});
