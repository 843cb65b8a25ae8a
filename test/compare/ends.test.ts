/** Inputs on which a comparison once went on for ever, or for so long that nobody waits for it. */
import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/model/comparison.js";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { inWorker } from "../support/in-worker.js";
import { resolutionOf } from "../support/resolutions.js";
import { expectRoundTrip } from "../support/round-trip.js";

const compared = async (before: Resolution, after: Resolution): Promise<Comparison> => {
  const comparison = await inWorker<Comparison>("compare.js", "compare", [before, after]);
  expectRoundTrip(comparison);
  return comparison;
};

const paragraphOf = (text: string, language: LanguageCode = "en"): Resolution =>
  resolutionOf([["OP1", text]], { language });

describe("words put in right behind a quotation mark, which stand nowhere else", () => {
  it.each<[LanguageCode, string, string]>([
    [
      "en",
      "Decides that the fair shall be called “Mills and dams”;",
      "Decides that the fair shall be called “Old Mills and dams”;",
    ],
    [
      "fr",
      "Décide que la foire s’appellera « Moulins et digues » ;",
      "Décide que la foire s’appellera « Vieux Moulins et digues » ;",
    ],
    [
      "fr",
      "Décide que la foire s’appellera “Moulins et digues” ;",
      "Décide que la foire s’appellera “Vieux Moulins et digues” ;",
    ],
    [
      "es",
      "Decide que la feria se llame “Molinos y diques”;",
      "Decide que la feria se llame “Viejos Molinos y diques”;",
    ],
    [
      "ru",
      "постановляет назвать ярмарку “Мельницы и плотины”;",
      "постановляет назвать ярмарку “Старинные Мельницы и плотины”;",
    ],
    ["ar", "تقرر تسمية المعرض ”المطاحن والسدود“؛", "تقرر تسمية المعرض ”قدامى المطاحن والسدود“؛"],
    ["zh", "决定将集市命名为“磨坊与堤坝”；", "决定将集市命名为“古老磨坊与堤坝”；"],
  ])("%s: %s", async (language, before, after) => {
    const { entries } = await compared(paragraphOf(before, language), paragraphOf(after, language));
    expect(entries).toMatchObject([{ relation: "changed", substantive: true }]);
  });
});

describe("a name of which every word may begin at every letter of the text", () => {
  it.each(["W", "Ww"])("%s", async (word) => {
    const text = (name: string): string => `Notes ${`${word} `.repeat(400)}${name}and the mill;`;
    const { entries } = await compared(paragraphOf(text("")), paragraphOf(text(`${`${word} `.repeat(11)}Ob `)));
    expect(entries).toMatchObject([{ relation: "changed", substantive: true }]);
  });
});

describe("a paragraph of very many words that gave way to another", () => {
  it("names what changed", async () => {
    const run = (word: string, times: number): string =>
      Array.from({ length: times }, (_, k) => `${word}${k}x`).join(" ");
    const text = (word: string): string => `Notes ${run("dam", 10_000)} and ${run(word, 20_000)}.`;
    const { entries } = await compared(paragraphOf(text("weir")), paragraphOf(text("lock")));
    expect(entries.flatMap((entry) => entry.findings)).not.toHaveLength(0);
  });
});
