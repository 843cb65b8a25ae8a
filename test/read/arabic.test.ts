import { describe, expect, it } from "vitest";
import { withSymbolsClosed } from "../../src/read/pdf/arabic.js";
import { linesOf, type PdfItem } from "../../src/read/pdf/lines.js";

const PAGE = { width: 600, height: 800 };
const item = (str: string, left: number, width: number): PdfItem => ({
  str,
  transform: [10, 0, 0, 10, left, 700],
  width,
  fontName: "f",
});
const lines = (items: readonly PdfItem[]) => linesOf([{ items, ...PAGE }], new Map())[0] ?? [];
const textOf = (items: readonly PdfItem[]): string => lines(items)[0]?.text ?? "";

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

  it("closes the bracket at the end of a symbol that runs from left to right", () => {
    expect(withSymbolsClosed("القرار )A.1044(27 المتعلق")).toBe("القرار A.1044(27) المتعلق");
    expect(withSymbolsClosed("القرار )S/RES/2509 (2020 بشأن")).toBe("القرار S/RES/2509 (2020) بشأن");
    expect(withSymbolsClosed("(انظر الوثيقة) A.1044(27)")).toBe("(انظر الوثيقة) A.1044(27)");
  });

  it("reads a line of digits and Arabic signs from right to left", () => {
    const found = lines([
      { ...item("المؤرخ في عام", 440, 90), transform: [10, 0, 0, 10, 440, 700] },
      { ...item("2001", 473, 22), transform: [10, 0, 0, 10, 473, 680] },
      { ...item("،", 471, 2), transform: [10, 0, 0, 10, 471, 680] },
    ]);
    expect(found.map((l) => l.text)).toEqual(["المؤرخ في عام", "2001،"]);
  });

  it("joins vowel signs with a baseline of their own to their line", () => {
    const found = lines([
      { ...item("ً", 440, 0), transform: [10, 0, 0, 10, 440, 702.7] },
      { ...item("رسميا", 440, 30), transform: [10, 0, 0, 10, 440, 700] },
    ]);
    expect(found.map((l) => l.text)).toEqual(["رسمياً"]);
  });

  it("tells vowel signs from the raised mark beside them, and both from a line", () => {
    const mark = { ...item("7", 430, 5), transform: [5, 0, 0, 5, 430, 703] };
    const sign = { ...item("ّ", 445, 0), transform: [10, 0, 0, 10, 445, 703] };
    const high = { ...item("ً", 440, 0), transform: [10, 0, 0, 10, 440, 702] };
    const found = lines([mark, sign, { ...item("رسميا", 440, 30), transform: [10, 0, 0, 10, 440, 700] }]);
    expect(found).toHaveLength(1);
    expect(found[0]?.raised).toHaveLength(1);
    const [line] = lines([high, { ...item("رسميا", 440, 30), transform: [10, 0, 0, 10, 440, 700] }]);
    expect(line?.top).toBe(lines([item("رسميا", 440, 30)])[0]?.top);
  });

  it("spells the name of God in the order of its letters", () => {
    expect(textOf([item("عبد اهلل", 500, 40)])).toBe("عبد الله");
  });

  it("counts places from the right edge", () => {
    const [line] = lines([item("قرارها", 530, 30)]);
    expect([line?.left, line?.right]).toEqual([40, 70]);
  });

  it("turns brackets over where the file spells them as they are drawn", () => {
    const drawn = [
      item("المؤرخ", 480, 30),
      item("(", 510, 3),
      item("2003", 513, 20),
      item(")", 533, 3),
      item("1515", 540, 20),
    ];
    expect(textOf(drawn)).toBe("1515 (2003)المؤرخ");
    const read = drawn.map((i) => ({ ...i, str: { "(": ")", ")": "(" }[i.str] ?? i.str }));
    expect(textOf(read)).toBe("1515 (2003)المؤرخ");
  });

  it("puts a hyphen or a quotation mark at the end of a number where the line reads it", () => {
    const [open, close] = [item("(", 510, 3), item(")", 533, 3)];
    expect(textOf([item("القرار", 540, 30), close, item("د", 527, 5), item("15-", 513, 14), open])).toBe(
      "القرار (د-15)",
    );
    const point = [item(")", 500, 3), item("أ", 495, 5), item("(", 492, 3)];
    expect(textOf([item("لعام", 545, 30), item("“2030", 510, 29), ...point])).toBe("لعام 2030“ (أ)");
  });

  it("reads numbers with a hyphen or a space between them from right to left, but for a job number", () => {
    expect(textOf([item("الغاية", 540, 30), item("3-5", 520, 16)])).toBe("الغاية 5-3");
    expect(textOf([item("الجلسة", 540, 30), item("30 42", 505, 30), item("تشرين", 470, 30)])).toBe(
      "الجلسة 42 30 تشرين",
    );
    const [, job] = lines([
      { ...item("الجلسة", 540, 30), transform: [10, 0, 0, 10, 540, 720] },
      item("23-24503 (E)", 500, 60),
    ]);
    expect(job?.text).toBe("23-24503 (E)");
  });

  it("keeps a letter in its line that its vowel sign puts a little lower", () => {
    const low = { ...item("مُ", 519, 6), transform: [10, 0, 0, 10, 519, 696] };
    expect(lines([item("وتدع", 525, 20), item("ها", 505, 13), low]).map((l) => l.text)).toEqual(["وتدعمُها"]);
  });
});
