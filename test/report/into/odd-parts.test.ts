import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/compare.js";
import { redlineInto } from "../../../src/report/into/into.js";
import { docxFile } from "../../support/docx-file.js";
import { expectInto, readDocument, saidBy } from "../../support/into.js";
import { partInOneForm, settledDocx } from "../../support/settled-docx.js";
import { expectSound } from "../../support/sound-docx.js";

const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>${runs.join("")}</w:p>`;
const formula = paragraph(run("The General Assembly", "<w:i/>"), run(","));
const FIRST = "1. Requests the Secretary-General to report on the harbours of small islands;";
const LAST = "2. Decides to consider the question of the boats of fishermen again in two years.";
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const document = (...content: string[]): Uint8Array =>
  docxFile({ parts: { "document.xml": `${formula}${content.join("")}<w:sectPr/>` } });
/** A document whose first paragraph is as given, and the text it is compared with. */
const withFirst = (first: string): Uint8Array => document(first, paragraph(run(LAST)));
const xmlOf = (docx: Uint8Array, name = "word/document.xml"): string =>
  strFromU8(unzipSync(docx)[name] ?? new Uint8Array());

describe("a document with odd parts", () => {
  const NOW = withFirst(paragraph(run(FIRST.replace("small islands", "all islands and of the mainland"))));

  it.each([
    [
      "a content control",
      paragraph(
        run("1. Requests the Secretary-General to report on "),
        `<w:sdt><w:sdtPr><w:id w:val="7"/><w:tag w:val="t"/></w:sdtPr><w:sdtContent>${run("the harbours of small islands")}</w:sdtContent></w:sdt>`,
        run(";"),
      ),
    ],
    [
      "a link",
      paragraph(
        run("1. Requests the Secretary-General to report on the harbours of "),
        `<w:hyperlink w:anchor="a">${run("small islands", '<w:u w:val="single"/>')}</w:hyperlink>`,
        run(";"),
      ),
    ],
    [
      "a field",
      paragraph(
        run("1. Requests the Secretary-General to report on the harbours of "),
        field("REF islands", "small islands"),
        run(";"),
      ),
    ],
    [
      "a simple field",
      paragraph(
        run("1. Requests the Secretary-General to report on the harbours of "),
        `<w:fldSimple w:instr=" REF islands ">${run("small islands")}</w:fldSimple>`,
        run(";"),
      ),
    ],
    [
      "a smart tag",
      paragraph(
        run("1. Requests the Secretary-General to report on the harbours of "),
        `<w:smartTag w:element="place">${run("small islands")}</w:smartTag>`,
        run(";"),
      ),
    ],
    [
      "bookmarks and breaks",
      paragraph(
        run("1. Requests the Secretary-General to report on the "),
        '<w:bookmarkStart w:id="1" w:name="b"/>',
        "<w:r><w:lastRenderedPageBreak/><w:t>harbours of </w:t><w:t>small</w:t></w:r>",
        '<w:bookmarkEnd w:id="1"/>',
        run(" islands;"),
      ),
    ],
  ])("keeps %s", async (_, first) => {
    const old = withFirst(first);
    const made = redlineInto(compare(await readDocument(old), await readDocument(NOW)), old);
    expectSound(made);
    expect(saidBy(await readDocument(settledDocx(made, "accepted")))).toEqual(saidBy(await readDocument(NOW)));
    expect(saidBy(await readDocument(settledDocx(made, "rejected")))).toEqual(saidBy(await readDocument(old)));
  });

  it("keeps a text box beside a paragraph that changes", async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run("3. Invites all Governments to paint their lighthouses;"))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    const old = withFirst(paragraph(run(FIRST), box));
    const now = withFirst(paragraph(run(FIRST.replace("small", "all")), box.replace("all Governments", "all States")));
    await expectInto(old, now);
  });

  it("keeps the page that a paragraph begins where others are typed on from it", async () => {
    const paged = (text: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="Body"/><w:pageBreakBefore/></w:pPr>${run(text)}</w:p>`;
    const more = "3. Requests the Secretary-General to submit a report on lighthouses to it in three years.";
    const old = document(paragraph(run(FIRST)), paged(LAST));
    const made = await expectInto(
      old,
      document(
        paragraph(run(FIRST)),
        paragraph(run(LAST.replace("years.", "years, or sooner;"))),
        paragraph(run(more)),
      ),
    );
    const accepted = xmlOf(settledDocx(made, "accepted"));
    expect(accepted.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(accepted.indexOf("<w:pageBreakBefore/>")).toBeLessThan(accepted.indexOf("2. Decides"));
    await expectInto(old, document(paragraph(run(FIRST)), paged(LAST), paragraph(run(more))));
  });

  it("keeps the section that a paragraph ends whose beginning is cut from it", async () => {
    const ending = (properties: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="Body"/>${properties}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:pPr>${run(`${FIRST.slice(0, -1)} and to publish it in all languages;`)}</w:p>`;
    const parted = [paragraph(run(FIRST)), paragraph(run("2. Requests him to publish it in all languages;"))];
    for (const properties of ["", "<w:pageBreakBefore/>"]) {
      const old = document(ending(properties), paragraph(run(LAST)));
      const made = await expectInto(old, document(...parted, paragraph(run(LAST.replace("2.", "3.")))));
      expect(xmlOf(settledDocx(made, "accepted")).match(/<w:sectPr/g)).toHaveLength(2);
    }
  });

  it("keeps sections, and a paragraph that ends one", async () => {
    const section = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr></w:pPr>';
    const old = document(
      paragraph(run(FIRST)),
      `${section}${run("2. Invites all Governments to paint their lighthouses;")}</w:p>`,
      paragraph(run(LAST.replace("2.", "3."))),
    );
    await expectInto(old, document(paragraph(run(FIRST)), paragraph(run(LAST))));
  });

  it("changes the words of cells where they stand", async () => {
    const cell = (text: string): string =>
      `<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`;
    const row = (...texts: string[]): string => `<w:tr>${texts.map(cell).join("")}</w:tr>`;
    const table = (...rows: string[]): string =>
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>${rows.join("")}</w:tbl>`;
    const old = document(
      paragraph(run(FIRST)),
      table(row("State", "Boats"), row("Peru", "some 40 boats")),
      paragraph(run(LAST)),
    );
    const now = document(
      paragraph(run(FIRST)),
      table(row("State", "Old boats"), row("Peru", "some 50 boats in all")),
      paragraph(run(LAST)),
    );
    await expectInto(old, now);
  });

  it("speaks strict OOXML, and the file's own prefix", async () => {
    const strict = (docx: Uint8Array): Uint8Array => {
      const files = unzipSync(docx);
      for (const [name, bytes] of Object.entries(files)) {
        const xml = strFromU8(bytes)
          .replaceAll(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/",
          );
        files[name] = strToU8(xml);
      }
      return zipSync(files);
    };
    await expectInto(strict(withFirst(paragraph(run(FIRST)))), NOW);
    const other = docxFile({
      parts: {
        "document.xml": `${formula}${paragraph(run(FIRST))}${paragraph(run(LAST))}<w:sectPr/>`.replace(
          /(<\/?|\s)w:/g,
          "$1word:",
        ),
      },
      prefix: "word",
    });
    const made = redlineInto(compare(await readDocument(other), await readDocument(NOW)), other);
    expect(xmlOf(made)).toMatch(/<word:ins word:id="\d+" word:author="resdiff"/);
    expect(xmlOf(made)).not.toContain("<w:");
  });

  it("refuses in one sentence what it cannot keep, and names the way out", async () => {
    const old = withFirst(paragraph(run(FIRST)));
    const comparison = compare(await readDocument(old), await readDocument(NOW));
    expect(() => redlineInto(comparison, strToU8("no zip at all"))).toThrow(
      /^The redline cannot stand inside old\.docx \(.*\): leave out --into for one of its own\.$/,
    );
  });
});

