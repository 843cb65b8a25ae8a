/** What `compare` and `citations` refuse, with one sentence. */
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { UserError } from "../../src/model/errors.js";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { citations } from "../../src/recall/citations.js";
import { resolutionOf } from "../support/resolutions.js";
import { smallPair } from "../support/small-pair.js";

const SOUND = resolutionOf([
  ["OP1", "Notes the report of the Board of Weirs;"],
  ["OP1(a)", "The sluices;"],
]);

const [clause, point] = SOUND.paragraphs;
if (!clause || !point) throw new Error("the text above has two paragraphs");

const refused = (act: () => unknown): UserError => {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe.each<[string, Resolution, string, object]>([
  ["an unknown language", { ...SOUND, language: "de" as LanguageCode }, "unknown-language", { language: "de" }],
  [
    "a language named like what every object has",
    { ...SOUND, language: "toString" as LanguageCode },
    "unknown-language",
    {},
  ],
  [
    "two paragraphs of one address",
    { ...SOUND, paragraphs: [clause, { ...point, id: "OP1" }] },
    "same-address",
    { id: "OP1" },
  ],
  [
    "two notes of one address",
    { ...SOUND, footnotes: [1, 2].map(() => ({ id: "FN1", mark: "1", text: "See A/1." })) },
    "same-address",
    { id: "FN1" },
  ],
  [
    "a paragraph that is its own parent",
    { ...SOUND, paragraphs: [{ ...clause, parent: "OP1" }] },
    "circle",
    { id: "OP1" },
  ],
  [
    "parents in a circle",
    {
      ...SOUND,
      paragraphs: [
        { ...clause, parent: "OP1(a)" },
        { ...point, parent: "OP1" },
      ],
    },
    "circle",
    { id: "OP1" },
  ],
])("%s", (_, text, code, data) => {
  it.each<[string, () => unknown]>([
    ["as the earlier text", () => compare(text, SOUND)],
    ["as the later text", () => compare(SOUND, text)],
    ["where citations are sought", () => citations(text)],
  ])("is refused %s", (_where, act) => {
    const error = refused(act);
    expect(error).toMatchObject({ code, data });
    expect(error.message).toMatch(/^[^\n]+: [^\n]+\.$/);
    expect(error.message).not.toContain("--");
  });
});

describe("texts in two languages", () => {
  const { before } = smallPair("en");
  const { after } = smallPair("zh");

  it("are refused, with the names of both", () => {
    const error = refused(() => compare(before, after));
    expect(error).toMatchObject({ code: "languages", data: { old: "en", new: "zh" } });
    expect(error.message).toBe("old.txt is in English and new.txt in Chinese: compare texts in one language.");
  });

  it("are compared in the language named", () => {
    expect(compare(before, after, { language: "zh" }).old.language).toBe("zh");
  });

  it("are compared where one of them has no paragraphs, and so no words", () => {
    const nothing = resolutionOf([], { language: "en" });
    expect(compare(nothing, after).summary.added).toBe(after.paragraphs.length);
  });
});

describe("a parent that is not there", () => {
  it("is none", () => {
    const text = { ...SOUND, paragraphs: [clause, { ...point, parent: "OP9" }] };
    expect(compare(text, text).summary.unchanged).toBe(2);
    expect(citations(text)).toEqual([]);
  });
});
