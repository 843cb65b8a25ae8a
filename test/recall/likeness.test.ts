/** Likeness of titles and texts. */
import { describe, expect, it } from "vitest";
import { coverageOf, Folding, shingles, textLikeness, titleLikeness } from "../../src/recall/likeness.js";

const ROCKS = "Calls upon all States to keep the lamps of their lighthouses clean and to trim the wicks every evening;";
const HERRING =
  "Decides that the price of herring shall be set by those who catch it, salt it and sell it, and by nobody else;";

describe("titleLikeness", () => {
  it("is one for titles that differ in typography only", () => {
    expect(titleLikeness("Confidence-building measures", "Confidence‑building Measures")).toBe(1);
    expect(titleLikeness("灯塔的安全问题", "灯塔的 安全问题")).toBe(1);
  });

  it("is high for a word more and low for other matters", () => {
    expect(titleLikeness("The safety of lighthouses", "The safety of all lighthouses")).toBeGreaterThan(0.85);
    expect(titleLikeness("The safety of lighthouses", "The price of herring")).toBeLessThan(0.5);
  });

  it("is nought where there is no title", () => {
    expect(titleLikeness("", "")).toBe(0);
    expect(titleLikeness("", "Lighthouses")).toBe(0);
  });
});

describe("textLikeness", () => {
  it("tells a text with a few words changed from another one", () => {
    const before = shingles([ROCKS.repeat(3)]);
    const after = shingles([ROCKS.repeat(3).replace("evening", "night")]);
    expect(textLikeness(before, before)).toBe(1);
    expect(textLikeness(before, after)).toBeGreaterThan(0.7);
    expect(textLikeness(before, shingles([HERRING.repeat(3)]))).toBeLessThan(0.1);
  });

  it("is one for texts that differ in typography, letters put together and case only, one after the other", () => {
    const folding = new Folding();
    const alike = (a: string, b: string): number =>
      textLikeness(shingles([a.repeat(9)], folding), shingles([b.repeat(9)], folding));
    expect(
      alike(
        "Réaffirme que les phares “éteints” seront rallumés;",
        "re\u0301affirme que les PHARES e\u0301teints seront rallumés",
      ),
    ).toBe(1);
    expect(alike("سفن الصيد في البحر الأبيض المتوسط", "سفن الصيد في البحر الا\u0654بيض المتوسط")).toBe(1);
    expect(alike("Ο φάρος της νήσου είναι σβηστός", "Ο ΦΆΡΟΣ ΤΗΣ ΝΉΣΟΥ ΕΊΝΑΙ ΣΒΗΣΤΌΣ ")).toBeGreaterThan(0.5);
    expect(alike("关于灯塔（安全）的决定，", "关于灯塔(安全)的决定")).toBe(1);
    expect(alike("the ﬁshing boats of the 𝒷ay", "the fishing boats of the bay")).toBe(1);
  });

  it("is nought for two texts without words", () => {
    expect(textLikeness(shingles([]), shingles(["short"]))).toBe(0);
  });
});

describe("coverageOf", () => {
  it("is the share of a title that a text holds", () => {
    expect(coverageOf("Lamps of lighthouses")("Recalling its resolution on the lamps of lighthouses,")).toBe(1);
    expect(coverageOf("Lamps of lighthouses")("Recalling its resolution on herring,")).toBe(0);
    expect(coverageOf("x")("x")).toBe(0);
  });
});
