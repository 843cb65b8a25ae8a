import { describe, expect, it } from "vitest";
import { partsOf } from "../../../src/read/pdf/font-outlines.js";
import type { GlyphRun } from "../../../src/read/pdf/glyph-run.js";
import { joinedSigns } from "../../../src/read/pdf/joined-signs.js";

const [FATHATAN, FATHA, KASRA, SHADDA] = ["\u064b", "\u064e", "\u0650", "\u0651"] as const;

/** A part as the table `glyf` writes it: flags, glyph, and where it is put, in words. */
const part = (glyph: number, up: number, more: boolean): number[] => [more ? 0x23 : 0x3, glyph, 0, up];
const outline = [1, 0, 0, 0, 0];
const joined = (...parts: readonly (readonly [number, number])[]): number[] => [
  0xffff,
  0,
  0,
  0,
  0,
  ...parts.flatMap(([glyph, up], i) => part(glyph, up, i < parts.length - 1)),
];

/** A font of words of 16 bits: a table of its tables, `head` with long offsets, `loca` and `glyf`. */
function fontOf(glyphs: readonly (readonly number[])[]): Uint8Array {
  const head = [...Array(25).fill(0), 1, 0];
  const glyf = glyphs.flat();
  const ends = glyphs.map((_, i) => 2 * glyphs.slice(0, i + 1).flat().length);
  const loca = [0, ...ends].flatMap((offset) => [0, offset]);
  const tables = { head, loca, glyf };
  let at = 12 + 16 * 3;
  const listed = Object.entries(tables).flatMap(([tag, words]) => {
    const name = [...tag].map((c) => c.charCodeAt(0)) as [number, number, number, number];
    const entry = [(name[0] << 8) | name[1], (name[2] << 8) | name[3], 0, 0, 0, at, 0, 2 * words.length];
    at += 2 * words.length;
    return entry;
  });
  const words = [0, 1, 3, 0, 0, 0, ...listed, ...head, ...loca, ...glyf];
  return Uint8Array.from(words.flatMap((word) => [(word >> 8) & 0xff, word & 0xff]));
}

/** Glyphs 3 to 9 are the vowel signs from fathatan to shadda, in the order of their codes. */
const FONT = fontOf([
  ...Array(10).fill(outline),
  joined([6, 600], [9, 0]),
  joined([9, 300], [6, 0]),
  joined([9, 300], [3, 0]),
  joined([6, 0], [8, 0]),
]);
const run = (glyphs: readonly (readonly [string, number])[]): GlyphRun => ({
  glyphs: glyphs.map(([text, code]) => ({ text, code, gap: 0, advance: 0 })),
  transform: [10, 0, 0, 10, 0, 0],
  width: 0,
  fontName: "f1",
  content: null,
});
const UNNAMED = [10, 11, 12, 13].map((code) => ["\0", code] as const);

describe("vowel signs that a font draws as one", () => {
  it("are named by their parts, by the place of one over or under the other", () => {
    const named = run([[FATHATAN, 3], [FATHA, 6], [SHADDA, 9], ...UNNAMED]);
    expect(joinedSigns([named], new Map([["f1", FONT]])).get("f1")).toEqual(
      new Map([
        [10, SHADDA + FATHA],
        [11, SHADDA + KASRA],
        [12, `${SHADDA}\u064d`],
      ]),
    );
  });

  it("are named, too, by parts that the text does not use, where those that it uses are numbered in order", () => {
    const named = run([["\u064f", 7], [KASRA, 8], ...UNNAMED]);
    expect(
      joinedSigns([named], new Map([["f1", FONT]]))
        .get("f1")
        ?.get(10),
    ).toBe(SHADDA + FATHA);
  });

  it("stay without a name where nothing tells it", () => {
    expect(joinedSigns([run(UNNAMED)], new Map([["f1", FONT]])).get("f1")).toEqual(new Map());
    expect(joinedSigns([run(UNNAMED)], new Map()).get("f1")).toEqual(new Map());
  });

  it("are none in a damaged font", () => {
    expect(partsOf(FONT, 10)).toHaveLength(2);
    for (let length = 0; length < FONT.length; length += 7)
      expect(partsOf(FONT.slice(0, length), 10).length).toBeLessThanOrEqual(2);
    expect(partsOf(FONT, 999)).toEqual([]);
  });
});
