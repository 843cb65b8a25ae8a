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

/** What shows that a document spells its signs as they are drawn: less stands between these two brackets than between two pairs of them. */
const DRAWN = [item("(", 510, 3), item("2003", 513, 20), item(")", 533, 3), item("1515 الأعضاء كافة", 540, 50)];

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

  it("reads the years of a range in their order, however they are drawn", () => {
    expect(textOf([item("2080-2085", 500, 45), item("وخطة عملها", 440, 55)])).toBe("2080-2085 وخطة عملها");
    expect(textOf([item("2085-2080", 500, 45), item("وخطة عملها", 440, 55)])).toBe("2080-2085 وخطة عملها");
  });

  it("reads a line of digits from right to left where a stop ends it at the left", () => {
    const low = (str: string, left: number, width: number): PdfItem => ({
      ...item(str, left, width),
      transform: [10, 0, 0, 10, left, 680],
    });
    const [, last] = lines([
      item("التنمية المستدامة لعام", 440, 90),
      low("2030", 473, 22),
      low(".", 465, 2),
      low("“", 467, 5),
    ]);
    expect(last?.text).toBe("2030“.");
  });

  it("puts straight quotation marks into the gaps left for them", () => {
    const host = [item("مركز", 170, 24), item("ميموريال ، ومجموعة", 83, 76)];
    expect(textOf([...host, item('"', 121.6, 4.6), item('"', 159, 4.6)])).toBe('مركز "ميموريال"، ومجموعة');
  });

  it("keeps words apart from the brackets between them, and together a lam and an alef that came apart", () => {
    const covid = [item("كورونا كوفيد أ", 100, 80), item("(", 143, 3), item(")", 106, 3)];
    expect(textOf(covid)).toBe("كورونا (كوفيد) أ");
    expect(textOf([item("فضل", 500, 20), item("ا عن ذلك", 440, 54)])).toBe("فضلا عن ذلك");
  });

  it("keeps a sign that reaches over the end of a piece out of its gaps", () => {
    const [before, after] = [item("والتخلص منها", 180, 60), item("مثل ذلك", 120, 45)];
    expect(textOf([before, after, item("(", 163.3, 3.9)])).toBe("والتخلص منها (مثل ذلك");
  });

  it("puts digits that another font lends to Latin letters into their gaps, and no hyphen among them turns round", () => {
    const symbol = [item("C-SS- /DEC", 110, 52), item("4", 133, 6), item(".3", 162, 8)];
    expect(textOf([item("بالقرار", 175, 30), ...symbol])).toBe("بالقرار C-SS-4/DEC.3");
    const address = [item("org/files/", 299, 50), item("2084", 349, 20), item("-", 369, 3), item("02/Report", 372, 45)];
    expect(textOf([item("انظر أيضا المعلومات الواردة في", 420, 120), ...address])).toBe(
      "انظر أيضا المعلومات الواردة في org/files/2084-02/Report",
    );
  });

  it("places each of two signs that come as one piece", () => {
    const pieces = [item("ألف د", 500, 22), item("- (", 496.5, 11.5), item("3", 491, 5), item(")", 487.5, 3.5)];
    expect(textOf([item("217", 525, 16), ...pieces])).toBe("217 ألف (د-3)");
  });

  it("has a space behind a typescript's mark where one is drawn", () => {
    const next = { ...item("جزءا", 470, 29), spaceBefore: true };
    expect(textOf([item("التنمية", 510, 28), item("7", 502, 5), item("/", 499, 3), next])).toBe("التنمية 7/ جزءا");
  });

  it("keeps a letter in its line that its vowel sign puts a little lower", () => {
    const low = { ...item("مُ", 519, 6), transform: [10, 0, 0, 10, 519, 696] };
    expect(lines([item("وتدع", 525, 20), item("ها", 505, 13), low]).map((l) => l.text)).toEqual(["وتدعمُها"]);
  });

  it("puts the mark of a note behind the number that it touches", () => {
    const raised = { ...item("1", 500, 3), transform: [5, 0, 0, 5, 500, 704] };
    const [line] = lines([item("لعام", 505, 20), item("2030", 480, 20), raised]);
    expect(line?.text).toBe("لعام 20301");
    expect(line?.raised).toEqual([{ start: 9, end: 10 }]);
    const apart = { ...raised, transform: [5, 0, 0, 5, 506, 704] };
    expect(textOf([item("القرار", 520, 30), item("2030", 480, 20), apart])).toBe("القرار 1 2030");
  });

  it("begins a note in Latin letters with its mark, which stands to the right of them", () => {
    const at = (i: PdfItem, bottom: number): PdfItem => ({
      ...i,
      transform: [10, 0, 0, 10, i.transform[4] ?? 0, bottom],
    });
    const body = item("وإذ تشير إلى قراراتها السابقة المتعلقة بالمنارات وبحراسها كافة", 200, 300);
    const note = (str: string): string | undefined =>
      lines([body, ...DRAWN.map((i) => at(i, 680)), at(item(str, 400, 190), 650)])[2]?.text;
    expect(note(".Lamps and Keepers, vol. 15, No. 275 3")).toBe("3 Lamps and Keepers, vol. 15, No. 275.");
    expect(note(".A/93/265 6")).toBe("6 A/93/265.");
    expect(note("Lamps and Keepers 21")).toBe("Lamps and Keepers 21");
  });

  it("reads signs that are drawn at the ends of numbers where the line reads them, and keeps brackets of symbols closed", () => {
    const below = (i: PdfItem): PdfItem => ({ ...i, transform: [10, 0, 0, 10, i.transform[4] ?? 0, 650] });
    const read = (str: string): string | undefined =>
      lines([item("القرار", 540, 30), item(str, 480, 50), ...DRAWN.map(below)])[0]?.text;
    expect(read("A.1090(28)")).toBe("القرار A.1090(28)");
    expect(read("A/CONF.7/3 (Part I))")).toBe("القرار (A/CONF.7/3 (Part I)");
    expect(read("/1")).toBe("القرار 1/");
    expect(read("2+")).toBe("القرار +2");
    expect(read(".22-19")).toBe("القرار 19-22.");
  });

  it("tells how signs are spelt by brackets within a number, and without any by the full stop", () => {
    const at = (i: PdfItem, bottom: number): PdfItem => ({
      ...i,
      transform: [10, 0, 0, 10, i.transform[4] ?? 0, bottom],
    });
    const body = item("وإذ تشير إلى قراراتها السابقة المتعلقة بالمنارات وبحراسها كافة", 200, 300);
    const read = (...items: PdfItem[]): string | undefined => lines([body, ...items.map((i) => at(i, 680))])[1]?.text;
    const [law, and] = [item("القرار", 540, 30), item("وما تلاه من قرارات في هذا الشأن", 475, 25)];
    const point = [item(")", 425, 3), item("أ", 420, 5), item("(", 417, 3)];
    const numbers = [item("(2003)", 505, 30), item("(2004)", 440, 30)];
    expect(read(law, and, ...numbers, ...point)).toBe("القرار (2003) وما تلاه من قرارات في هذا الشأن (2004) (أ)");
    expect(read(law, item(".55/2", 510, 25))).toBe("القرار 55/2.");
    expect(read(law, item("55/2.", 510, 25))).toBe("القرار 55/2.");
  });
});
