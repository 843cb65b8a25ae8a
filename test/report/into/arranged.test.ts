import { describe, expect, it } from "vitest";
import { compare } from "../../../src/compare.js";
import type { Comparison } from "../../../src/model/comparison.js";
import { docxRedline } from "../../../src/report/docx/redline.js";
import { UNSIGNED } from "../../../src/report/ooxml/signature.js";
import { docxFile } from "../../support/docx-file.js";
import { expectInto, readDocument } from "../../support/into.js";
import { settledDocx, styledParagraphs, trackedStretches } from "../../support/settled-docx.js";
import { strayStyles } from "../../support/stray-styles.js";

const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (...paragraphs: string[]): Uint8Array =>
  docxFile({ parts: { "document.xml": `${paragraphs.join("")}<w:sectPr/>` } });

const FORMULA = "The General Assembly,";
const LEAD = "1. Requests the Secretary-General to report on the harbours of small islands";
const POINTS = [
  paragraph("Point", "(a) That are open in winter and have a lighthouse of their own;"),
  paragraph("Point", "(b) That are closed in winter for want of boats and of men;"),
];
const LAST = paragraph("Body", "2. Decides to consider the question of the boats of fishermen again in two years.");
const AN_OLD_POINT = [
  paragraph("Body", "3. Invites all States:"),
  paragraph("Point", "(a) To build more lighthouses in the far north of the country;"),
];
const WITHOUT = docx(paragraph("Body", FORMULA), paragraph("Body", `${LEAD};`), LAST, ...AN_OLD_POINT);
const WITH = docx(
  paragraph("Body", FORMULA),
  paragraph("Body", `${LEAD}, and on those of the mainland, which were built last year:`),
  ...POINTS,
  LAST,
  ...AN_OLD_POINT,
);

describe("a paragraph that ends in words of one text, with whole paragraphs of that text behind it", () => {
  it.each([
    ["come", WITHOUT, WITH],
    ["go", WITH, WITHOUT],
  ])("has the marks of the ordinary redline where they %s, and each paragraph its style", async (_, old, now) => {
    const made = await expectInto(old, now);
    const comparison = compare(await readDocument(old), await readDocument(now, "new.docx"));
    expect(trackedStretches(made, FORMULA)).toEqual(trackedStretches(docxRedline(comparison, UNSIGNED), FORMULA));
    const accepted = settledDocx(made, "accepted");
    expect(styledParagraphs(accepted)).toEqual(styledParagraphs(now));
    expect(strayStyles(accepted, comparison, { old, now })).toEqual([]);
  });
});

describe("a style", () => {
  const comparisonOf = async (old: Uint8Array, now: Uint8Array): Promise<Comparison> =>
    compare(await readDocument(old), await readDocument(now, "new.docx"));

  it("is stray where neither document gives it to a paragraph of the kind", async () => {
    const odd = docx(paragraph("Body", FORMULA), paragraph("Heading", `${LEAD};`), LAST, ...AN_OLD_POINT);
    const both = { old: WITHOUT, now: WITHOUT };
    expect(strayStyles(odd, await comparisonOf(WITHOUT, WITHOUT), both)).toHaveLength(1);
    expect(strayStyles(WITHOUT, await comparisonOf(WITHOUT, WITH), { old: WITHOUT, now: WITH })).not.toEqual([]);
  });

  it("is stray where another paragraph of the kind has it, and not the one that this descends from", async () => {
    const old = docx(paragraph("Body", FORMULA), paragraph("Body", `${LEAD};`), LAST.replace("Body", "Other"));
    const now = docx(paragraph("New", FORMULA), paragraph("New", `${LEAD};`), LAST.replace("Body", "New"));
    const comparison = await comparisonOf(old, now);
    expect(strayStyles(old, comparison, { old, now })).toEqual([]);
    const swapped = docx(paragraph("Body", FORMULA), paragraph("Other", `${LEAD};`), LAST.replace("Body", "Other"));
    expect(strayStyles(swapped, comparison, { old, now })).toHaveLength(1);
  });
});

it("writes hyphens that do not break as Word does", async () => {
  const now = docx(
    paragraph("Body", FORMULA),
    paragraph("Body", `${LEAD} and non\u2011coastal waters;`),
    LAST,
    ...AN_OLD_POINT,
  );
  const { strFromU8, unzipSync } = await import("fflate");
  const xml = strFromU8(unzipSync(await expectInto(WITHOUT, now))["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain("<w:noBreakHyphen/>");
});

it("sets a paragraph that moved as it was set before, its opening phrase too", async () => {
  const run = (words: string, look = ""): string => `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  const set = (label: string, opening: string, words: string): string =>
    `<w:p>${run(`${label} `)}${run(opening, "<w:rPr><w:i/></w:rPr>")}${run(words)}</w:p>`;
  const moved = (label: string, whom: string): string =>
    set(label, "Encourages", ` the ${whom} of boats to insure them against storms, ice and the winds of spring`);
  const first = " the Secretary-General to report on the harbours of small islands and on what they cost each year;";
  const second = " all Governments to paint their lighthouses in white and red every year, and to keep them lit;";
  const old = docx(
    paragraph("Body", FORMULA),
    moved("1.", "owners"),
    set("2.", "Requests", first),
    set("3.", "Invites", second),
  );
  const now = docx(
    paragraph("Body", FORMULA),
    set("1.", "Requests", first),
    set("2.", "Invites", second),
    moved("3.", "keepers"),
  );
  const { strFromU8, unzipSync } = await import("fflate");
  const xml = strFromU8(unzipSync(await expectInto(old, now))["word/document.xml"] ?? new Uint8Array());
  const [came] = (xml.match(/<w:p[ >].*?<\/w:p>/g) ?? []).filter(
    (p) => p.includes("<w:moveTo ") && p.includes("keepers"),
  );
  expect(came).toContain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Encourages</w:t>');
});
