import { describe, expect, it } from "vitest";
import { compare } from "../../../src/compare.js";
import { expectBothTexts } from "../../support/both-texts.js";
import { corpusPairs, corpusReader, LANGUAGE_CODES } from "../../support/corpus.js";
import { CORPUS, lacks } from "../../support/needs.js";

describe.skipIf(lacks("the corpus", CORPUS))("redlines of real resolutions", () => {
  // Each pair in one language here; in every language, and by LibreOffice's account, with `npm run test:office -- --all`.
  it("give both texts back for every pair", async () => {
    const read = corpusReader();
    let compared = 0;
    for (const [index, pair] of corpusPairs().entries()) {
      const texts = await read(pair, LANGUAGE_CODES[index % LANGUAGE_CODES.length] ?? "en");
      if (!texts) continue;
      expectBothTexts(compare(...texts));
      compared++;
    }
    expect(compared).toBeGreaterThan(50);
  }, 120_000);
});
