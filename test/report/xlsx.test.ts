import ExcelJS, { type CellRichTextValue, type Worksheet } from "exceljs";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { LANGUAGES } from "../../src/language/languages.js";
import type { Comparison } from "../../src/model/comparison.js";
import { en } from "../../src/report/labels/en.js";
import type { ReportOptions } from "../../src/report/options.js";
import { xlsxReport } from "../../src/report/xlsx/report.js";
import { words } from "../../src/words/words.js";
import { entry, footnotes, paragraph, resolution } from "../support/resolutions.js";

const OPTIONS: ReportOptions = { labels: en, view: { only: [], context: 0 }, sideBySide: false };

const old = resolution({
  symbol: "A/RES/63/72",
  paragraphs: [
    paragraph("PP1", "Recalling the report of the Secretary-General,[1]", { kind: "preambular" }),
    paragraph("OP1", "Decides to meet in 2009 in New York.", { label: "1." }),
  ],
  footnotes: footnotes("A/62/1."),
});
const after = resolution({
  symbol: "A/RES/64/50",
  paragraphs: [
    paragraph("PP1", "Recalling the report of the Secretary-General,[1]", { kind: "preambular" }),
    paragraph("PP2", '=HYPERLINK("http://example.org") is what a hostile document might say,', { kind: "preambular" }),
    paragraph("OP1", "Decides to meet in 2010 in New York.", { label: "1." }),
  ],
  footnotes: footnotes("A/63/1."),
  setAside: [{ text: "page 2 of 3", why: "page number" }],
});
const added = paragraph("OP1", "Decides to act.", { label: "1." });

const note = entry(
  ["FN1"],
  ["FN1"],
  words([{ id: "FN1", text: "A/62/1." }], [{ id: "FN1", text: "A/63/1." }], { language: LANGUAGES.en }).segments,
);
const made: Comparison = { ...compare(old, after), footnotes: [note] };

async function sheetsOf(comparison: Comparison, options = OPTIONS): Promise<Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(xlsxReport(comparison, options)) as unknown as ExcelJS.Buffer);
  return workbook.worksheets;
}

/** The row of a new address. */
function rowOf(sheet: Worksheet | undefined, address: string): unknown[] {
  const found = sheet?.getRows(2, sheet.rowCount - 1)?.find((row) => row.getCell(2).value === address);
  return (found?.values as unknown[] | undefined)?.slice(1) ?? [];
}

describe("the Excel workbook", () => {
  it("has one row a change, with its redline as rich text", async () => {
    const [changes] = await sheetsOf(made);
    expect(changes?.rowCount).toBe(4);
    const row = rowOf(changes, "OP1");
    expect(row.slice(0, 3)).toEqual(["OP1", "OP1", "changed"]);
    expect(row.slice(7, 9)).toEqual([
      "1. Decides to meet in 2009 in New York.",
      "1. Decides to meet in 2010 in New York.",
    ]);
    const { richText } = row[9] as CellRichTextValue;
    expect(richText.map((r) => r.text)).toEqual(["1. Decides to meet in ", "2009", "2010", " in New York."]);
    expect(richText[1]?.font?.strike).toBe(true);
    expect(richText[2]?.font).toMatchObject({ bold: true, underline: true });
    expect(rowOf(changes, "FN1").slice(7, 9)).toEqual(["1 A/62/1.", "1 A/63/1."]);
  });

  it("keeps its header in sight, filters every column and sets their widths", async () => {
    const [changes] = await sheetsOf(made);
    expect(changes?.views[0]).toMatchObject({ state: "frozen", ySplit: 1, rightToLeft: false });
    expect(changes?.autoFilter).toBe("A1:J4");
    expect(changes?.getColumn(10).width).toBeGreaterThan(40);
    expect(changes?.getRow(1).getCell(1).value).toBe("Earlier");
    expect(changes?.getCell("J2").alignment).toMatchObject({ wrapText: true, vertical: "top" });
  });

  it("sums up on a sheet of its own", async () => {
    const [, , summary] = await sheetsOf(made);
    const rows = new Map(
      summary?.getRows(1, summary.rowCount)?.map((row) => [row.getCell(1).value, row.getCell(2).value]),
    );
    expect(rows.get("Earlier text")).toBe("A/RES/63/72");
    expect(rows.get("added")).toBe(1);
    expect(rows.get("changed")).toBe(1);
    expect(rows.get("Changes of substance")).toBeUndefined();
    expect(rows.get("Page headers and the like, not compared: A/RES/64/50")).toBe("page 2 of 3");
  });

  it("has the brief on a sheet of its own, a change of substance a row", async () => {
    const [, brief] = await sheetsOf(compare(resolution(), resolution({ paragraphs: [added] })));
    const rows = brief?.getRows(1, brief.rowCount)?.map((row) => [1, 2, 6].map((column) => row.getCell(column).value));
    expect(rows).toEqual([
      ["Group", "Paragraph", "Words that came"],
      ["New in the operative part", "OP1", "Decides to act."],
    ]);
  });

  it("takes no text for a formula", async () => {
    const [changes] = await sheetsOf(made);
    const cell = changes?.getCell("I2");
    expect(changes?.getCell("B2").value).toBe("PP2");
    expect(cell?.type).toBe(ExcelJS.ValueType.String);
    expect(cell?.formula).toBeUndefined();
    expect(cell?.value).toMatch(/^=HYPERLINK/);
  });

  it("runs from right to left for Arabic", async () => {
    const text = resolution({ language: "ar", paragraphs: [paragraph("OP1", "تقرر أن تجتمع")] });
    const [changes] = await sheetsOf(compare(resolution({ language: "ar" }), text));
    expect(changes?.views[0]).toMatchObject({ rightToLeft: true });
    expect(changes?.getCell("I2").alignment).toMatchObject({ readingOrder: "rtl" });
  });

  it("shows what was asked for only", async () => {
    const [changes] = await sheetsOf(made, { ...OPTIONS, view: { only: ["added"], context: 0 } });
    expect(changes?.rowCount).toBe(2);
  });

  it("cuts a text that no cell can hold, and says so", async () => {
    const long = resolution({ paragraphs: [paragraph("T1", "word ".repeat(7000).trim(), { kind: "text" })] });
    const [changes] = await sheetsOf(compare(resolution(), long));
    const text = changes?.getCell("I2").value as string;
    expect(text.length).toBe(32_767);
    expect(text.endsWith("[…]")).toBe(true);
  });

  it("has the same bytes for the same texts", () => {
    expect(xlsxReport(made, OPTIONS)).toEqual(xlsxReport(made, OPTIONS));
  });
});
