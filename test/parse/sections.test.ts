import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { readText } from "../../src/read/read.js";

const NUMBERED: readonly (readonly [language: string, formula: string, one: string, two: string, paragraph: string])[] =
  [
    ["en", "The General Assembly,", "I", "II", "Decides to count the lamps;"],
    ["fr", "L’Assemblée générale,", "I", "II", "Décide de compter les lampes ;"],
    ["es", "La Asamblea General,", "I", "II", "Decide contar las lámparas;"],
    ["ru", "Генеральная Ассамблея,", "I", "II", "постановляет сосчитать лампы;"],
    ["zh", "大会，", "一", "二", "决定清点灯具；"],
    ["ar", "إن الجمعية العامة،", "أولا", "ثانيا", "تقرر أن تعد المصابيح؛"],
  ];

describe("sections whose numbers begin anew", () => {
  it.each(NUMBERED)("give each paragraph their printed number, in %s", async (language, formula, one, two, text) => {
    const lines = [formula, one, `1. ${text}`, `2. ${text}`, two, `1. ${text}`];
    const found = parse(await readText(lines.map((line) => `     ${line}`).join("\n\n")));
    expect(found.language).toBe(language);
    expect(found.paragraphs.map((p) => [p.id, p.section])).toEqual([
      ["F", undefined],
      ["H1", one],
      ["OP1", one],
      ["OP2", one],
      ["H2", two],
      ["OP1#2", two],
    ]);
  });

  it("give it where the title stands behind it on one line", async () => {
    const lines = ["大会，", "一 灯具", "1. 决定清点灯具；", "二 灯油", "1. 决定清点灯油；"];
    const found = parse(await readText(lines.join("\n\n")));
    expect(found.paragraphs.map((p) => p.section)).toEqual([undefined, "一", "一", "二", "二"]);
  });
});

describe("numbers that go on behind others", () => {
  it("are those of paragraphs, though headings between them have numbers of their own", async () => {
    const note = (number: number): string => `${number}. The keepers noted that lamp ${number} was lit.`;
    const lines = [
      "I. Lamps",
      note(1),
      note(2),
      "A. Oil",
      "1. Oil of olives",
      note(3),
      note(4),
      "2. Oil of nuts",
      note(5),
    ];
    const found = parse(await readText(["The General Assembly,", ...lines].join("\n\n")));
    const ids = found.paragraphs.filter(({ text }) => text.includes("noted")).map(({ id }) => id);
    expect(ids).toEqual(["OP1", "OP2", "OP3", "OP4", "OP5"]);
  });
});

describe("numbers that begin anew", () => {
  it("need no heading where 2 follows 1, and a date may stand behind one", async () => {
    const lines = ["The General Assembly,", "1. Thanks the keepers;", "2. 16 May is the day of lamps;", "3. Ends;"];
    const again = ["1. Thanks the keepers;", "2. Requests them to go on;"];
    const found = parse(await readText([...lines, ...again].join("\n\n")));
    expect(found.paragraphs.map(({ id }) => id)).toEqual(["F", "OP1", "OP2", "OP3", "OP1#2", "OP2#2"]);
  });
});

describe("the preamble of a section", () => {
  const paragraph = (text: string, num = "") =>
    `<paragraph>${num === "" ? "" : `<num>${num}</num>`}<content><p>${text}</p></content></paragraph>`;
  const sections = [
    paragraph("Decides to count the lamps;", "1."),
    "<subheading>Lamp fund</subheading>",
    paragraph("Recalls its resolution 63/900, in which the fund was set at two lamps,"),
    paragraph("Notes that one lamp is left;", "1."),
    "<subheading>Oil fund</subheading>",
    paragraph("Approves the oil for the lamps;"),
  ].join("");

  it("is preambular in the official XML as in print, whatever element it stands in", async () => {
    const text = `<?xml version="1.0"?><akomaNtoso><statement><body><mainBody><formula>The General Assembly,</formula>${sections}</mainBody></body></statement></akomaNtoso>`;
    const printed = [
      "The General Assembly,",
      "1. Decides to count the lamps;",
      "Lamp fund",
      "Recalls its resolution 63/900, in which the fund was set at two lamps,",
      "1. Notes that one lamp is left;",
    ];
    const kinds = (r: ReturnType<typeof parse>) =>
      r.paragraphs.filter((p) => p.text.startsWith("Recalls")).map((p) => p.id);
    expect(kinds(parse(await readText(text)))).toEqual(["PP1"]);
    expect(kinds(parse(await readText(printed.join("\n\n"))))).toEqual(["PP1"]);
  });
});
