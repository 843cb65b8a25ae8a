import { describe, expect, it } from "vitest";
import type { Resolution } from "../../src/model/resolution.js";
import type { LineTag } from "../../src/read/source-text.js";
import { type Drawn, readDrawn } from "../support/drawn-pages.js";

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

const shown = (r: Resolution) => r.paragraphs.map((p) => `${p.id} ${p.text}`);

describe("tagged pages", () => {
  it("have one paragraph for each element, whatever the lines look like", () => {
    const made = readDrawn([
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
    const made = readDrawn(
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
    const made = readDrawn(
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
    const made = readDrawn(
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
    const made = readDrawn([...HEAD.map(({ text, left = 116 }) => ({ text, left })), alike], [alike], [alike], [alike]);
    expect(made.paragraphs.filter((p) => p.text.includes("Takes note"))).toHaveLength(4);
  });

  it("keep a draft's note on its sponsors out of its text, stated as a note or as a paragraph", () => {
    const masthead: Drawn[] = [
      { text: "A/C.2/63/L.7", tag: tag(1) },
      { text: "Peru:* draft resolution", tag: tag(2) },
      { text: "Wells and cisterns", tag: tag(2) },
      ...HEAD.slice(2),
    ];
    for (const role of ["note", "paragraph"] as const) {
      const made = readDrawn([
        ...masthead,
        { text: "Mindful of rain,1", raised: [{ start: 16, end: 17 }], tag: tag(5) },
        { text: "* On behalf of the League of", size: 8, tag: tag(7, role) },
        { text: "Well Keepers.", size: 8, tag: tag(7, role) },
        { text: "1 See A/63/88.", size: 8, raised: [{ start: 0, end: 1 }], tag: tag(8, "note") },
      ]);
      expect(shown(made).slice(1)).toEqual(["PP1 Recalling its earlier resolutions on wells,", "PP2 Mindful of rain,"]);
      expect(made.footnotes.map((note) => note.text)).toEqual(["See A/63/88."]);
      expect(made.setAside).toContainEqual({
        text: "* On behalf of the League of Well Keepers.",
        why: "note on the masthead",
      });
      expect(made.warnings).toEqual([]);
    }
  });
});
