import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Comparison } from "../../src/model/comparison.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { type BriefLine, briefOf } from "../../src/redline/brief.js";
import { BRIEF_GROUPS } from "../../src/redline/groups.js";
import { redline } from "../../src/redline/redline.js";
import { shortened } from "../../src/redline/shortened.js";
import { briefInWords, LEAD_LINES } from "../../src/report/brief-words.js";
import { labelsFor } from "../../src/report/labels/load.js";
import { corpusPairs, corpusReader, LANGUAGE_CODES } from "../support/corpus.js";
import { CORPUS, lacks } from "../support/needs.js";
import { resolutionOf } from "../support/resolutions.js";

/** A resolution of paragraphs such as "PP Recalling …" and "OP Requests …". */
function text(symbol: string, lines: readonly string[]) {
  const counts: Record<string, number> = {};
  const paragraphs = lines.map((line): [string, string] => {
    const kind = line.slice(0, 2);
    counts[kind] = (counts[kind] ?? 0) + 1;
    return [`${kind}${counts[kind]}`, line.slice(3)];
  });
  return resolutionOf(paragraphs, { symbol });
}

const was = text("A/RES/78/1", [
  "PP Recalling its resolution 77/1 of 1 December 2022,",
  "PP Noting with concern the lack of clean water in many villages of the region,",
  "PP Reaffirming the right of everyone to drinking water without any discrimination,",
  "OP Decides that the wells of the villages shall not be sold to private companies;",
  "OP Requests the Secretary-General to build 50 wells in the region before the end of 2025;",
  "OP Invites the regional commissions to share the maps of the wells that they have;",
  "OP Thanks the villages that lent their tools to the workers of the programme;",
]);
const now = text("A/RES/79/1", [
  "PP Recalling its resolution 78/1 of 1 December 2023,",
  "PP Noting with concern the lack of clean water in many villages of the region,",
  "OP Reaffirms the right of everyone to drinking water without any discrimination;",
  "OP Decides that the wells of the villages shall be sold to private companies;",
  "OP Requests the Secretary-General to build 80 wells in the region before the end of 2025;",
  "OP Urges the regional commissions to share the maps of the wells that they have;",
  "OP Welcomes the bridge across the river, which was opened by the schoolchildren;",
  "OP Stresses the value of music lessons in every primary school of the district;",
]);

const told = (lines: readonly BriefLine[]): string[] =>
  lines.map(({ group, old, new: is, text: words }) => `${group} ${old.join()} ${is.join()} ${words}`.trim());

