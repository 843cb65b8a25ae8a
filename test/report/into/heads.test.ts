import { expect, it } from "vitest";
import { docxFile } from "../../support/docx-file.js";
import { expectInto, readDocument } from "../../support/into.js";
import { pageLines, settledDocx } from "../../support/settled-docx.js";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p>${runs.join("")}</w:p>`;
const TAB = "<w:r><w:tab/></w:r>";
const PAGE =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
const references = ["first", "default", "even"]
  .map((type, i) => `<w:headerReference w:type="${type}" r:id="rId${i + 1}"/>`)
  .join("");

/** A document that names its symbol and title on each page, in pieces as Word cuts them. */
function document(number: string, session: string, title: string): Uint8Array {
  const [series = "", rest = ""] = number.split("/");
  const symbol = [run("A/RES/"), run(series), run(`/${rest}`)];
  return docxFile({
    parts: {
      "document.xml":
        paragraph(run(`${number}. ${title}`)) +
        paragraph(run("The General Assembly,")) +
        paragraph(run("1. Encourages Member States to share their experience with springs, wells and cisterns;")) +
        paragraph(run(`2. Requests the Secretary-General to report to it at its ${session} session.`)) +
        `<w:sectPr>${references}<w:footerReference w:type="default" r:id="rId4"/><w:titlePg/></w:sectPr>`,
      "header1.xml": paragraph(run("United Nations"), TAB, ...symbol),
      "header2.xml": paragraph(run(title), TAB, ...symbol),
      "header3.xml": paragraph(...symbol, TAB, run(title)),
      "footer1.xml": paragraph(...symbol, TAB, PAGE),
    },
    relations: { rId1: "header1.xml", rId2: "header2.xml", rId3: "header3.xml", rId4: "footer1.xml" },
  });
}

it("names the new symbol and title in the heads and feet of all pages", async () => {
  const old = document("62/90", "sixty-third", "Springs and wells");
  const now = document("63/95", "sixty-fourth", "Springs, wells and cisterns");
  const made = await expectInto(old, now);
  for (const kind of ["header", "footer"] as const) {
    expect(pageLines(settledDocx(made, "accepted"), kind)).toEqual(pageLines(now, kind));
    expect(pageLines(settledDocx(made, "rejected"), kind)).toEqual(pageLines(old, kind));
  }
});

it("leaves heads alone that speak of something else", async () => {
  const old = document("62/90", "sixty-third", "Springs and wells");
  const now = document("62/90", "sixty-fourth", "Springs and wells");
  const made = await expectInto(old, now);
  for (const kind of ["header", "footer"] as const) expect(pageLines(made, kind)).toEqual(pageLines(old, kind));
});

it("puts the number of a title in once where the old text has no title", async () => {
  const body =
    paragraph(run("The General Assembly,")) + paragraph(run("1. Decides to consider wells again in a year."));
  const above = ["Sixty-second session", "[on the report of the Second Committee (A/62/422)]"];
  const titled = (title: string, ...lines: string[]): Uint8Array =>
    docxFile({
      parts: { "document.xml": `${[...lines, title].map((line) => paragraph(run(line))).join("")}${body}<w:sectPr/>` },
    });
  // A mark glued to the number hides both it and the title.
  const old = titled("62/90.x Springs and wells", ...above);
  const now = titled("62/90. Springs and wells", ...above);
  expect([(await readDocument(old)).title, (await readDocument(now)).title]).toEqual([null, "Springs and wells"]);
  const accepted = await readDocument(settledDocx(await expectInto(old, now), "accepted"));
  expect(accepted.masthead).toEqual((await readDocument(now)).masthead);
});
