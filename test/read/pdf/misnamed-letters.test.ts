import { describe, expect, it } from "vitest";
import type { Glyph, GlyphRun } from "../../../src/read/pdf/glyph-run.js";
import { withLettersInOrder } from "../../../src/read/pdf/misnamed-letters.js";

/** A font that numbers its letters in order, as most do. */
const SHIFT = 29;
const widthOf = (letter: string): number => (/[fijlrt]/u.test(letter) ? 0.278 : 0.5);

const glyph = (letter: string, shown = letter): Glyph => ({
  text: letter,
  code: shown.charCodeAt(0) - SHIFT,
  gap: 0,
  advance: widthOf(shown),
});

const run = (glyphs: readonly Glyph[]): GlyphRun => ({
  glyphs,
  transform: [10, 0, 0, 10, 50, 700],
  width: 100,
  fontName: "f1",
  content: null,
});

const textOf = (runs: readonly GlyphRun[]): string =>
  runs.map(({ glyphs }) => glyphs.map(({ text }) => text).join("")).join(" ");

const ORDERED = run([..."thequickbrownfoxumpsveazydlg"].map((letter) => glyph(letter)));

describe("letters that a PDF calls by a wrong name", () => {
  it("are known by their place in the order of the font's letters", () => {
    const misnamed = run([glyph("o", "j"), ...[..."ustice"].map((letter) => glyph(letter))]);
    const [page] = withLettersInOrder([{ runs: [ORDERED, misnamed] }]);
    expect(textOf(page?.runs ?? [])).toBe("thequickbrownfoxumpsveazydlg justice");
  });

  it("are left as they are where the font keeps no order, or both letters are one", () => {
    const other = run([{ ...glyph("o"), code: 200 }]);
    const [same] = withLettersInOrder([{ runs: [ORDERED, other] }]);
    expect(textOf(same?.runs ?? [])).toBe("thequickbrownfoxumpsveazydlg o");
    const disordered = run(
      [..."thequickbrownfoxumpsveazydlg"].map((letter, i) => ({ ...glyph(letter), code: 97 - i })),
    );
    const misnamed = run([{ ...glyph("o", "j"), code: 12 }]);
    const [page] = withLettersInOrder([{ runs: [disordered, misnamed] }]);
    expect(textOf(page?.runs ?? [])).toBe("thequickbrownfoxumpsveazydlg o");
  });
});
