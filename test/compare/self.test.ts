/** A text compared with itself: all of it is unchanged, whatever its paragraphs are made of. */
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { resolutionOf, type Short } from "../support/resolutions.js";
import { smallPair } from "../support/small-pair.js";

describe.each<[string, readonly Short[]]>([
  [
    "a paragraph of punctuation",
    [
      ["OP1", "Notes the report;"],
      ["OP2", "***"],
      ["OP3", "Thanks the Board."],
    ],
  ],
  [
    "nothing but punctuation",
    [
      ["OP1", "***"],
      ["OP2", "…"],
      ["OP3", "—"],
    ],
  ],
  ["one mark again and again", Array.from({ length: 40 }, (_, k) => [`OP${k + 1}`, "* * *"] as const)],
  [
    "empty paragraphs",
    [
      ["T1", ""],
      ["T2", "Notes the report;"],
      ["T3", ""],
      ["T4", ""],
    ],
  ],
  ["one word", [["T1", "Weirs"]]],
  [
    "signs of no script",
    [
      ["T1", "🌊"],
      ["T2", "\u{10FFFF}"],
      ["T3", "\ud800"],
    ],
  ],
  ["one paragraph again and again", Array.from({ length: 40 }, (_, k) => [`OP${k + 1}`, "Notes the report;"] as const)],
])("%s", (_, paragraphs) => {
  it.each(["en", "zh", "fr", "es", "ru", "ar"] as const)("is unchanged in %s", (language) => {
    const text = resolutionOf(paragraphs, { language });
    const { entries, warnings } = compare(text, text);
    expect(entries.map(({ old, new: now, relation, moved }) => [old, now, relation, moved])).toEqual(
      text.paragraphs.map(({ id }) => [[id], [id], "unchanged", false]),
    );
    expect(warnings).toEqual([]);
  });
});

describe("a whole text", () => {
  it.each(["en", "zh", "ar"] as const)("is unchanged in %s, without a step too", (language) => {
    const { after } = smallPair(language);
    for (const options of [{}, { maxSteps: 0 }]) {
      const { summary, quality } = compare(after, structuredClone(after), options);
      expect(summary).toMatchObject({ unchanged: after.paragraphs.length, added: 0, removed: 0, changed: 0 });
      expect(quality.level).toBe("exact");
    }
  });
});
