import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Resolution } from "../../src/model/resolution.js";
import { tableText } from "../../src/model/table.js";
import { csvReport } from "../../src/report/csv.js";
import { docxRedline } from "../../src/report/docx/redline.js";
import { htmlReport } from "../../src/report/html/report.js";
import { en } from "../../src/report/labels/en.js";
import { markdownReport } from "../../src/report/markdown/report.js";
import { textReport } from "../../src/report/text/report.js";
import { paragraph, resolution } from "../support/resolutions.js";

const SAME = ["Chile", "Ghana", "Kenya", "Malta"].map((name, i) => [name, `0.${i + 1}`]);

const holding = (...rows: string[][]): Resolution =>
  resolution({
    paragraphs: [
      paragraph("OP1", "Decides as follows:", { label: "1." }),
      paragraph("TB1", tableText([["State", "Share"], ...rows]), { kind: "table" }),
    ],
  });

const made = compare(
  holding(["Andorra", "0.9"], ...SAME, ["Peru", "0.1"]),
  holding(["Andorra", "0.8"], ...SAME, ["Peru", "0.1"], ["Togo", "0.7 <b>"]),
);
const options = { labels: en, view: { only: [], context: 0 }, sideBySide: false, brief: false, witness: null };

describe("a table in the reports", () => {
  it("has rows of columns in the terminal, where those that are the same are counted", () => {
    const text = textReport(made, { ...options, width: 80, color: false } as Parameters<typeof textReport>[1]);
    expect(text).toContain("  State     Share\n  Andorra   [-0.9-]{+0.8+}\n  … 5 unchanged\n");
    expect(text).toContain("TB1  Andorra | 0.9 → 0.8; Togo | {+0.7+}");
    expect(text).toMatch(/\{\+Togo\+\} +\{\+0\.7 <b>\+\}/);
  });

  it("has a line for each row in a narrow terminal, and in two columns", () => {
    const narrow = textReport(made, { ...options, width: 20, color: false } as Parameters<typeof textReport>[1]);
    expect(narrow).toContain("Andorra |");
    const beside = textReport(made, { ...options, sideBySide: true, width: 80, color: false } as Parameters<
      typeof textReport
    >[1]);
    expect(beside).toMatch(/Andorra {2}\[-0\.9-\] +│ Andorra {3}\{\+0\.8\+\}/);
  });

  it("is a table of Markdown whose first row heads it", () => {
    expect(markdownReport(made, options as Parameters<typeof markdownReport>[1])).toContain(
      "> | State | Share |\n> | --- | --- |\n> | Andorra | <del>0\\.9</del><ins>0\\.8</ins> |\n> | *… 5 unchanged* |  |\n" +
        "> | <ins>Togo</ins> | <ins>0\\.7 &lt;b&gt;</ins> |",
    );
  });

  it("is a table of HTML, in which rows of one text are known by their class", () => {
    const html = htmlReport(made, options as Parameters<typeof htmlReport>[1]);
    expect(html).toContain('<div class="table" data-old="TB1" data-new="TB1"><table><tr><td>State</td>');
    expect(html).toMatch(/<tr class="only-new"><td class="only-new"><ins[^>]*>Togo<\/ins><\/td>/);
    expect(html).not.toContain('<b>"');
  });

  it("has a line for each row in a spreadsheet", () => {
    expect(csvReport(made, options as Parameters<typeof csvReport>[1])).toContain(
      "State | Share\nAndorra | 0.8\nChile | 0.1",
    );
  });

  it("is a table of Word with the row that came tracked as a row", () => {
    const xml = strFromU8(unzipSync(docxRedline(made))["word/document.xml"] as Uint8Array);
    expect(xml.match(/<w:tr>/g)).toHaveLength(8);
    expect(xml.match(/<w:trPr><w:cantSplit\/><w:ins /g)).toHaveLength(1);
    // A document must end in a paragraph.
    expect(xml).toMatch(/<\/w:tbl><w:p\/>(?:<w:sectPr>)/);
  });
});
