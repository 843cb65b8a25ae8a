/** How one passage stands in another. */
import { describe, expect, it } from "vitest";
import { matcherOf, wordsOf } from "../../src/sources/match.js";

const found = (wanted: string, held: string) => {
  const match = matcherOf(wordsOf(wanted))(wordsOf(held));
  return (
    match && {
      ...match,
      words: held.slice(match.start, match.end),
      differs: match.differs.map((d) => held.slice(d.start, d.end)),
    }
  );
};

describe("the place of a passage", () => {
  const cases = [
    ["trims the wicks", "The keeper trims the wicks, every evening.", "trims the wicks"],
    ["États-Unis d’Amérique", "aux États-Unis d'Amérique et ailleurs", "États-Unis d'Amérique"],
    ["灯塔的灯具", "呼吁所有国家保持其灯塔的灯具清洁；", "灯塔的灯具"],
    ["مصابيح المنارات", "نظافة مَصابيحِ المنارات كل مساء", "مَصابيحِ المنارات"],
    ["НЕ ТУШИТЬ лампы", "просит не тушить лампы маяков", "не тушить лампы"],
  ] as const;
  it.each(cases)("%s stands to the letter in %s", (wanted, held, words) => {
    expect(found(wanted, held)).toMatchObject({ exact: true, similarity: 1, words, differs: [] });
  });

  it("is nearly the same where a word differs, which is told", () => {
    const match = found(
      "keep the old lamps of the harbour clean",
      "Calls upon States to keep the new lamps of the harbour clean;",
    );
    expect(match).toMatchObject({ exact: false, words: "keep the new lamps of the harbour clean", differs: ["new"] });
    expect(match?.similarity).toBeGreaterThan(0.8);
  });

  it("counts a word that differs in its number for half a word", () => {
    expect(found("of 2 December 2008", "of 3 December 2009")).toMatchObject({
      similarity: 0.75,
      differs: ["3", "2009"],
    });
  });

  it("is nowhere where no word is shared", () => {
    expect(found("lamps of lighthouses", "whales and herring")).toBeNull();
    expect(found("lamps", "")).toBeNull();
  });

  it("is not looked for beyond the similarity asked for", () => {
    const [wanted, held] = [wordsOf("the lamps of the harbour"), wordsOf("the price of the herring")];
    expect(matcherOf(wanted)(held)?.similarity).toBeCloseTo(2 / 3);
    expect(matcherOf(wanted, { least: 0.7, butForNumbers: 0.7 })(held)).toBeNull();
  });

  it("is told whatever the share of its numbers where they alone differ", () => {
    const [wanted, held] = [
      wordsOf("of 4 May 1970, 5 May 1971 and 6 May 1972"),
      wordsOf("of 7 May 1973, 8 May 1974 and 9 May 1975"),
    ];
    expect(matcherOf(wanted, { least: 0.9, butForNumbers: 1.1 })(held)).toBeNull();
    expect(matcherOf(wanted, { least: 0.9, butForNumbers: 0.9 })(held)?.similarity).toBeLessThan(0.9);
  });
});
