/** The steps of a comparison: where they run out the result is rougher, says so, and is whole all the same. */
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { Budget, MOST_STEPS } from "../../src/model/budget.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { CORPUS, lacks } from "../support/needs.js";
import { resolutionOf } from "../support/resolutions.js";
import { expectRoundTrip } from "../support/round-trip.js";
import { smallPair } from "../support/small-pair.js";

describe("a budget", () => {
  it("gives what it has, and takes nothing for what it has not", () => {
    const budget = new Budget(100);
    expect([60, 60, 40, 1].map((steps) => budget.spend(steps))).toEqual([true, false, true, false]);
    expect(budget.refused).toBe(2);
  });
});

describe.each<LanguageCode>(["en", "zh", "ar"])("a comparison in %s", (language) => {
  const { before, after } = smallPair(language);

  it("links what is the same, and says that it is coarse, without a step", () => {
    const comparison = compare(before, after, { maxSteps: 0 });
    expectRoundTrip(comparison);
    expect(comparison.quality.level).toBe("coarse");
    const unchanged = comparison.entries.filter((entry) => entry.relation === "unchanged");
    expect(unchanged.flatMap((entry) => entry.new)).toEqual(["F", "PP2"]);
  });

  it("is cut at the same place every time", () => {
    for (const maxSteps of [10, 300, 1000, 3000, 10_000, 100_000]) {
      const comparison = compare(before, after, { maxSteps });
      expectRoundTrip(comparison);
      expect(compare(before, after, { maxSteps })).toEqual(comparison);
    }
  });

  it("is exact with the usual steps", () => {
    const { quality, entries } = compare(before, after);
    expect([quality, ...entries.map((entry) => entry.quality)].map(({ level }) => level)).not.toContain("coarse");
  });
});

describe.skipIf(lacks("the corpus", CORPUS))("the longest pair of the corpus", () => {
  it.each<LanguageCode>(["en", "zh", "fr", "es", "ru", "ar"])(
    "is compared as well with a twentieth of the usual steps in %s",
    async (language) => {
      const [before, after] = await Promise.all(
        ["76-72", "77-248"].map(async (name) => parse(await read(`${CORPUS}xml/${name}.${language}.xml`))),
      );
      if (!before || !after) throw new Error("both were read");
      expect(compare(before, after, { maxSteps: MOST_STEPS / 20 })).toEqual(compare(before, after));
    },
  );
});

describe("a change of more words than there are steps for", () => {
  it("is told without its kinds, and says so", () => {
    const text = (tail: string): string => `Notes the work of the Board of Weirs on sluices and locks, ${tail};`;
    const comparison = compare(
      resolutionOf([["OP1", text("the report of the mill")]]),
      resolutionOf([["OP1", text("its own plan for every dam of the river")]]),
      { maxSteps: 400 },
    );
    expect(comparison.entries).toMatchObject([
      {
        relation: "changed",
        substantive: true,
        quality: { level: "coarse", reason: expect.stringContaining("kinds") },
      },
    ]);
  });
});
