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

  it("puts brackets and quotation marks that another font lends into the gaps left for them", () => {
    expect(textOf([item("مبادئ البندقية ،", 178, 56), item(")", 180, 4), item("(", 234, 4)])).toBe("(مبادئ البندقية)،");
  });

  it("reads a line of digits and Arabic signs from right to left", () => {
    const lines = pageLines(
      [
        { ...item("المؤرخ في عام", 440, 90), transform: [10, 0, 0, 10, 440, 700] },
        { ...item("2001", 473, 22), transform: [10, 0, 0, 10, 473, 680] },
        { ...item("،", 471, 2), transform: [10, 0, 0, 10, 471, 680] },
      ],
      PAGE,
      new Map(),
    );
    expect(lines.map((l) => l.text)).toEqual(["المؤرخ في عام", "2001،"]);
  });

  it("joins vowel signs with a baseline of their own to their line", () => {
    const lines = pageLines(
      [
        { ...item("ً", 440, 0), transform: [10, 0, 0, 10, 440, 702.7] },
        { ...item("رسميا", 440, 30), transform: [10, 0, 0, 10, 440, 700] },
      ],
      PAGE,
      new Map(),
    );
    expect(lines.map((l) => l.text)).toEqual(["رسمياً"]);
  });

  it("spells the name of God in the order of its letters", () => {
    expect(textOf([item("عبد اهلل", 500, 40)])).toBe("عبد الله");
  });

  it("counts places from the right edge", () => {
    const [line] = pageLines([item("قرارها", 530, 30)], PAGE, new Map());
    expect([line?.left, line?.right]).toEqual([40, 70]);
  });
});