describe("the brief", () => {
  it("tells what turns the meaning first, then the operative part by what changed, then the preamble", () => {
    expect(told(briefOf(compare(was, now)))).toEqual([
      "negation OP1 OP2 shall not be sold to private companies → shall be sold to private companies",
      "part PP3 OP1",
      "added  OP5 Welcomes the bridge across the river, which was opened by the schoolchildren",
      "added  OP6 Stresses the value of music lessons in every primary school of the district",
      "removed OP4  Thanks the villages that lent their tools to the workers of the programme",
      "verbs OP3 OP4 Invites → Urges",
      "numbers OP2 OP3 50 → 80 wells in the region",
    ]);
  });

  it("names what there is no room for by its address, and old addresses as those of the old text", async () => {
    const content = redline(compare(was, now));
    const asked = { labels: await labelsFor("en"), view: { only: [], context: 0 } };
    const groups = briefInWords(content, asked, 2);
    expect(
      groups.flatMap(({ lines, rest }) => [...lines.map(({ address }) => address), ...(rest ? [rest] : [])]),
    ).toEqual(["OP2", "OP1 (PP3 of 78/1)", "… and 2 more: OP5, OP6", "OP4 of 78/1", "OP4", "OP3"]);
  });

  it("shares the room among its groups, so that a long list leaves no other group without a line", async () => {
    const springs = ["north", "south", "west", "east", "upper", "lower"].map(
      (s) => `OP Thanks the ${s} school for its songs about the ${s} hill and for the ${s} bridge;`,
    );
    const wells = (n: number): string => `OP Requests the council to build ${n} wells behind the market;`;
    const content = redline(
      compare(
        text("A/RES/78/4", [wells(5)]),
        text("A/RES/79/4", [...springs, wells(6), "OP Asks all bakers to meet;"]),
      ),
    );
    const asked = { labels: await labelsFor("en"), view: { only: [], context: 0 } };
    const groups = briefInWords(content, asked, 3);
    expect(groups.map(({ n, lines }) => [n, lines.length])).toEqual([
      [7, 2],
      [1, 1],
    ]);
    expect(groups[0]?.rest).toMatch(/^… and 5 more: OP3, /);
  });

  it("joins the addresses of one entry, and tells what is split over both parts with the operative part", async () => {
    const others = (word: string): string[] => [
      `OP Thanks the ${word} teachers who sang in the square when the mill was opened last winter;`,
      `OP Asks the ${word} bakers to bring bread to the market on every day of the fair;`,
    ];
    const old = text("A/RES/78/5", [
      "OP Welcomes the old bridge across the river that the schoolchildren painted, and requests the council to open the wells behind the market and to draw maps of them every year;",
      ...others("young"),
    ]);
    const split = text("A/RES/79/5", [
      "PP Welcoming the old bridge across the river that the schoolchildren painted blue,",
      "OP Requests the council to open the wells behind the market and to draw maps of them every winter;",
      ...others("famous"),
    ]);
    const content = redline(compare(old, split));
    const asked = { labels: await labelsFor("en"), view: { only: [], context: 0 } };
    const [line] = content.brief;
    expect(line?.new).toEqual(["PP1", "OP1"]);
    expect(line?.group).toBe("wording");
    expect(briefInWords(content, asked, 0)[0]?.rest).toBe("… and 3 more: PP1 + OP1, OP2, OP3");
  });

  it("tells the same few words changed in many paragraphs once", () => {
    const villages = [
      "Notes the report of the mayor",
      "Thanks the members of the council",
      "Asks the people at the market",
    ];
    const make = (symbol: string, word: string) =>
      text(
        symbol,
        villages.map((v) => `OP ${v} for the ${word} that the ${v.slice(-6)} has shown since last winter;`),
      );
    const lines = briefOf(compare(make("A/RES/78/2", "patience"), make("A/RES/79/2", "anger")));
    expect(lines).toMatchObject([{ new: ["OP1", "OP2", "OP3"], entries: [0, 1, 2], text: "patience → anger" }]);
  });
});

/** One operative paragraph that changed, and the lines that are told of it. */
const lineOfOne = (language: LanguageCode, old: string, now: string): string[] => {
  const [before, after] = [old, now].map((paragraph) => resolutionOf([["OP1", paragraph]], { language }));
  return before && after ? briefOf(compare(before, after)).map((line) => line.text) : [];
};

