import { describe, expect, it } from "vitest";
import type { Operator } from "../../../src/read/pdf/glyph-run.js";
import { glyphRuns } from "../../../src/read/pdf/glyphs.js";
import { itemOf, spacesOf } from "../../../src/read/pdf/spaces.js";

const VIEW = [0, 0, 600, 800];
const WIDTH = 500;

/** Glyphs of a text, a number among them a step back in thousandths of an em. */
const drawn = (...parts: readonly (string | number)[]): unknown[] =>
  parts.flatMap((part): unknown[] =>
    typeof part === "number"
      ? [part]
      : [...part].map((unicode) => ({ unicode, width: unicode === " " ? 250 : WIDTH, isSpace: unicode === " " })),
  );

const shown = (...texts: readonly (readonly unknown[])[]): Operator[] => [
  { name: "beginText", args: [] },
  { name: "setFont", args: ["f1", 10] },
  { name: "setTextMatrix", args: [[1, 0, 0, 1, 50, 700]] },
  ...texts.map((glyphs) => ({ name: "showText", args: [glyphs] })),
];

function textsOf(operators: readonly Operator[]): string[] {
  const runs = glyphRuns(operators, () => ({ unit: 0.001 }), VIEW);
  const spaces = spacesOf(runs);
  return runs.map((run) => itemOf(run, spaces, null).str);
}

describe("glyphs of a PDF page", () => {
  it("make one word of letters that stand a little apart where the file spells its spaces", () => {
    expect(textsOf(shown(drawn("the increasin", -150, "g need of wells")))).toEqual(["the increasing need of wells"]);
  });

  it("make two words of letters that stand apart where the file spells no spaces", () => {
    expect(textsOf(shown(drawn("increasing", -250, "need")))).toEqual(["increasing need"]);
  });

  it("make one word where letters are set wide all along the line", () => {
    const wide = [..."increasing"].flatMap((letter) => drawn(letter, -200));
    expect(textsOf(shown(wide))).toEqual(["increasing"]);
  });

  it("make one word where a letter is drawn back over the space", () => {
    expect(textsOf(shown(drawn("the low and non- ", 240, "aligned wells")))).toEqual(["the low and non-aligned wells"]);
  });

  it("are apart where they are far apart, or on another line", () => {
    const moved = [
      ...shown(drawn("left")),
      { name: "moveText", args: [0, -12] },
      { name: "showText", args: [drawn("below")] },
    ];
    expect(textsOf(moved)).toEqual(["left", "below"]);
    expect(textsOf(shown(drawn("left", -9000, "right")))).toEqual(["left", "right"]);
  });

  it("are not seen outside the page, and are placed inside a form", () => {
    const form = [
      {
        name: "paintFormXObjectBegin",
        args: [
          [1, 0, 0, 1, 0, -100],
          [0, 0, 600, 800],
        ],
      },
      ...shown(drawn("inside")),
      { name: "paintFormXObjectEnd", args: [] },
    ];
    const [run] = glyphRuns(form, () => ({ unit: 0.001 }), VIEW);
    expect(run?.transform.slice(4)).toEqual([50, 600]);
    expect(textsOf([{ name: "transform", args: [1, 0, 0, 1, 0, 900] }, ...shown(drawn("outside"))])).toEqual([]);
  });
});
