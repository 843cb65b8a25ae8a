import { describe, expect, it } from "vitest";
import { LANGUAGE_CODES } from "../../src/model/resolution.js";
import { citations } from "../../src/recall/citations.js";
import { reason, sentenceOf } from "../../src/recall/reasons.js";
import type { LibrarySearch } from "../../src/recall/search.js";
import { labelsFor } from "../../src/report/labels/load.js";
import { RECALLS_LABELS } from "../../src/report/recalls/labels.js";
import { recallsText } from "../../src/report/recalls/text.js";
import { resolutionOf } from "../support/resolutions.js";

const text = resolutionOf(
  [
    ["PP1", "Recalling its resolution 63/72 of 2 December 2008 and its decision 62/520 of 5 December 2007,"],
    ["OP1", "Decides to remain seized of the matter."],
  ],
  { symbol: "A/RES/64/902" },
);

const reasons = [
  reason("cited", { place: "PP1" }),
  reason("elsewhere", { n: 3 }),
  reason("latest"),
  reason("same-title"),
  reason("wording", { n: 84 }),
];

/** What was found of that text in a folder of one file. */
function found(): LibrarySearch {
  const symbol = "A/RES/63/72";
  const cited = citations(text);
  const looked = [{ folder: "texts", files: 1, texts: [] }] as unknown as LibrarySearch["looked"];
  const predecessor = {
    symbol,
    file: "63-72.txt",
    language: "en" as const,
    reason: sentenceOf(symbol, reasons),
    reasons,
    confidence: 0.97,
    evidence: [],
    instead: null,
  };
  return { predecessor, taken: null, candidates: [], cited, looked };
}

describe("what a text recalls", () => {
  it("says whole words of one language, and one of one", async () => {
    expect(recallsText(text, found(), await labelsFor("en"))).toBe(`A/RES/64/902 · English

Follows A/RES/63/72 (63-72.txt), score 97 of 100
  cited in PP1; other places: 3; the most recent one cited; same title; 84 % of the wording in common
  Looked in texts (1 file, 0 resolutions).

Cites 1 resolution and 1 decision

  A/RES/63/72   2008-12-02  PP1  Recalling
  A/DEC/62/520  2007-12-05  PP1  Recalling
`);
  });

  it.each(LANGUAGE_CODES.filter((code) => code !== "en"))("says nothing in English in %s", async (code) => {
    const said = recallsText(text, found(), await labelsFor(code));
    expect(said).not.toMatch(/Follows|cited|wording|Looked|file|Cites|resolution\b|decision\b|English/);
    const { reasons: own } = RECALLS_LABELS[code];
    for (const { code: name } of reasons) expect(said).toContain(own[name].split("{")[0]?.trim());
  });

  it("is one English sentence in JSON", () => {
    expect(sentenceOf("A/RES/63/72", reasons)).toBe(
      "A/RES/63/72 is cited in PP1 and in 3 other places as the most recent one, bears the same title and shares 84 % of its wording.",
    );
    expect(
      sentenceOf("A/RES/63/72", [
        reason("same-title"),
        reason("not-cited"),
        reason("recalls-other", { symbol: "A/RES/63/72" }),
      ]),
    ).toBe(
      "A/RES/63/72 bears the same title, though the text does not cite it; the text itself recalls A/RES/63/72, which is not at hand.",
    );
  });
});