describe("a fact of the brief", () => {
  it.each([
    [
      "en",
      "Welcomes the building of 305 wells in the hills;",
      "Welcomes the building of 306 wells in the hills;",
      "305 → 306 wells in the hills",
    ],
    [
      "fr",
      "Se félicite de la construction de 305 puits dans les collines ;",
      "Se félicite de la construction de 306 puits dans les collines ;",
      "305 → 306 puits dans les collines",
    ],
    [
      "es",
      "Acoge con beneplácito la construcción de 305 pozos en las colinas;",
      "Acoge con beneplácito la construcción de 306 pozos en las colinas;",
      "305 → 306 pozos en las colinas",
    ],
    [
      "ru",
      "приветствует строительство 305 колодцев в горных районах;",
      "приветствует строительство 306 колодцев в горных районах;",
      "305 → 306 колодцев в горных районах",
    ],
    ["zh", "欢迎在山区修建305口水井供居民使用；", "欢迎在山区修建306口水井供居民使用；", "305 → 306口水井"],
    ["ar", "ترحب ببناء 305 بئرا في التلال؛", "ترحب ببناء 306 بئرا في التلال؛", "305 → 306 بئرا في التلال"],
  ] as const)("tells what a number counts, in %s", (language, old, now, said) => {
    expect(lineOfOne(language, old, now)).toEqual([said]);
  });

  it.each([
    ["en", "Takes note of document {s} on the wells;"],
    ["fr", "Prend note du document {s} sur les puits ;"],
    ["es", "Toma nota del documento {s} sobre los pozos;"],
    ["ru", "принимает к сведению документ {s} о колодцах;"],
    ["zh", "注意到关于水井的{s}号文件；"],
    ["ar", "تحيط علما بالوثيقة {s} عن الآبار؛"],
  ] as const)("is no part of a document's symbol, in %s", (language, sentence) => {
    const of = (symbol: string): string => sentence.replace("{s}", symbol);
    expect(lineOfOne(language, of("A/76/6 (Sect. 8)/Corr.1"), of("A/77/6 (Sect. 9)/Corr.2"))).toEqual([]);
  });

  it("tells few words with those beside them, and neither marks nor what leads over at the ends", () => {
    const old = "Invites the villages to share the maps of the wells that they have drawn since the last winter;";
    const now =
      "Invites the villages, bakeries and inns, to share the maps of the wells that they have drawn since the last winter;";
    expect(lineOfOne("en", old, now)).toEqual(["Invites the villages → Invites the villages, bakeries and inns"]);
  });

  it("tells nothing as kept that went, and nothing of another finding as its own", () => {
    const council = lineOfOne(
      "zh",
      "敦促理事会尽早商定方案，其中应包括在地图的基础上修建水井；",
      "敦促理事会在地图的基础上修建水井；",
    );
    expect(council.join()).toMatch(/→ 理事会在地图/);
    const agenda = lineOfOne(
      "en",
      "Decides to keep under review, during its seventy-fifth session, the item entitled “Wells”.",
      "Decides to include in the provisional agenda of its seventy-sixth session the item entitled “Wells”.",
    ).join();
    expect(agenda).toBe("include in the provisional agenda");
  });

  it("tells what was exchanged at one place as one, though it is of several kinds", () => {
    const old = "Invites the council to draw maps of the wells by all means;";
    const now =
      "Invites the council to draw, where appropriate, with the young bakers, lists of the springs by all means;";
    const [before, after] = [old, now].map((paragraph) => resolutionOf([["OP1", paragraph]]));
    if (!before || !after) return;
    const comparison = compare(before, after);
    const [line] = briefOf(comparison);
    const heavy = comparison.entries[0]?.findings.flatMap((f, at) => (f.substantive ? [at] : [])) ?? [];
    expect([...(line?.findings ?? [])].sort()).toEqual(heavy);
    const marks = comparison.entries[0]?.segments.filter((segment) => segment.kind !== "same").length ?? 0;
    expect(line?.facts.length).toBeLessThanOrEqual(marks);
  });

  it.each([
    ["en", "Decides that the wells {shall not|shall} be sold;"],
    ["en", "Decides that the wells {cannot|can} be sold;"],
    ["fr", "Décide que les puits {ne peuvent pas|peuvent} être vendus ;"],
    ["es", "Decide que los pozos {no pueden|pueden} venderse;"],
    ["ru", "постановляет, что колодцы {нельзя|можно} продавать;"],
    ["zh", "决定村庄的水井{不得|得}出售给公司；"],
    ["zh", "决定村庄的水井{不得|可以}出售给公司；"],
    ["ar", "تقرر {ألا|أن} تباع آبار القرى للشركات؛"],
  ] as const)("heads the brief where a negation went, in %s: %s", (language, sentence) => {
    const of = (at: number): string => sentence.replace(/\{(.*)\|(.*)\}/, `$${at}`);
    const paragraph = (text: string) => resolutionOf([["OP1", text]], { language });
    for (const [old, now] of [
      [of(1), of(2)],
      [of(2), of(1)],
    ] as const)
      expect(briefOf(compare(paragraph(old), paragraph(now)))[0]?.group).toBe("negation");
  });

  it("tells a clause that came with a negation of its own as a clause", () => {
    const of = (words: string): string => `Stresses that the springs of the region ${words} for the villages;`;
    const [line, ...others] = briefOf(
      compare(
        resolutionOf([["OP1", of("may be closed by the council")]]),
        resolutionOf([["OP1", of("may be closed by the council, but not those that the bakers use,")]]),
      ),
    );
    expect(others).toEqual([]);
    expect(line?.group).not.toBe("negation");
    expect(line?.text).toMatch(/not those that the bakers use/);
  });

  it("tells a number with a unit that changed", () => {
    const paid = (what: string): string => `Decides to pay ${what} for the wells of the village;`;
    expect(lineOfOne("en", paid("100 pounds of gold"), paid("120 ounces of gold")).join()).toMatch(/pounds.*→.*ounces/);
    expect(lineOfOne("en", paid("50 dollars"), paid("50 francs")).join()).toMatch(/dollars → .*francs/);
  });

  it.each([
    [
      "two amounts of a budget, each by itself",
      "en",
      "Decides to take from the villages the amount of 88,431,800 dollars gross (77,400,200 dollars net) for the mill;",
      "Decides to take from the villages the amount of 81,377,300 dollars gross (70,100,300 dollars net) for the mill;",
      "88,431,800 dollars → 81,377,300 dollars gross; 77,400,200 dollars → 70,100,300 dollars net",
    ],
    [
      "amounts whose unit is in another case",
      "ar",
      "تقرر أن تقسم بين القرى مبلغا إجماليه 618 717 43 دولارا (صافيه 842 208 40 دولارا) وفقا للجدول؛",
      "تقرر أن تقسم بين القرى مبلغا إجماليه 700 721 38 دولار (صافيه 300 134 35 دولار) وفقا للجدول؛",
      "مبلغا إجماليه 618 717 43 دولارا → 700 721 38 دولار; صافيه 842 208 40 دولارا → 300 134 35 دولار",
    ],
    [
      "a number with what was exchanged beside it",
      "fr",
      "Constate que 120 boulangers se sont réunis au moulin ;",
      "Constate que 121 maires se sont déjà rassemblés au moulin ;",
      "120 boulangers se sont réunis → 121 maires se sont déjà rassemblés au moulin",
    ],
    [
      "whole phrases without the small word at whose place they came",
      "en",
      "Requests the office to write, and encourages the villages to share maps;",
      "Requests the office to write, supports the school programme of the bakers, strongly encourages the villages to share maps;",
      "supports the school programme of the bakers, strongly",
    ],
    [
      "what stands at the place of a verb, whatever else it is",
      "en",
      "Recalls that the villages asked for wells in resolution 68/192, and therefore decides to convene a meeting of bakers;",
      "Recalls that the villages asked for wells in resolution 68/192, and therefore reiterates its decision, in its resolution 76/186, to convene a meeting of bakers;",
      "decides → reiterates its decision, in its resolution 76/186",
    ],
    [
      "no half of a pair of title marks",
      "zh",
      "请秘书长在地图上标出村庄公约缔约方会议；",
      "请秘书长大力支持《村庄公约》缔约方会议；",
      "请秘书长在地图上标出 → 大力支持",
    ],
    [
      "the number of a chapter with its noun",
      "en",
      "Takes note of the report, chap. V, sect. A, of the council of bakers;",
      "Takes note of the report, chap. VIII, sect. A, of the council of bakers;",
      "chap. V → VIII",
    ],
  ] as const)("tells %s (%s)", (_what, language, old, now, said) => {
    expect(lineOfOne(language, old, now).join()).toBe(said);
  });

  it("is none where a number is only written otherwise, or an opening reads on without the words that went", () => {
    const paid = (n: string): string => `Decides to give ${n} per cent of the honey to the school;`;
    expect(lineOfOne("en", paid("0.2"), paid("0.20"))).toEqual([]);
    const thanks = (words: string): string =>
      `Reiterates its ${words} the generous offer of the village to host the fair;`;
    expect(lineOfOne("en", thanks("acceptance of, and appreciation for,"), thanks("appreciation for"))).toEqual([
      "Reiterates its acceptance of, and appreciation → Reiterates its appreciation",
    ]);
    expect(
      lineOfOne(
        "fr",
        "Se félicite des efforts de l’Union, et, à cet égard, prend note de la carte ;",
        "Se félicite des efforts de l’Union, prend note à cet égard de la carte ;",
      ),
    ).toEqual([]);
  });

  it("keeps what ends a phrase", () => {
    const old = "鼓励会员国交流利用水井的经验；";
    expect(lineOfOne("zh", old, "鼓励会员国在自愿基础上交流利用水井的经验；")).toEqual([
      "会员国交流利用 → 会员国在自愿基础上交流利用",
    ]);
  });
});

