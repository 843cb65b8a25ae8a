import { describe, expect, it } from "vitest";
import { docxFile } from "../../support/docx-file.js";
import { expectInto } from "../../support/into.js";

const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (style: string, ...runs: string[]): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join("")}</w:p>`;
const formula = paragraph("Body", run("The General Assembly", "<w:i/>"), run(","));
const title = paragraph("Title", run("63/72."), "<w:r><w:tab/></w:r>", run("Boats and harbours", "<w:b/>"));
const preambular = (opening: string, rest: string): string => paragraph("Body", run(opening, "<w:i/>"), run(rest));
const operative = (number: number, opening: string, rest: string): string =>
  paragraph(
    "Numbered",
    "<w:r><w:tab/></w:r>",
    run(`${number}.`),
    "<w:r><w:tab/></w:r>",
    run(opening, "<w:i/>"),
    run(rest),
  );
const SECTION = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>';

const docx = (...paragraphs: string[]): Uint8Array =>
  docxFile({ parts: { "document.xml": paragraphs.join("") + SECTION } });

const OLD = [
  title,
  formula,
  preambular("Recalling", " its resolution 62/40 of 5 December 2007 on the harbours of small islands,"),
  preambular("Noting", " that the boats of many fishermen are old and that few of them are safe in winter,"),
  operative(
    1,
    "Requests",
    " the Secretary-General to report on the harbours of small islands at its sixty-fourth session;",
  ),
  operative(2, "Decides", " to consider the question of the boats of fishermen again in two years."),
];
const CHANGED = [
  title.replace("63/72", "64/50"),
  formula,
  preambular("Recalling", " its resolution 63/72 of 2 December 2008 on the harbours of small islands,"),
  preambular(
    "Noting with concern",
    " that the boats of many fishermen are old and that few of them are safe in winter,",
  ),
  preambular("Welcoming", " the lighthouse that was opened in the north of the largest island last spring,"),
  operative(
    1,
    "Requests",
    " the Secretary-General to report on the harbours of small islands at its sixty-fifth session;",
  ),
  operative(2, "Invites", " all Governments to paint their lighthouses in white and red every year;"),
  operative(3, "Decides", " to consider the question of the boats of fishermen again in two years."),
];

describe("a redline inside the old document", () => {
  it("carries changed words, added paragraphs and new numbers", async () => {
    await expectInto(docx(...OLD), docx(...CHANGED));
  });

  it("carries the way back: paragraphs that go", async () => {
    await expectInto(docx(...CHANGED), docx(...OLD));
  });

  it("changes nothing where nothing differs", async () => {
    const old = docx(...OLD);
    await expectInto(old, docx(...OLD));
  });

  it("gives a new paragraph the style, tabs and italics of its neighbours", async () => {
    const made = await expectInto(docx(...OLD), docx(...CHANGED));
    const { strFromU8, unzipSync } = await import("fflate");
    const xml = strFromU8(unzipSync(made)["word/document.xml"] ?? new Uint8Array());
    const added = /<w:p>(?:(?!<\/w:p>).)*lighthouses in white.*?<\/w:p>/.exec(xml)?.[0] ?? "";
    expect(added).toContain('<w:pStyle w:val="Numbered"/>');
    expect(added).toMatch(/<w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve">Invites<\/w:t>/);
    expect(added).toMatch(/^<w:p><w:pPr>.*?<w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r><w:tab\/>/);
  });
});

describe("a paragraph of a kind that the old document has none of", () => {
  const point = (label: string, text: string): string =>
    paragraph("Point", run(`${label}`), "<w:r><w:tab/></w:r>", run(text));
  const style = (id: string, based: string, look: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${based}"/><w:pPr>${look}</w:pPr></w:style>`;
  const withStyles = (styles: string, ...paragraphs: string[]): Uint8Array =>
    docxFile({
      parts: { "document.xml": paragraphs.join("") + SECTION, "styles.xml": styles },
      relations: { rId1: "styles.xml" },
    });
  const old = withStyles(style("Body", "Normal", ""), ...OLD);
  const now = withStyles(
    style("Body", "Normal", "") +
      style("Indented", "Normal", '<w:ind w:left="567"/>') +
      style("Point", "Indented", "<w:keepLines/>"),
    ...OLD.slice(0, -1),
    operative(2, "Invites", " all Governments:"),
    point("(a)", "To paint their lighthouses in white and red every year;"),
    operative(3, "Decides", " to consider the question of the boats of fishermen again in two years."),
  );

  it("looks as in the new document, whose styles come along", async () => {
    const made = await expectInto(old, now, { newer: now });
    const { strFromU8, unzipSync } = await import("fflate");
    const part = (name: string): string => strFromU8(unzipSync(made)[name] ?? new Uint8Array());
    expect(part("word/document.xml")).toContain('<w:pStyle w:val="Point"/>');
    expect(part("word/styles.xml")).toMatch(/w:styleId="Point".*<w:basedOn w:val="Indented"\/>/s);
    expect(part("word/styles.xml")).toContain('w:styleId="Indented"');
  });
});
