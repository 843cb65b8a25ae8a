/** Titles that are alike are found without holding each against every other: no more and no fewer. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { titleLikeness } from "../../src/recall/likeness.js";
import { TitleIndex } from "../../src/recall/titles.js";

const WORDS = [
  "question",
  "of",
  "the",
  "lamps",
  "and",
  "buoys",
  "in",
  "harbours",
  "safety",
  "report",
  "2030",
  "国际",
  "法",
];
const title = fc
  .array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 7 })
  .chain((words) => fc.tuple(fc.constant(words.join(" ")), fc.constantFrom("", "s", " A", ".", "-")))
  .map(([words, end]) => words + end);

it("finds what holding each against every other finds", () => {
  fc.assert(
    fc.property(fc.array(title, { maxLength: 30 }), title, fc.constantFrom(0.6, 0.85, 1), (titles, asked, least) => {
      const found = new TitleIndex(titles, least).alike(asked);
      const alike = [...new Set(titles)].filter((other) => titleLikeness(asked, other) >= least);
      expect([...found].sort()).toEqual(alike.sort());
    }),
    { numRuns: 300, seed: 24 },
  );
});