describe("paragraphs without text", () => {
  it("are neither counted nor told", () => {
    const filled = text("A/RES/79/3", ["OP Thanks the villages;", "OP Asks the council to meet;"]);
    const blank = { ...filled, paragraphs: filled.paragraphs.map((p) => (p.id === "OP2" ? { ...p, text: "" } : p)) };
    const comparison = compare({ ...blank, paragraphs: blank.paragraphs.slice(0, 1) }, blank);
    expect(comparison.summary).toMatchObject({ added: 0, unchanged: 1, substantive: 0 });
    expect(briefOf(comparison)).toEqual([]);
  });
});

describe("a text cut for a line", () => {
  it.each([
    ["Takes note of the report", 14, "en", "Takes note …"],
    ["Takes note of the report, and asks for another", 30, "en", "Takes note of the report …"],
    ["Decides to meet in the period from 1 July to 31 August 2022 again", 40, "en", "Decides to meet in the period …"],
    [
      "invite la présidence à examiner la question « Mines »",
      46,
      "fr",
      "invite la présidence à examiner la question …",
    ],
    ["强调必须及早指定会议主席，并鼓励各国提名", 30, "zh", "强调必须及早指定会议主席 …"],
    ["强调必须及早指定会议主席", 18, "zh", "强调必须及早指定 …"],
    ["回顾关于冠状病毒病(COVID-19)的决议", 22, "zh", "回顾关于冠状病毒病 …"],
    ["short", 12, "en", "short"],
  ] as const)("%s", (whole, most, language, cut) => {
    expect(shortened(whole, most, language)).toBe(cut);
  });
});

