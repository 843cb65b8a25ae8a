import { describe, expect, it } from "vitest";
import { linesOf, type PdfItem } from "../../../src/read/pdf/lines.js";
import type { LineTag } from "../../../src/read/source-text.js";

const item = (str: string, left: number, top: number, role: LineTag["role"], element = top): PdfItem => ({
  str,
  transform: [10, 0, 0, 10, left, 800 - top],
  width: str.length * 5,
  fontName: "roman",
  tag: { element, role, cell: role === "cell" ? { table: 1, row: top, column: left } : null },
});
const rows = (role: LineTag["role"]): PdfItem[] =>
  [100, 120, 140].flatMap((top) => [item("Upper village", 100, top, role), item("12 400", 400, top, role)]);
const withWords = (items: readonly PdfItem[]): boolean =>
  (linesOf([{ items, width: 600, height: 800 }], new Map())[0] ?? []).some(({ words }) => words !== undefined);

describe("lines of a tagged page", () => {
  it("say where their words stand where the file calls the rows of a table paragraphs", () => {
    expect(withWords(rows("paragraph"))).toBe(true);
  });

  it("do not where it states its tables, or where only the page's own pieces stand apart", () => {
    expect(withWords([...rows("paragraph"), item("7", 100, 160, "cell")])).toBe(false);
    expect(withWords(rows("artifact"))).toBe(false);
  });
});

describe("lines from left to right", () => {
  it("keep signs of full width in order that are drawn back over those before them", () => {
    const at = (str: string, left: number, width: number): PdfItem => ({
      str,
      transform: [10, 0, 0, 10, left, 700],
      width,
      fontName: "f",
    });
    const items = [at("公约》", 100, 30), at("(", 130, 3), at("《", 128, 10), at("灯塔公约", 138, 40)];
    expect(linesOf([{ items, width: 600, height: 800 }], new Map())[0]?.[0]?.text).toBe("公约》(《灯塔公约");
  });
});

it("letters that a browser raised, at five sixths of the size, belong to the line below them", () => {
  const at = (str: string, left: number, size: number, bottom: number): PdfItem => ({
    str,
    transform: [size, 0, 0, size, left, bottom],
    width: str.length * 5,
    fontName: "f",
  });
  const items = [
    at("Recalling the Convention", 100, 12, 700),
    at("1", 220, 10, 704),
    at(" and all else", 225, 12, 700),
  ];
  const found = linesOf([{ items, width: 600, height: 800 }], new Map())[0] ?? [];
  expect(found.map(({ text, raised }) => [text, raised])).toEqual([
    ["Recalling the Convention1 and all else", [{ start: 24, end: 25 }]],
  ]);
});
