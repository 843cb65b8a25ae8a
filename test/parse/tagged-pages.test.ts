import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import type { LineTag, SourceLine } from "../../src/read/source-text.js";

const LEADING = 14;
type Drawn = Partial<SourceLine> & { readonly text: string };

function read(...pages: readonly (readonly Drawn[])[]) {
  const blank = { left: 116, right: 550, size: 10, raised: [], italic: [], bold: [] };
  return parse({
    source: "drawn.pdf",
    form: "pdf",
    language: "en",
    blocks: [],
    notes: [],
    pages: pages.map((lines) => lines.map((line, i) => ({ ...blank, top: 100 + i * LEADING, ...line }))),
    setAside: [],
    warnings: [],
  });
}

const tag = (element: number, role: LineTag["role"] = "paragraph", row = 0, column = 0): LineTag => ({
  element,
  role,
  cell: role === "cell" ? { table: 90, row, column } : null,
});

const HEAD: Drawn[] = [
  { text: "A/RES/63/901", tag: tag(1) },
  { text: "63/901. Wells and cisterns", tag: tag(2) },
  { text: "The General Assembly,", left: 142, tag: tag(3) },
  { text: "Recalling its earlier resolutions on wells,", tag: tag(4) },
];
const cells = (first: number, row: number, ...texts: string[]): Drawn[] =>
  texts.map((text, column) => ({ text, tag: tag(first + column, "cell", row, column), left: 116 + 200 * column }));

const shown = (r: ReturnType<typeof read>) => r.paragraphs.map((p) => `${p.id} ${p.text}`);

describe("tagged pages", () => {
  it("have one paragraph for each element, whatever the lines look like", () => {
    const made = read([
      ...HEAD,
      { text: "1. Calls upon villages to keep their wells", tag: tag(5) },
      { text: "In good order;", tag: tag(5), left: 142 },
      { text: "2. Decides to meet again.", tag: tag(6) },
    ]);
    expect(shown(made).slice(2)).toEqual([
      "OP1 Calls upon villages to keep their wells In good order;",
      "OP2 Decides to meet again.",
    ]);
  });

  it("have tables of rows and cells, whose head is printed again on the next page", () => {
    const made = read(
      [
        ...HEAD,
        { text: "1. Decides on the shares:", tag: tag(5) },
        ...cells(10, 0, "Village", "Share"),
        ...cells(12, 1, "Upper", "1"),
      ],
      [
        ...cells(10, 0, "Village", "Share"),
        ...cells(12, 1, "Lower", "2"),
        { text: "2. Decides to meet again.", tag: tag(20) },
      ],
    );
    expect(shown(made).slice(2)).toEqual([
      "OP1 Decides on the shares:",
      "TB1 Village | Share ¦ Upper | 1 ¦ Lower | 2",
      "OP2 Decides to meet again.",
    ]);
    expect(made.setAside.map((piece) => piece.text)).toContain("Village Share");
    expect(made.warnings).toEqual([]);
  });

  it("set aside what is called an artifact of the page, but nothing that has a number", () => {
    const artifact = tag(0, "artifact");
    const made = read(
      [...HEAD, { text: "1. Calls for wells;", tag: tag(5) }],
      [
        { text: "Wells, continued", tag: artifact },
        { text: "2. Calls for more wells.", tag: artifact },
        { text: "3. Decides to meet.", tag: tag(6) },
      ],
    );
    expect(made.setAside.map((piece) => piece.text)).toEqual(["Wells, continued"]);
    expect(shown(made).slice(2)).toEqual(["OP1 Calls for wells;", "OP2 Calls for more wells.", "OP3 Decides to meet."]);
  });
});

describe("the top of a page", () => {
  it("begins a paragraph where it has a number or a heading, and goes on with an open sentence", () => {
    const bold = (text: string): Drawn => ({ text, bold: [{ start: 0, end: text.length }] });
    const made = read(
      [...HEAD.map(({ text, left = 116 }) => ({ text, left })), { text: "1. Calls for wells that serve all of the" }],
      [{ text: "Upper Villages and their fields." }],
      [{ text: "2. We note that the springs are dry." }],
      [bold("II")],
      [{ text: "1. Calls for cisterns." }],
    );
    expect(shown(made).filter((p) => /^(OP|H)/.test(p))).toEqual([
      "OP1 Calls for wells that serve all of the Upper Villages and their fields.",
      "OP2 We note that the springs are dry.",
      "H1 II",
      "OP1#2 Calls for cisterns.",
    ]);
    expect(made.paragraphs.at(-1)?.section).toBe("II");
  });

  it("never loses a numbered paragraph that begins several pages alike", () => {
    const alike = { text: "1. Takes note of the report on wells;" };
    const made = read([...HEAD.map(({ text, left = 116 }) => ({ text, left })), alike], [alike], [alike], [alike]);
    expect(made.paragraphs.filter((p) => p.text.includes("Takes note"))).toHaveLength(4);
  });
});
