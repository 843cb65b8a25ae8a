import { describe, expect, it } from "vitest";
import { layTable, tableBorders, tableRows, tableText, withoutTableSigns } from "../../src/model/table.js";

const cellsOf = (text: string): string[][] =>
  tableRows(text).map((row) => row.map(({ start, end }) => text.slice(start, end)));

describe("the text of a table", () => {
  it("parts rows and cells by signs, and gives them back", () => {
    const rows = [
      ["State", "Year"],
      ["Peru", "2001"],
    ];
    expect(tableText(rows)).toBe("State | Year ¦ Peru | 2001");
    expect(cellsOf(tableText(rows))).toEqual(rows);
  });

  it("keeps empty cells before others, and leaves out empty rows and empty cells at a row's end", () => {
    const text = tableText([["", "Gross", "", "Net"], ["", ""], ["", "(dollars)", ""], ["Total"]]);
    expect(text).toBe("| Gross | | Net ¦ | (dollars) ¦ Total");
    expect(cellsOf(text)).toEqual([["", "Gross", "", "Net"], ["", "(dollars)"], ["Total"]]);
  });

  it("says where each cell begins, also one that is left out", () => {
    const { text, starts } = layTable([["a", ""], [""], ["", "b"]]);
    expect(text).toBe("a ¦ | b");
    expect(starts).toEqual([[0, 1], [1], [3, 6]]);
  });

  it("takes a sign inside a word for a letter", () => {
    expect(cellsOf("a|b | c¦d")).toEqual([["a|b", "c¦d"]]);
    expect(withoutTableSigns("a|b | c ¦ d").split(/ +/)).toEqual(["a|b", "c", "d"]);
  });

  it("covers all text with cells and borders", () => {
    const text = tableText([["", "Gross", "", "Net"], ["x", "", "y"], ["z"]]);
    const parts = [...tableRows(text).flat(), ...tableBorders(text)].sort((a, b) => a.start - b.start || a.end - b.end);
    expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
  });
});
