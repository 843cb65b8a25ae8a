/** How a language puts a concept in one resolution. */
import { describe, expect, it } from "vitest";
import { conceptsOf, shareIn } from "../../src/concord/glossary.js";
import { habitsOf } from "../../src/concord/habits.js";
import { editionOf, type Passage, type PassageRow } from "../../src/concord/passages.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { resolutionOf } from "../support/resolutions.js";

/** A concept that English, French and Spanish have words of their own for, and mostly but not always use. */
const CONCEPT = [...new Set([...conceptsOf("fr").values()].flat())].find((concept) =>
  (["en", "es", "fr"] as const).every((l) => {
    const share = shareIn(l)[concept] ?? 0;
    return share > 0.6 && share < 0.9;
  }),
);

const [any] = editionOf(resolutionOf([["OP1", "Invites the villages to build a well;"]])).body;

const passage = (language: LanguageCode, has: boolean): Passage => ({
  ...(any as Passage),
  language,
  concepts: new Map(has && CONCEPT !== undefined ? [[CONCEPT, [{ start: 0, end: 1 }]]] : []),
});

const row = (french: boolean): PassageRow =>
  new Map((["en", "es", "fr"] as const).map((l) => [l, passage(l, l !== "fr" || french)]));

const shareOf = (asked: PassageRow, rows: readonly PassageRow[]): number => {
  const french = asked.get("fr") as Passage;
  return habitsOf(rows)(
    CONCEPT ?? 0,
    french,
    [...asked.values()].filter((p) => p !== french),
  );
};

describe("the habit of a language", () => {
  const asked = row(false);
  const usual = shareIn("fr")[CONCEPT ?? 0] ?? 0;

  it("is the usual one where nothing else in the resolution tells", () => {
    expect(shareOf(asked, [asked])).toBeCloseTo(usual);
  });

  it("is less where other passages lack the concept too", () => {
    expect(shareOf(asked, [asked, row(false), row(false)])).toBeLessThan(usual / 1.5);
  });

  it("is more where all other passages have it", () => {
    expect(shareOf(asked, [asked, row(true), row(true)])).toBeGreaterThan(usual);
  });
});