describe("changes that the document tracks already", () => {
  const by = 'w:author="Utopia" w:date="2020-01-01T00:00:00Z"';
  const first = paragraph(
    run("1. Requests the Secretary-General to report on the "),
    `<w:ins w:id="1" ${by}>${run("harbours of ")}</w:ins>`,
    `<w:del w:id="2" ${by}><w:r><w:delText>many </w:delText></w:r></w:del>`,
    run("small islands;"),
  );
  const OLD = withFirst(first);
  const NOW = withFirst(paragraph(run(FIRST.replace("harbours", "old harbours").replace("small", "all"))));

  it("stay beside ours under their own authors", async () => {
    const made = redlineInto(compare(await readDocument(OLD), await readDocument(NOW)), OLD);
    expectSound(made);
    expect(xmlOf(made).match(/w:author="Utopia"/g)?.length).toBeGreaterThanOrEqual(2);
    expect(xmlOf(made)).toContain('w:author="resdiff"');
    expect(saidBy(await readDocument(settledDocx(made, "accepted")))).toEqual(saidBy(await readDocument(NOW)));
    expect(partInOneForm(settledDocx(made, "rejected"), "word/document.xml")).toBe(
      partInOneForm(settledDocx(OLD, "rejected"), "word/document.xml"),
    );
  });

  it.each(["accepted", "rejected"] as const)("are %s first where that is asked for", async (tracked) => {
    const { parse } = await import("../../../src/parse/parse.js");
    const { readBytes } = await import("../../../src/read/read.js");
    const old = parse(await readBytes(OLD, { name: "old.docx", tracked }));
    const made = redlineInto(compare(old, await readDocument(NOW)), OLD, { tracked });
    expectSound(made);
    expect(xmlOf(made)).not.toContain("Utopia");
    expect(saidBy(await readDocument(settledDocx(made, "accepted")))).toEqual(saidBy(await readDocument(NOW)));
    expect(partInOneForm(settledDocx(made, "rejected"), "word/document.xml")).toBe(
      partInOneForm(settledDocx(OLD, tracked), "word/document.xml"),
    );
  });
});
