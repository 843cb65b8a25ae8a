import { describe, expect, it } from "vitest";
import { isUnnamedSign, withDrawnArabic } from "../../../src/read/pdf/drawn-arabic.js";
import type { GlyphRun } from "../../../src/read/pdf/glyph-run.js";
import { linesOf, type PdfItem } from "../../../src/read/pdf/lines.js";

const FATHATAN = "\u064b";
const NONE = new Map<string, Map<number, string>>();

/** A run at a place; its text is given as it is drawn, from left to right. */
const run = (drawn: string, left: number, bottom: number, width: number): GlyphRun => ({
  glyphs: [...drawn].map((text) => ({ text, code: 0, gap: 0, advance: 0.5 })),
  transform: [10, 0, 0, 10, left, bottom],
  width,
  fontName: "f1",
  content: null,
});
const item = (str: string, left: number, bottom: number, width: number): PdfItem => ({
  str,
  transform: [10, 0, 0, 10, left, bottom],
  width,
  fontName: "f1",
});
const turned = (text: string): string => [...text].reverse().join("");
const textsOf = (items: readonly PdfItem[]): string[] =>
  linesOf([{ items, width: 600, height: 800 }], new Map())
    .flat()
    .map(({ text }) => text);

describe("Arabic that a page draws", () => {
  it("has its vowel signs over their words, which pdf.js appends to what was drawn before", () => {
    const items = [item(`إلى الآبار،${FATHATAN}`, 400, 500, 100), item("وإذ تشير أيضا", 400, 480, 100)];
    const runs = [
      run(turned("إلى الآبار،"), 400, 500, 100),
      run(FATHATAN, 401, 483, 0),
      run(turned("وإذ تشير أيضا"), 400, 480, 100),
    ];
    expect(textsOf(withDrawnArabic(items, runs, NONE))).toEqual(["إلى الآبار،", `وإذ تشير أيضا${FATHATAN}`]);
  });

  it("has the vowel sign that ends a run at the run's end, which pdf.js appends to the number before it", () => {
    const SHADDA = "\u0651";
    const items = [
      item("حوالي", 440, 500, 30),
      item(`80${SHADDA}`, 420, 500, 11),
      item("في المائة، وأن", 300, 500, 110),
    ];
    const runs = [
      run(turned("حوالي"), 440, 500, 30),
      run("80", 420, 500, 11),
      run(SHADDA + turned("في المائة، وأن"), 300, 500, 110),
    ];
    expect(textsOf(withDrawnArabic(items, runs, NONE))).toEqual([`حوالي 80 في المائة، وأن${SHADDA}`]);
  });

  it("has signs without a name where a letter takes no room", () => {
    expect(isUnnamedSign(item("z", 400, 500, 0))).toBe(true);
    expect([item("z", 400, 500, 5), item("ة", 400, 500, 0), item(" ", 400, 500, 0)].some(isUnnamedSign)).toBe(false);
  });

  it("has the spaces that runs end with, which pdf.js leaves out where the letters' places touch", () => {
    const items = [item("يرحب", 480, 500, 20), item("بقيام حكومة", 400, 500, 79.8)];
    const runs = [run(turned("يرحب"), 480, 500, 20), run(turned(" بقيام حكومة"), 400, 500, 79.8)];
    expect(textsOf(withDrawnArabic(items, runs, NONE))).toEqual(["يرحب بقيام حكومة"]);
  });

  it("stays as it is where what is drawn tells of other letters", () => {
    const items = [item("يرحب", 480, 500, 20)];
    expect(withDrawnArabic(items, [run(FATHATAN, 480, 503, 0), run(turned("يقرر"), 480, 500, 20)], NONE)).toBe(items);
  });

  it("names glyphs for which the file has no name, where their font tells it", () => {
    const glyphs = [...turned("حل\0ت\0م")].map((text, i) => ({ text, code: i, gap: 0, advance: 0 }));
    const names = new Map([["f1", new Map([[1, "\u0651\u064e"]])]]);
    const named = withDrawnArabic([item("حل\0ت\0م", 400, 500, 60)], [{ ...run("", 400, 500, 60), glyphs }], names);
    expect(named.map(({ str }) => str)).toEqual(["حل\0ت\u0651\u064eم"]);
  });
});
