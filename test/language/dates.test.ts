import { describe, expect, it } from "vitest";
import { findDates } from "../../src/language/dates.js";
import { LANGUAGES } from "../../src/language/languages.js";
import type { LanguageCode } from "../../src/model/resolution.js";

const cases: readonly (readonly [LanguageCode, string, string])[] = [
  ["en", "its resolution 63/72 of 2 December 2008,", "2008-12-02"],
  ["zh", "回顾其 2008 年 12 月 2 日第 63/72 号决议", "2008-12-02"],
  ["zh", "2001年12月24日第56/24 V号决议", "2001-12-24"],
  ["fr", "du 1er janvier 2003", "2003-01-01"],
  ["es", "de 24 de diciembre de 2021", "2021-12-24"],
  ["ru", "от 24 декабря 2021 года", "2021-12-24"],
  ["ar", "المؤرخ 24 كانون الأول/ديسمبر 2021", "2021-12-24"],
];

describe("dates in running text", () => {
  it.each(cases)("%s: %s", (code, text, iso) => {
    expect(findDates(text, LANGUAGES[code]).map((d) => d.iso)).toEqual([iso]);
  });
});
