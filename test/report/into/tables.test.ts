import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docxFile } from "../../support/docx-file.js";
import { expectInto, readDocument } from "../../support/into.js";
import { settledDocx } from "../../support/settled-docx.js";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, style = "Body"): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
const cell = (content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>${content.startsWith("<") ? content : paragraph(content, "Cell")}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
const table = (...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>${rows.join("")}</w:tbl>`;
const FIRST = paragraph("1. Requests the Secretary-General to report on the harbours of small islands;");
const LAST = paragraph("2. Decides to consider the question of the boats of fishermen again in two years.");
const document = (...content: string[]): Uint8Array =>
  docxFile({ parts: { "document.xml": `${paragraph("The General Assembly,")}${content.join("")}<w:sectPr/>` } });
const withTable = (...rows: string[]): Uint8Array => document(FIRST, table(...rows), LAST);

const HEAD = row("State", "Boats");
const PERU = row("Peru", "some 40 boats of wood");
const CHILE = row("Chile", "70 boats of iron and steel");
const MALI = row("Mali", "no boats whatsoever");
const xmlOf = (docx: Uint8Array): string => strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
const rowsOf = (docx: Uint8Array): number => xmlOf(docx).match(/<w:tr[ >]/g)?.length ?? 0;

describe("a table", () => {
  it.each([
    ["a row in its midst", [HEAD, PERU, MALI], [HEAD, PERU, CHILE, MALI]],
    ["a row at its end", [HEAD, PERU], [HEAD, PERU, CHILE]],
    ["a row before all others", [PERU, CHILE], [HEAD, PERU, CHILE]],
    [
      "a cell in each row",
      [HEAD, PERU],
      [row("State", "Boats", "Year"), row("Peru", "some 40 boats of wood", "2001"), row("Mali", "none", "2002")],
    ],
  ])("gains and loses %s as rows", async (_, fewer, more) => {
    const [small, large] = [withTable(...fewer), withTable(...more)];
    const gained = await expectInto(small, large);
    expect(xmlOf(gained)).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins /);
    expect(rowsOf(settledDocx(gained, "accepted"))).toBe(rowsOf(large));
    const lost = await expectInto(large, small);
    expect(xmlOf(lost)).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:del /);
    expect(rowsOf(settledDocx(lost, "accepted"))).toBe(rowsOf(small));
  });

  it("comes and goes as a whole, with what stands behind it outside of it", async () => {
    const without = document(FIRST, LAST);
    const added = paragraph("2. Invites all Governments to paint their lighthouses in white and red;");
    const last = LAST.replace("2.", "3.");
    const come = await expectInto(without, document(FIRST, table(HEAD, PERU), added, last));
    expect(settledTables(come)).toEqual(["StateBoatsPerusome 40 boats of wood"]);
    const gone = await expectInto(withTable(HEAD, PERU), document(FIRST, added, last));
    expect(settledTables(gone)).toEqual([]);
    const behind = await expectInto(withTable(HEAD, PERU), document(FIRST, table(HEAD, PERU), added, last));
    expect(settledTables(behind)).toEqual(["StateBoatsPerusome 40 boats of wood"]);
  });

  it("ends the document, before the paragraph that must stand there", async () => {
    const made = await expectInto(document(FIRST, LAST), document(FIRST, LAST, table(HEAD, PERU)));
    expect(xmlOf(made)).toMatch(/<\/w:tbl><w:p>.*?<\/w:p><w:sectPr\/>/);
  });

  it("becomes text, and text a table", async () => {
    const text = document(
      FIRST,
      paragraph("States have some boats of wood and iron: Peru some 40 boats of wood;"),
      LAST,
    );
    await expectInto(withTable(HEAD, PERU), text);
    await expectInto(text, withTable(HEAD, PERU));
  });

  it("changes in a table that stands in one of its cells", async () => {
    const inner = (boats: string): string => table(row("Peru", boats), row("Mali", "none")) + paragraph("", "Cell");
    const outer = (boats: string, ...more: string[]): Uint8Array =>
      withTable(HEAD, row("All", inner(boats)), ...more.map((state) => row(state, "none at all")));
    const made = await expectInto(outer("some 40 boats"), outer("some 50 boats"));
    expect(rowsOf(made)).toBe(4);
    await expectInto(outer("some 40 boats"), outer("some 40 boats", "Chad"));
  });

  it("gains a row with a note", async () => {
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const notes =
      '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p/></w:footnote>' +
      `<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>${run(" See the list of boats.")}</w:p></w:footnote>`;
    const noted = row("Chile", `<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>${run("70 boats of iron")}${note}</w:p>`);
    const content = paragraph("The General Assembly,") + FIRST + table(HEAD, PERU, noted) + LAST;
    const large = docxFile({
      parts: { "document.xml": `${content}<w:sectPr/>`, "footnotes.xml": notes },
      relations: { rId1: "footnotes.xml" },
    });
    const made = await expectInto(withTable(HEAD, PERU), large);
    const read = await readDocument(settledDocx(made, "accepted"));
    expect(read.footnotes.map(({ text }) => text)).toEqual(["See the list of boats."]);
    await expectInto(large, withTable(HEAD, PERU));
  });
});

/** The text of each table that is left once all is accepted. */
const settledTables = (docx: Uint8Array): string[] =>
  [...xmlOf(settledDocx(docx, "accepted")).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) =>
    xml.replace(/<[^>]*>/g, ""),
  );

describe("an empty cell", () => {
  it("is filled where it stands", async () => {
    const empty = '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>';
    const old = withTable(row("State", "Boats", "Year"), row("Peru", empty, "2001"), row("Mali", "none", empty));
    const now = withTable(row("State", "Boats", "Year"), row("Peru", "some 40", "2001"), row("Mali", "none", "2002"));
    const made = settledDocx(await expectInto(old, now), "accepted");
    expect(
      xmlOf(made)
        .match(/<w:tc>.*?<\/w:tc>/gs)
        ?.map((cell) => cell.replace(/<[^>]*>/g, "")),
    ).toEqual(["State", "Boats", "Year", "Peru", "some 40", "2001", "Mali", "none", "2002"]);
    await expectInto(now, old);
  });
});
