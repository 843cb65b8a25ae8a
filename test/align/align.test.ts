/** Bounds, evidence and constants of the alignment. */
import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.js";
import { DEFAULTS } from "../../src/align/options.js";
import { profiles } from "../../src/align/profiles.js";
import { terms } from "../../src/align/terms.js";
import { resolutionOfLines } from "../support/resolutions.js";

describe("align", () => {
  it("ends on thousands of nearly equal paragraphs in reverse order, and says that it is coarse", () => {
    const item = (k: number): string =>
      `Requests the Secretary-General to report at the next session on item ${k} of the agenda;`;
    const count = 2000;
    const before = resolutionOfLines(Array.from({ length: count }, (_, k) => `${k + 1}. ${item(k)}`));
    const after = resolutionOfLines(Array.from({ length: count }, (_, k) => `${k + 1}. ${item(count - 1 - k)}`));
    const start = performance.now();
    const { links, quality } = align(before, after);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(quality).toMatchObject({
      level: "coarse",
      code: "many-alike",
      reason: expect.stringContaining("nearly the same"),
    });
    expect(links.flatMap((l) => l.new)).toHaveLength(count);
  });

  it("gives an empty list for empty texts", () => {
    const nothing = resolutionOfLines([]);
    expect(align(nothing, nothing)).toEqual({ links: [], quality: { level: "exact" } });
  });

  it("takes a number in other figures for the same number", () => {
    const before = resolutionOfLines(["1. Requests the keepers of all lighthouses to count their lamps;"]);
    const after = { ...before, paragraphs: before.paragraphs.map((p) => ({ ...p, label: "١ -" })) };
    expect(align(before, after).links).toMatchObject([{ relation: "unchanged", renumbered: false }]);
  });

  it("names what spoke for a link and marks a guess as doubtful", () => {
    const before = resolutionOfLines([
      "Guided by the Charter,",
      "Noting the survey of reefs by divers,",
      "Recalling the pilots’ pact,",
    ]);
    const after = resolutionOfLines([
      "Guided by the Charter,",
      "Noting the audit of tariffs by clerks,",
      "Recalling the pilots’ pact,",
    ]);
    const [first, second] = align(before, after).links;
    expect(first?.evidence).toMatchObject({ doubtful: false });
    expect(Object.keys(first?.evidence?.parts ?? {})).toEqual(Object.keys(DEFAULTS.weights));
    expect(second?.old).toEqual(["PP2"]);
    expect(second?.evidence?.doubtful).toBe(true);
  });
});

describe("the constants", () => {
  it("are those that docs/alignment.md speaks of: rerun bench/tune-align.mjs and fit-align.mjs before changing them", () => {
    expect(DEFAULTS).toMatchObject({ least: 0.365, leastMoved: 0.37, leastLeftOver: 0.6, leastSplit: 0.4 });
    expect(Object.values(DEFAULTS.weights).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
  });
});

describe("terms", () => {
  it("are the same in upper and lower case, and apart where the words are", () => {
    expect(terms("Recalling ITS resolution 64/50,")).toEqual(terms("recalling its Resolution 64-50"));
    expect(terms("Recalling its resolution 64/50,").units).toHaveLength(5);
    expect(terms("Россия")).toEqual(terms("россия"));
    expect(terms("又回顾").units).toHaveLength(3);
    expect(terms("又回顾").pairs).toHaveLength(2);
    expect(terms("")).toEqual({ units: [], pairs: [] });
  });

  it("are the same for an Arabic word with and without what is written together with it", () => {
    const [council] = terms("مجلس").units;
    for (const form of ["المجلس", "والمجلس", "بالمجلس", "للمجلس", "ومجلس", "مَجْلِس"])
      expect(terms(form).units).toEqual([council]);
    expect(terms("أمن")).toEqual(terms("الامن"));
    expect(terms("وفد")).not.toEqual(terms("بلد"));
  });

  it("are as much for a Chinese word as for one of an alphabet, once counted by what stands for one", () => {
    const perWord = (text: string): number[] => {
      const { termsPerWord, phrasesPerWord } = profiles(resolutionOfLines([text]).paragraphs, []);
      return [termsPerWord, phrasesPerWord];
    };
    expect(perWord("Recalling the report of the Secretary-General,")).toEqual([1, 1]);
    const [terms = 0, phrases = 0] = perWord("回顾秘书长关于大会工作安排的报告，");
    expect(terms).toBeGreaterThan(2);
    expect(phrases).toBeGreaterThan(1);
    expect(phrases).toBeLessThan(1.5);
  });
});

describe("an unchanged paragraph", () => {
  const relation = (was: string, now: string): string | undefined =>
    align(resolutionOfLines([was]), resolutionOfLines([now])).links[0]?.relation;

  it.each([
    ["follow\u2011up  of “it”", 'follow-up of "it"'],
    ["وإذ تسلّم بالتقدم المحرز", "وإذ تسلم بالتقدم المحرز"],
    ["注意到秘书长的报告（第２段），", "注意到秘书长的报告(第2段)，"],
  ])("may be set otherwise: %s", (was, now) => expect(relation(was, now)).toBe("unchanged"));

  it("has the same words", () => expect(relation("The twenty States", "The Twenty States")).toBe("changed"));
});
