import { describe, expect, it } from "vitest";
import { type PdfItem, pageLines } from "../../src/read/pdf/lines.js";

const PAGE = { width: 600, height: 800 };
const item = (str: string, left: number, width: number): PdfItem => ({
  str,
  transform: [10, 0, 0, 10, left, 700],
  width,
  fontName: "f",
});
const textOf = (items: readonly PdfItem[]): string => pageLines(items, PAGE, new Map())[0]?.text ?? "";

describe("Arabic in PDF", () => {
  it("reads pieces from right to left, and digits among them from left to right", () => {
    expect(
      textOf([
        item("المؤرخ", 440, 40),
        item("قرارها", 530, 30),
        item("89", 488, 10),
        item("/", 499, 3),
        item("7", 503, 5),
      ]),
    ).toBe("قرارها 89/7 المؤرخ");
  });

  it("spells joined letter forms plainly and drops the strokes that justify a line", () => {
    expect(textOf([item("\ufee3", 520, 5), item("\ufee6", 514, 5)])).toBe("من");
    expect(textOf([item("الاتج&ار", 500, 40)])).toBe("الاتجار");
  });

  it("counts places from the right edge", () => {
    const [line] = pageLines([item("قرارها", 530, 30)], PAGE, new Map());
    expect([line?.left, line?.right]).toEqual([40, 70]);
  });
});
