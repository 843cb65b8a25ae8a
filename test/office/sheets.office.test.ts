import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Comparison } from "../../src/model/comparison.js";
import { docxTable } from "../../src/report/docx/table.js";
import { ar } from "../../src/report/labels/ar.js";
import { en } from "../../src/report/labels/en.js";
import { UNSIGNED } from "../../src/report/ooxml/signature.js";
import { xlsxReport } from "../../src/report/xlsx/report.js";
import { lacks, SOFFICE } from "../support/needs.js";
import { paragraph, resolution } from "../support/resolutions.js";
import { exportedByOffice } from "./office.js";

const VIEW = { only: [], context: 0 };

/** Comma, quotation mark, UTF-8: how LibreOffice is to write CSV. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76";

const compared = (language: "ar" | "en", old: string, after: string): Comparison =>
  compare(
    resolution({ language, paragraphs: [paragraph("OP1", old, { label: "1." })] }),
    resolution({ language, paragraphs: [paragraph("OP1", after, { label: "1." })] }),
  );

describe.skipIf(lacks("LibreOffice", SOFFICE))("tables in LibreOffice", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-office-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const save = async (name: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };

  it("opens the workbook, and computes nothing", async () => {
    const made = compared("en", "Decides to meet in 2009.", "=1+1 is decided in 2010.");
    const file = await save("changes.xlsx", xlsxReport(made, { labels: en, view: VIEW, sideBySide: false }));
    const csv = await exportedByOffice(file, CSV);
    expect(csv).toContain("Earlier,Later,Change");
    expect(csv).toContain("1. =1+1 is decided in 2010.");
  });

  it("opens the comparative table with both texts", async () => {
    const options = { view: VIEW, sideBySide: true, signature: UNSIGNED, table: true, comments: false };
    const english = compared("en", "Decides to meet in 2009.", "Decides to meet in 2010.");
    const arabic = compared("ar", "تقرر أن تجتمع في عام 2009.", "تقرر أن تجتمع في عام 2010.");
    for (const [made, labels] of [
      [english, en],
      [arabic, ar],
    ] as const) {
      const file = await save(`${labels.code}.docx`, docxTable(made, { ...options, labels }));
      const text = await exportedByOffice(file, "txt:Text (encoded):UTF8");
      for (const side of ["old", "new"] as const) expect(text).toContain(made[side].paragraphs[0]?.text);
      expect(text).toContain(labels.columns.kinds);
    }
  });
});
