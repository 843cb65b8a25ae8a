import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/compare.js";
import { redlineInto } from "../../../src/report/into/into.js";
import { docxFile, strictly } from "../../support/docx-file.js";
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
const BY = 'w:author="Utopia" w:date="2020-01-01T00:00:00Z"';
const sum = (text: string): string =>
  `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>${text}</m:t></m:r></m:oMath>`;
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

  const inBox = (newer: string, older: string): string =>
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${newer}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${older}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
  const INVITES = "3. Invites all Governments to paint their lighthouses in white and red every year;";

  it("gives moves other numbers in the box for older programs", async () => {
    const encourages = "4. Encourages the owners of boats to insure them against storms, ice and the winds of spring;";
    const held = [INVITES, encourages].map((text) => paragraph(run(text)));
    const turned = [encourages.replace("4.", "3."), INVITES.replace("3.", "4.")].map((text) => paragraph(run(text)));
    const boxed = (texts: readonly string[]): Uint8Array => withFirst(inBox(texts.join(""), texts.join("")));
    const numbers = xmlOf(await expectInto(boxed(held), boxed(turned))).match(/<w:moveFromRangeStart w:id="\d+"/g);
    expect(numbers).toHaveLength(2);
    expect(new Set(numbers).size).toBe(2);
  });

  it.each([
    ["has a sign more", "", "<w:r><w:noBreakHyphen/></w:r>"],
    ["has a formula more", "", sum("x")],
    ["has another formula", sum("x"), sum("y")],
  ])("leaves a box for older programs alone that %s", async (_, newer, older) => {
    const now = paragraph(run(INVITES.replace("Governments", "States")), newer);
    const own = paragraph(run(INVITES), older);
    const made = await expectInto(withFirst(inBox(paragraph(run(INVITES), newer), own)), withFirst(inBox(now, own)));
    expect(xmlOf(made)).toContain(`<v:textbox><w:txbxContent>${own}</w:txbxContent>`);
  });

  it("takes a formula out under the one name that its text has", async () => {
    const end = " in the order of the years in which they were built;";
    const old = withFirst(paragraph(run(FIRST.slice(0, -1)), sum("a+b"), run(end)));
    const made = await expectInto(old, withFirst(paragraph(run(FIRST.slice(0, -1) + end))));
    expect(xmlOf(made)).toMatch(/<w:del (?:(?!<\/w:del>).)*<m:r><m:t>a\+b<\/m:t>/);
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
    const now = document(...parted, paragraph(run(LAST.replace("2.", "3."))));
    for (const properties of ["", "<w:pageBreakBefore/>"]) {
      const old = document(ending(properties), paragraph(run(LAST)));
      const made = await expectInto(old, now);
      expect(xmlOf(settledDocx(made, "accepted")).match(/<w:sectPr/g)).toHaveLength(2);
    }
    const changed = `</w:sectPr><w:pPrChange w:id="9" ${BY}><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange></w:pPr>`;
    const theirs = document(
      ending("<w:pageBreakBefore/>").replace("</w:sectPr></w:pPr>", changed),
      paragraph(run(LAST)),
    );
    const made = redlineInto(compare(await readDocument(theirs), await readDocument(now)), theirs);
    expectSound(made);
    const section = xmlOf(made).match(/<w:pPr>(?:(?!<\/w:p>).)*<w:sectPr>(?:(?!<\/w:p>).)*/)?.[0];
    expect(section?.match(/<w:pPrChange [^>]*>/g)).toEqual([`<w:pPrChange w:id="9" ${BY}>`]);
    expect(xmlOf(settledDocx(made, "rejected"))).toContain('<w:jc w:val="center"/>');
  });

  it("keeps what a paragraph's start tag says where its beginning is cut from it, or others are typed on", async () => {
    const tagged = (xml: string): string => xml.replace("<w:p>", '<w:p w:rsidR="00A10001" w:rsidRDefault="00A10001">');
    const long = `${FIRST.slice(0, -1)} and to publish it in all languages;`;
    const old = document(tagged(paragraph(run(long))), tagged(paragraph(run(LAST))));
    const now = document(
      paragraph(run(FIRST)),
      paragraph(run("2. Requests him to publish it in all languages;")),
      paragraph(run(LAST.replace("2.", "3."))),
      paragraph(run("4. Requests the Secretary-General to submit a report on lighthouses to it in three years.")),
    );
    await expectInto(old, now);
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
    await expectInto(strictly(withFirst(paragraph(run(FIRST)))), NOW);
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
  const first = paragraph(
    run("1. Requests the Secretary-General to report on the "),
    `<w:ins w:id="1" ${BY}>${run("harbours of ")}</w:ins>`,
    `<w:del w:id="2" ${BY}><w:r><w:delText>many </w:delText></w:r></w:del>`,
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
