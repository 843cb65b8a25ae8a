import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/languages.js";
import type { AdoptionVote } from "../../src/model/resolution.js";
import { isDateLine, namesMeeting, readAdoption, readVote } from "../../src/parse/adoption.js";

const counted = (inFavour: number, against: number, abstaining: number): AdoptionVote => ({
  manner: "by vote",
  inFavour,
  against,
  abstaining,
});

describe("the vote in an adoption line", () => {
  it.each([
    ["en", "Adopted at the 9042nd meeting by 11 votes to none, with 4 abstentions (Ruritania).", counted(11, 0, 4)],
    ["en", "Adopted at the 942nd meeting by 9 votes to 1 (Ruritania), with 1 abstention (Utopia).", counted(9, 1, 1)],
    ["fr", "Adoptée à la 942e séance par 11 voix contre zéro, avec 4 abstentions.", counted(11, 0, 4)],
    ["es", "Aprobada en la 942a. sesión por 11 votos contra 2 y 4 abstenciones.", counted(11, 2, 4)],
    ["ru", "Принята на 942-м заседании 11 голосами против 2 при 4 воздержавшихся.", counted(11, 2, 4)],
    ["zh", "第942次会议以11票对零票、4票弃权通过。", counted(11, 0, 4)],
    ["ar", "اتخذ في الجلسة 942 بأغلبية 11 صوتا مقابل لا شيء وامتناع 4 أعضاء عن التصويت", counted(11, 0, 4)],
  ] as const)("in %s: %s", (language, text, vote) => {
    expect(readVote(text, LANGUAGES[language])).toEqual(vote);
    expect(readAdoption(text, null, LANGUAGES[language]).meeting).toBeGreaterThan(900);
  });

  it.each([
    ["en", "Adopted unanimously at the 942nd meeting.", "unanimously"],
    ["en", "Adopted without a vote at the 942nd meeting.", "without a vote"],
    ["fr", "Adoptée à l’unanimité à la 942e séance.", "unanimously"],
    ["es", "Aprobada por unanimidad en la 942a. sesión.", "unanimously"],
    ["ru", "Принята единогласно на 942-м заседании.", "unanimously"],
    ["zh", "第942次会议一致通过。", "unanimously"],
    ["ar", "اتخذ بالإجماع في الجلسة 942", "unanimously"],
  ] as const)("in %s without a count: %s", (language, text, manner) => {
    expect(readVote(text, LANGUAGES[language])).toEqual({ manner, inFavour: null, against: null, abstaining: null });
  });
});

describe("a meeting whose number is in words", () => {
  it.each([
    ["en", "Hundred and eighty-third plenary meeting, 10 December 1948."],
    ["fr", "Cent quatre-vingt-troisième séance plénière, le 10 décembre 1948."],
    ["es", "183a sesión plenaria, 10 de diciembre de 1948."],
    ["ru", "Сто восемьдесят третье пленарное заседание, 10 декабря 1948 года."],
    ["zh", "一九四八年十二月十日第一百八十三次全体会议"],
    ["ar", "الجلسة العامة 183، 10 كانون الأول/ديسمبر 1948"],
  ] as const)("in %s: %s", (language, text) => {
    expect(namesMeeting(text, LANGUAGES[language])).toBe(true);
    expect(readAdoption(text, null, LANGUAGES[language])).toMatchObject({ date: "1948-12-10", meeting: 183 });
  });

  it.each([
    ["es", "Sexagésima tercera sesión plenaria"],
    ["ar", "الجلسة العامة الثالثة والستون"],
  ] as const)("in %s: %s", (language, text) => {
    expect(readAdoption(text, null, LANGUAGES[language]).meeting).toBe(63);
  });

  it("is none in a sentence about one", () => {
    expect(namesMeeting("Taking note of the first meeting of the harbour commission,", LANGUAGES.en)).toBe(false);
  });
});

it("reads the vote printed below the meeting", () => {
  const printed = "[Adopted by a recorded vote of 22 to 8, with 23 abstentions.]";
  expect(readAdoption("50th meeting 14 April 2035", printed, LANGUAGES.en).vote).toEqual(counted(22, 8, 23));
});

describe("a date below a number", () => {
  it.each([
    ["en", "Resolution of 15 October 1946"],
    ["en", "on 6 January 1994"],
    ["en", "of 30 Apri] 1980"],
    ["fr", "du 1er mars 1967"],
    ["es", "de 22 de noviembre de 1967"],
    ["ru", "от 22 ноября 1967 года"],
    ["zh", "一九六七年十一月二十二日"],
    ["ar", "المؤرخ ٢٢ تشرين الثاني/نوفمبر ١٩٦٧"],
  ] as const)("in %s: %s", (language, text) => {
    expect(isDateLine(text, LANGUAGES[language])).toBe(true);
  });

  it.each(["The situation in 1967", "Question of the harbour of 1946 and its keepers"])("is not %s", (title) => {
    expect(isDateLine(title, LANGUAGES.en)).toBe(false);
  });
});