/** Every entry and footnote of substance stands in exactly one line, and each line tells something. */
function expectComplete(comparison: Comparison): void {
  const lines = briefOf(comparison);
  const isNote = ({ group }: BriefLine): boolean => group === "footnotes";
  for (const [entries, mine] of [
    [comparison.entries, lines.filter((line) => !isNote(line))],
    [comparison.footnotes, lines.filter(isNote)],
  ] as const) {
    const wanted = entries.flatMap((entry, at) => (entry.substantive ? [at] : []));
    expect(mine.flatMap((line) => line.entries).sort((a, b) => a - b)).toEqual(wanted);
  }
  const { substantive, footnotes } = comparison.summary;
  expect(lines.reduce((sum, line) => sum + line.entries.length, 0)).toBe(substantive + footnotes.substantive);
  for (const line of lines) expect(line.facts.length).toBeGreaterThan(0);
  const order = lines.map(({ group }) => BRIEF_GROUPS.indexOf(group));
  expect(order).toEqual([...order].sort((a, b) => a - b));
}

describe.skipIf(lacks("the corpus", CORPUS))("the brief of real resolutions", () => {
  it.each(LANGUAGE_CODES)(
    "has every entry of substance, in %s",
    async (code) => {
      const read = corpusReader();
      let compared = 0;
      for (const pair of corpusPairs()) {
        const texts = await read(pair, code);
        if (!texts) continue;
        expectComplete(compare(...texts));
        compared++;
      }
      expect(compared).toBeGreaterThan(50);
    },
    300_000,
  );

  it("names every entry of substance in the report, if only by its address", async () => {
    const read = corpusReader();
    const asked = { labels: await labelsFor("en"), view: { only: [], context: 0 } };
    for (const pair of corpusPairs()) {
      const texts = await read(pair, "en");
      if (!texts) continue;
      const content = redline(compare(...texts));
      const all = briefInWords(content, asked);
      const shown = briefInWords(content, asked, LEAD_LINES);
      expect(shown.map(({ name, n }) => [name, n])).toEqual(all.map(({ name, n }) => [name, n]));
      shown.forEach(({ lines, rest }, at) => {
        const left = all[at]?.lines.slice(lines.length).map(({ address }) => address) ?? [];
        for (const address of left.flatMap((one) => one.split(", "))) expect(rest).toContain(address);
      });
    }
  }, 300_000);
});
