import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/compare.js";
import type { Comparison } from "../../../src/model/comparison.js";
import type { LanguageCode } from "../../../src/model/resolution.js";
import { docxTable } from "../../../src/report/docx/table.js";
import { en } from "../../../src/report/labels/en.js";
import { UNSIGNED } from "../../../src/report/ooxml/signature.js";
import type { ReportOptions, WordOptions } from "../../../src/report/options.js";
import { footnotes, paragraph, resolution } from "../../support/resolutions.js";

const OPTIONS: ReportOptions & WordOptions = {
  labels: en,
  view: { only: [], context: 0 },
  sideBySide: true,
  signature: UNSIGNED,
  table: true,
  comments: false,
};

function compared(language: LanguageCode = "en"): Comparison {
  const opening = { start: 0, end: 7 };
  return compare(
    resolution({
      language,
      symbol: "A/RES/63/72",
      paragraphs: [paragraph("OP1", "Decides to meet in 2009;[1]", { label: "1.", opening })],
      footnotes: footnotes("A/62/1."),
      setAside: [{ text: "page 2 of 3", why: "page number" }],
    }),
    resolution({
      language,
      symbol: "A/RES/64/50",
      paragraphs: [
        paragraph("OP1", "Decides to meet in 2010;[1]", { label: "1.", opening }),
        paragraph("OP2", "Remains <seized> of the matter.", { label: "2." }),
      ],
      footnotes: footnotes("A/62/1."),
    }),
  );
}

const documentOf = (made: Comparison, options = OPTIONS): string =>
  strFromU8(unzipSync(docxTable(made, options))["word/document.xml"] as Uint8Array);

/** The cells of each row, as XML. */
const cellsOf = (xml: string): string[][] =>
  [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map((row) =>
    [...(row[1] ?? "").matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map((c) => c[1] ?? ""),
  );

const textOf = (xml = ""): string => [...xml.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/gs)].map((t) => t[1]).join("");

describe("the comparative table", () => {
  it("has addresses, both texts and kinds in its columns, under a header that each page repeats", () => {
    const xml = documentOf(compared());
    const [header, first, second] = cellsOf(xml).map((cells) => cells.map(textOf));
    expect(header).toEqual(["Paragraph", "A/RES/63/72", "A/RES/64/50", "Kinds"]);
    expect(first?.slice(0, 3)).toEqual(["OP1", "1. Decides to meet in 2009;1", "1. Decides to meet in 2010;1"]);
    expect(second?.slice(0, 3)).toEqual(["OP2", "", "2. Remains &lt;seized&gt; of the matter."]);
    expect(second?.[3]).toContain("added");
    expect(textOf(xml)).toContain("1 added · 1 changed");
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).toContain('w:orient="landscape"');
  });

  it("says what was compared and what was set aside", () => {
    const lines = [...documentOf(compared()).matchAll(/<w:p>(.*?)<\/w:p>/gs)].map((p) => textOf(p[1]));
    expect(lines).toContain("Earlier text: A/RES/63/72 · English · extracted text · test");
    expect(lines).toContain("Later text: A/RES/64/50 · English · extracted text · test");
    expect(lines.slice(-2)).toEqual([en.sections.setAside, "A/RES/63/72 (1): page 2 of 3"]);
  });

  it("strikes out what went and sets what came in bold", () => {
    const [, first] = cellsOf(documentOf(compared()));
    expect(first?.[1]).toMatch(/<w:strike\/><\/w:rPr><w:t [^>]*>2009</);
    expect(first?.[2]).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t [^>]*>2010</);
    expect(first?.[2]).toMatch(/<w:rStyle w:val="Opening"\/><\/w:rPr><w:t [^>]*>Decides</);
  });

  it("puts the columns in order from right to left for Arabic", () => {
    expect(documentOf(compared("ar"))).toContain("<w:bidiVisual/>");
    expect(documentOf(compared())).not.toContain("<w:bidiVisual/>");
  });

  it("shows what was asked for only", () => {
    const rows = cellsOf(documentOf(compared(), { ...OPTIONS, view: { only: ["added"], context: 0 } }));
    expect(rows.map((cells) => textOf(cells[0]))).toEqual(["Paragraph", "OP2"]);
  });

  it("has the same bytes for the same texts", () => {
    expect(docxTable(compared(), OPTIONS)).toEqual(docxTable(compared(), OPTIONS));
  });
});
