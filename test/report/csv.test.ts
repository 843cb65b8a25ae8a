import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { csvReport } from "../../src/report/csv.js";
import { en } from "../../src/report/labels/en.js";
import type { ReportOptions } from "../../src/report/options.js";
import { paragraph, resolution } from "../support/resolutions.js";

const OPTIONS: ReportOptions = { labels: en, view: { only: [], context: 0 }, sideBySide: false };

/** Fields of a CSV text, as RFC 4180 has them. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g)) {
    const [, field = "", end] = match;
    if (field === "" && end === "") break;
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

const added = (text: string): string =>
  csvReport(compare(resolution(), resolution({ paragraphs: [paragraph("T1", text, { kind: "text" })] })), OPTIONS);

describe("the CSV report", () => {
  it("begins with a byte order mark, ends lines as Excel does, and has one row a change", () => {
    const old = resolution({
      paragraphs: [paragraph("OP1", 'Welcomes, with thanks, the "first" report;', { label: "1." })],
    });
    const after = resolution({
      paragraphs: [paragraph("OP1", 'Welcomes, with thanks, the "second" report;', { label: "1." })],
    });
    const csv = csvReport(compare(old, after), OPTIONS);
    expect(csv.startsWith("\ufeffEarlier,Later,Change,")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
    const [header, row, ...more] = parsed(csv.slice(1));
    expect(header).toHaveLength(10);
    expect(more).toEqual([]);
    expect(row?.slice(0, 3)).toEqual(["OP1", "OP1", "changed"]);
    expect(row?.slice(7)).toEqual([
      '1. Welcomes, with thanks, the "first" report;',
      '1. Welcomes, with thanks, the "second" report;',
      '1. Welcomes, with thanks, the "[-first-]{+second+}" report;',
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1"])("defuses %j", (text) => {
    const cells = parsed(added(text).slice(1))[1] ?? [];
    expect(cells[8]).toBe(`'${text}`);
  });

  it("writes out what would reorder a line", () => {
    const cells = parsed(added("takes \u202eeton\u202c, \u2067x\u2069\nand\u0007 so on").slice(1))[1] ?? [];
    expect(cells[8]).toBe("takes ⟨U+202E⟩eton⟨U+202C⟩, ⟨U+2067⟩x⟨U+2069⟩\nand so on");
  });

  it("never lets a field begin a formula, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        for (const field of parsed(added(text).slice(1)).flat()) expect(field).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
