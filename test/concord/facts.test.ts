/** What a text says that reads the same in every language, whatever its way of writing it. */
import { describe, expect, it } from "vitest";
import { factsOf } from "../../src/concord/facts.js";
import { LANGUAGES } from "../../src/language/languages.js";
import type { LanguageCode } from "../../src/model/resolution.js";

const keys = (text: string, language: LanguageCode): string[] => factsOf(text, LANGUAGES[language]).map((f) => f.key);

/** One thing as several languages write it, by the key that it has in all of them. */
const SAME: readonly (readonly [string, readonly (readonly [LanguageCode, string])[]])[] = [
  [
    "n:1250",
    [
      ["en", "1,250 keepers"],
      ["fr", "1 250 gardiens"],
      ["es", "1.250 guardianes"],
      ["ar", "250 1 حارسا"],
    ],
  ],
  [
    "dm:3-6",
    [
      ["en", "the port of Aldmark, 3−14 June 1992"],
      ["es", "puerto de Aldmark, 3 a 14 de junio de 1992"],
      ["fr", "port d’Aldmark, 3 à 14 juin 1992"],
      ["fr", "port d’Aldmark, 3-14 juin 1992"],
    ],
  ],
  [
    "my:2-1992",
    [
      ["en", "31 January to 4 February and 28 February to 4 March 1992"],
      ["es", "del 31 de enero al 4 de febrero y del 28 de febrero al 4 de marzo de 1992"],
      ["zh", "1992年1月31日至2月4日和2月28日至3月4日"],
      ["fr", "du 28février 1992"],
      ["fr", "du 28 février au 1er mars 1992"],
      ["ru", "Aldmark v. Lower Harbour, decision of 28 February 1992"],
    ],
  ],
  [
    "r:53/77",
    [
      ["en", "53/77 AA of 4 December 1998"],
      ["zh", "1998年12月4日第53/77 AA号"],
      ["ar", "53/77 ألف ألف المؤرخ 4 كانون الأول/ديسمبر 1998"],
    ],
  ],
  [
    "r:S-32/1",
    [
      ["en", "resolution S-32/1"],
      ["ar", "القرار دإ-32/1"],
      ["ar", "القرار د إ-32/1"],
    ],
  ],
  [
    "my:8-2019",
    [
      ["en", "in August 2019"],
      ["ar", "في آب/أغسطس 2019"],
      ["ar", "في آب/اغسطس 2019"],
    ],
  ],
  [
    "r:10/2",
    [
      ["en", "in its decision X/2"],
      ["ru", "в своем решении X/2"],
      ["ar", "في مقررها 10/2"],
    ],
  ],
  [
    "my:6-1992",
    [
      ["en", "by June 1992"],
      ["ru", "к июню 1992 года"],
    ],
  ],
  [
    "n:30",
    [
      ["en", "the thirtieth anniversary"],
      ["ru", "тридцатилетия этого события"],
    ],
  ],
  [
    "n:287",
    [
      ["en", "article 287 of the Convention"],
      ["zh", "《公约》第二八七条"],
    ],
  ],
  [
    "n:20",
    [
      ["en", "article 20, paragraph 2"],
      ["es", "el artículo 20.2"],
    ],
  ],
  [
    "s:16.10.1",
    [
      ["en", "indicator 16.10.1"],
      ["ar", "المؤشر 16-10-1"],
    ],
  ],
  [
    "r:1992/93",
    [
      ["en", "for the period 1992/93"],
      ["ar", "للفترة 1992/1993"],
    ],
  ],
  [
    "s:.02.II.A.7",
    [
      ["en", "Sales No. E.02.II.A.7"],
      ["ru", "в продаже под № R.02.II.А.7"],
    ],
  ],
  [
    "s:LB.34",
    [
      ["en", "document LB.34/Resolution (Rev.2)"],
      ["fr", "document LB.34/Résolution (Rev.2)"],
    ],
  ],
  [
    "n:6500000",
    [
      ["en", "6.5 million dollars"],
      ["ru", "6,5 млн долл. США"],
      ["zh", "650万美元"],
      ["es", "6,5 millones de dólares"],
    ],
  ],
  [
    "n:2500000000000",
    [
      ["en", "2.5 trillion"],
      ["fr", "2 500 milliards"],
      ["es", "2,5 billones"],
      ["zh", "2.5万亿"],
    ],
  ],
  [
    "n:702000000",
    [
      ["en", "between 702 and 828 million"],
      ["fr", "entre 702 et 828 millions"],
    ],
  ],
  [
    "n:80",
    [
      ["fr", "sa quatre-vingtième session"],
      ["en", "its eightieth session"],
      ["zh", "第八十届会议"],
      ["ar", "دورتها الثمانين"],
    ],
  ],
  [
    "n:71",
    [
      ["fr", "la soixante et onzième session"],
      ["es", "septuagésimo primer período"],
    ],
  ],
  [
    "dm:9-6",
    [
      ["en", "from 5 to 9 June 2009"],
      ["zh", "2009年6月5日至9日"],
      ["ar", "من 5 إلى 9 حزيران/يونيه 2009"],
      ["ru", "5–9 июня 2009 года"],
    ],
  ],
  [
    "my:3-2001",
    [
      ["zh", "自2001年3月以来"],
      ["en", "since March 2001"],
    ],
  ],
  [
    "my:6-2023",
    [
      ["en", "from 30 June to 2 July 2023"],
      ["es", "del 30 de junio al 2 de julio de 2023"],
    ],
  ],
  [
    "r:3/217A",
    [
      ["en", "resolution 217 A (III)"],
      ["ar", "القرار 217 ألف (د-3)"],
      ["zh", "第217 A (III)号决议"],
    ],
  ],
  [
    "r:56/24F",
    [
      ["en", "resolution 56/24 F"],
      ["ar", "القرار 56/24 واو"],
    ],
  ],
  [
    "s:A/CONF.192/15",
    [
      ["en", "A/CONF.192/15)"],
      ["ru", "А/CONF.192/15"],
    ],
  ],
];

