import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { startBudget } from "../../src/read/limits.js";
import { readPdf } from "../../src/read/pdf/pdf.js";
import { brokenPdf } from "../support/bad-pdf.js";
import { outlineOf } from "../support/outline-of.js";
import { type Printed, simplePdf } from "../support/simple-pdf.js";

const read = (bytes: Uint8Array, limits = {}) => readPdf(bytes, "x.pdf", startBudget("x.pdf", limits));

const first: Printed[] = [
  { x: 65, y: 760, text: "35-24503 (E)" },
  { x: 487, y: 57, text: "A", size: 20 },
  { x: 502, y: 57, text: "/RES/90/41" },
  { x: 78, y: 100, text: "90/41.", font: "bold", size: 12 },
  { x: 123, y: 100, text: "The keeping of lighthouses", font: "bold", size: 12 },
  { x: 147, y: 130, text: "The General Assembly", font: "italic" },
  { x: 233, y: 130, text: "," },
  { x: 147, y: 148, text: "Recalling", font: "italic" },
  { x: 187, y: 148, text: "its resolution 89/7 of 3 December 2034," },
  { x: 343, y: 144.5, text: "1", size: 6.5 },
  { x: 350, y: 148, text: "and the trade in lamps" },
  { x: 123, y: 160, text: "with the illicit tr ade in oil and its follow -up, in decision-" },
  { x: 123, y: 172, text: "making," },
  { x: 147, y: 190, text: "1." },
  { x: 170, y: 190, text: "Requests", font: "italic" },
  { x: 210, y: 190, text: "keepers:" },
  { x: 147, y: 208, text: "(a)" },
  { x: 170, y: 208, text: "To count the lamps on" },
  { x: 99, y: 640, text: "__________________", size: 8 },
  { x: 117, y: 652, text: "1", size: 5.5 },
  { x: 123, y: 655, text: "See A/90/88, 1 May 2031,", size: 8.5 },
  { x: 123, y: 665, text: "annex.", size: 8.5 },
];
const second: Printed[] = [
  { x: 65, y: 50, text: "A/RES/90/41" },
  { x: 300, y: 50, text: "The keeping of lighthouses" },
  { x: 123, y: 90, text: "the 1" },
  { x: 143, y: 86.5, text: "st", size: 6.5 },
  { x: 150, y: 90, text: "of each month;" },
  { x: 230, y: 114, text: "Part two", font: "bold", size: 12 },
  { x: 147, y: 140, text: "2." },
  { x: 170, y: 140, text: "Decides", font: "italic" },
  { x: 207, y: 140, text: "to remain seized of the matter." },
  { x: 400, y: 160, text: "41st plenary meeting", font: "italic" },
  { x: 410, y: 172, text: "4 December 2035", font: "italic" },
  { x: 65, y: 760, text: "2/2" },
  { x: 500, y: 760, text: "35-24503" },
];

/** A page on which a rectangle is drawn and nothing is written. */
function drawnAlone(): Uint8Array {
  const file = Buffer.from(simplePdf([[{ x: 70, y: 100, text: "x" }]])).toString("latin1");
  return Buffer.from(
    file.replace(/BT .* ET/, (text) => "0 0 99 99 re f".padEnd(text.length)),
    "latin1",
  );
}

describe("reading PDF", () => {
  it("takes structure from places, sizes, raised and italic letters", async () => {
    const resolution = parse(await read(simplePdf([first, second])));
    await expect(outlineOf(resolution)).toMatchFileSnapshot("../fixtures/read/pdf-two-pages/expected.txt");
  });

  it.each([
    [
      "one line",
      ["The General Assembly,", "Recalling its resolution 89/7,", "1. Requests a report;", "2. Decides to count."],
    ],
    [
      "one line or two",
      [
        "The General Assembly,",
        "Recalling its resolution 89/7,|and the lamps,",
        "1. Requests:",
        "(a) A count;",
        "(b) A report.",
      ],
    ],
  ])("parts the paragraphs of a short text that have %s each", async (_, paragraphs) => {
    const printed: Printed[] = [];
    let y = 100;
    for (const paragraph of paragraphs) {
      paragraph.split("|").forEach((text, k) => {
        printed.push({ x: k === 0 ? 90 : 72, y, text, size: 12 });
        y += 14;
      });
      y += 12;
    }
    const found = parse(await read(simplePdf([printed])));
    expect(found.paragraphs.map((p) => p.label + (p.label && " ") + p.text)).toEqual(
      paragraphs.map((p) => p.replace("|", " ")),
    );
  });

  it("says when a page limit cut it short", async () => {
    const source = await read(simplePdf([first, second]), { pages: 1 });
    expect(source.pages).toHaveLength(1);
    expect(source.warnings.map((w) => w.code)).toEqual(["pages-cut"]);
  });

  it.each([
    ["encrypted", simplePdf([first], { encrypt: true })],
    ["damaged", new TextEncoder().encode("%PDF-1.4\nnothing of the kind")],
    ["no-text", drawnAlone()],
    ["damaged", simplePdf([[]])],
    ["damaged", brokenPdf()],
  ])("has one sentence for a file that is %s", async (code, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({
      name: "UserError",
      code,
      message: expect.stringContaining("x.pdf"),
    });
  });

  it("says which page has no text", async () => {
    const said = async (bytes: Uint8Array) => (await read(bytes)).warnings.map((w) => w.message);
    expect(await said(simplePdf([[{ x: 70, y: 100, text: "1. Counts the wells and springs;" }], []]))).toEqual([
      "Page 2 of x.pdf has no text that could be read: look whether it shows any.",
    ]);
    expect((await said(brokenPdf({ whole: false }))).join()).toContain("Page 2 of x.pdf");
  });
});
