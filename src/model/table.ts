/** How a table is stored in a text: its cells in order, separated by signs. All code that needs its rows uses this file. */
import type { Range } from "./resolution.js";

/** The sign before a cell of the same row, and the sign before the first cell of the next row. */
const CELL = "|";
const ROW = "¦";

/** A sign that separates cells or rows; it has only spaces beside it. */
const SIGNS = /(?<=^| )[|¦](?=$| )/gu;

/** The text of a table, and where each of its cells begins in it. */
export interface LaidTable {
  readonly text: string;
  /** For each row and cell as given, including those that are left out. */
  readonly starts: readonly (readonly number[])[];
}

/**
 * Joins the cells of a table into one text. Rows without text and empty cells at the end of a row are left out, because forms differ in
 * them and nobody sees them.
 *
 * @param rows the collapsed texts of its cells
 */
export function layTable(rows: readonly (readonly string[])[]): LaidTable {
  let text = "";
  const add = (token: string): number => {
    if (token !== "" && text !== "") text += " ";
    text += token;
    return text.length - token.length;
  };
  const starts = rows.map((cells) => {
    const width = cells.findLastIndex((cell) => cell !== "") + 1;
    if (width > 0 && text !== "") add(ROW);
    return cells.map((cell, column) => {
      if (column > 0 && column < width) add(CELL);
      return add(cell);
    });
  });
  return { text, starts };
}

/**
 * The text of a table, which is one paragraph of the body.
 *
 * @param rows the collapsed texts of its cells
 * @example tableText([["State", "Year"], ["Peru", "2001"]]); // => "State | Year ¦ Peru | 2001"
 */
export const tableText = (rows: readonly (readonly string[])[]): string => layTable(rows).text;

/**
 * The ranges of a table's cells in its text, row by row; an empty cell is an empty range.
 *
 * @example tableRows("State | Year ¦ Peru | 2001")[1]?.[1]; // => { start: 20, end: 24 }
 */
export function tableRows(text: string): Range[][] {
  const rows: Range[][] = [[]];
  let start = 0;
  const close = (end: number): void => {
    const cell = text.slice(start, end);
    const from = cell.trim() === "" ? start : start + cell.length - cell.trimStart().length;
    rows.at(-1)?.push({ start: from, end: from + cell.trim().length });
  };
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    close(index);
    if (sign === ROW) rows.push([]);
    start = index + 1;
  }
  close(text.length);
  return rows;
}

/** The separator between two cells of a table's text: a sign with the spaces beside it. */
export interface TableBorder extends Range {
  /** What begins after it. */
  readonly begins: "cell" | "row";
}

/** The borders of a table, in order. */
export function tableBorders(text: string): TableBorder[] {
  let end: number | null = null;
  return tableRows(text).flatMap((row) =>
    row.flatMap((cell, column): TableBorder[] => {
      const start = end;
      end = cell.end;
      return start === null ? [] : [{ start, end: cell.start, begins: column === 0 ? "row" : "cell" }];
    }),
  );
}

/** A table's text without the separators, which no document prints. */
export const withoutTableSigns = (text: string): string => text.replace(SIGNS, " ");