describe("facts", () => {
  for (const [key, writings] of SAME) {
    for (const [language, text] of writings) {
      it(`${key} is in "${text}"`, () => expect(keys(text, language)).toContain(key));
    }
  }

  it("are amounts, and no years, where a sign stands between their thousands", () => {
    const kind = (text: string) => factsOf(text, LANGUAGES.en).find((f) => f.key === "n:1950")?.kind;
    expect(kind("some 1,950 keepers")).toBe("number");
    expect(kind("keepers of 1950")).toBe("date");
  });

  it("stand where the text has them", () => {
    const text = "Recalling resolution 63/72 of 2 December 2008,";
    const [symbol] = factsOf(text, LANGUAGES.en).filter((f) => f.key === "r:63/72");
    expect(text.slice(symbol?.start, symbol?.end)).toBe("63/72");
  });

  it("are no verbs, names or manners of speaking", () => {
    expect(keys("who may be present", "en")).toEqual([]);
    const sure = factsOf("one of the thousands with COVID-19", LANGUAGES.en).filter((f) => f.sure);
    expect(sure.map((f) => f.key)).toEqual(["c:COVID-19"]);
  });

  it("are no days where a part of a document stands before its date", () => {
    expect(keys("12/34, sección VI, de 21 de diciembre de 1990", "es")).not.toContain("dm:6-12");
  });

  it("are no days where what they count has its date behind it", () => {
    expect(keys("la loi no 3 du 17 septembre 2003", "fr")).not.toContain("dm:3-9");
    expect(keys("du 3 au 17 septembre 2003", "fr")).toContain("dm:3-9");
  });

  it("are years and, of decades, the last two figures as well, which some languages name them by", () => {
    const decade = (text: string, language: LanguageCode) => factsOf(text, LANGUAGES[language]);
    expect(decade("in the 1990s", "en")).toContainEqual(expect.objectContaining({ key: "n:90", sure: false }));
    expect(decade("dans les années 90", "fr")).toContainEqual(expect.objectContaining({ key: "n:90" }));
  });

  it("are no years that surely count where they belong to a name", () => {
    const years = (text: string) => factsOf(text, LANGUAGES.en).filter((f) => f.sure && f.key === "n:2019").length;
    expect(years("the disease of 2019 (COVID-19)")).toBe(0);
    expect(years("the report of 2019")).toBe(1);
  });

  it("tells the two numerals of a list apart where 'and' is a letter", () => {
    expect(keys("الدورتين التاسعة والعاشرة", "ar")).toEqual(["n:9", "n:10"]);
  });
});
