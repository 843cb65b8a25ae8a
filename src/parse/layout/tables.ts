/** Builds tables from tagged lines: one table block, with its rows and cells, in the body. */
import type { Furniture } from "../../model/resolution.js";
import { layTable } from "../../model/table.js";
import { type SourceBlock, sourceBlock } from "../../read/source-text.js";
import { joinBlocks } from "../blocks.js";
import type { Line } from "./lines.js";

/** A row: the contents of its cells, from left to right. */
type Row = readonly SourceBlock[];

/** Lines in which each table is one line, and the table for each of these. */
export interface Tabled {
  readonly lines: readonly Line[];
  readonly tables: ReadonlyMap<Line, SourceBlock>;
  readonly setAside: readonly Furniture[];
}

/**
 * Replaces the lines of each table by one line. A table that continues at the top of the next page is joined with its beginning; a repeated
 * header is set aside.
 *
 * @param from index of the first line that may belong to a table; a masthead may be set in cells but is not a table
 * @param joined builds the text of a cell from its lines
 */
export function withTables(
  lines: readonly Line[],
  from: number,
  joined: (lines: readonly Line[]) => SourceBlock,
): Tabled {
  const kept: Line[] = [];
  const tables = new Map<Line, SourceBlock>();
  const setAside: Furniture[] = [];
  let open: { readonly line: Line; rows: Row[] } | null = null;
  const close = (): void => {
    if (open) tables.set(open.line, tableBlock(open.rows));
    open = null;
  };
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Line;
    const of = i < from ? null : tableOf(line);
    let end = i + 1;
    while (of !== null && end < lines.length && tableOf(lines[end] as Line) === of) end++;
    const rows = of === null ? [] : rowsOf(lines.slice(i, end), joined);
    if (isTable(rows)) {
      const before: { readonly line: Line; rows: Row[] } | null = open;
      if (before && widthOf(before.rows) === widthOf(rows)) {
        const repeated = repeatedRows(before.rows, rows);
        for (const row of rows.slice(0, repeated)) {
          setAside.push({ text: row.map((cell) => cell.text).join(" "), why: "head of a table, printed again" });
        }
        before.rows = continued(before.rows, rows.slice(repeated));
      } else {
        close();
        open = { line: { ...line, text: "", marks: [] }, rows };
        kept.push(open.line);
      }
    } else {
      close();
      kept.push(...lines.slice(i, end));
    }
    i = end;
  }
  close();
  return { lines: kept, tables, setAside };
}

/**
 * Joins rows with those of the next page. A first row there without its first cell is the rest of the last row, unless rows of this table
 * begin so: not only those of the header, which ends at the first row with a first cell.
 */
function continued(before: readonly Row[], after: readonly Row[]): Row[] {
  const [last, rest] = [before.at(-1), after[0]];
  const beginsLater = (row: Row): boolean => row[0]?.text === "";
  const belowHead = before.slice(before.findIndex((row) => !beginsLater(row)));
  if (!last || !rest || !beginsLater(rest) || belowHead.some(beginsLater)) return [...before, ...after];
  const width = Math.max(last.length, rest.length);
  const joined = Array.from({ length: width }, (_, i): SourceBlock => {
    const [cell, more] = [last[i], rest[i]];
    if (!cell || !more || more.text === "") return cell ?? more ?? sourceBlock("");
    return cell.text === "" ? more : joinBlocks(cell, more);
  });
  return [...before.slice(0, -1), joined, ...after.slice(1)];
}

/** Identifies a table of a document; null outside any table. */
const tableOf = ({ tag, page }: Line): string | null => (tag?.cell ? `${page} ${tag.cell.table}` : null);

/** Whether there are cells both side by side and below each other; one column or one row is just layout. */
const isTable = (rows: readonly Row[]): boolean =>
  rows.length > 1 && rows.some((row) => row.filter((c) => c.text !== "").length > 1);

const widthOf = (rows: readonly Row[]): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

function rowsOf(lines: readonly Line[], joined: (lines: readonly Line[]) => SourceBlock): Row[] {
  const places = new Map<number, Map<number, Line[]>>();
  for (const line of lines) {
    const { row, column } = line.tag?.cell ?? { row: 0, column: 0 };
    const cells = places.get(row) ?? new Map<number, Line[]>();
    places.set(row, cells);
    cells.set(column, [...(cells.get(column) ?? []), line]);
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => {
      const width = Math.max(...cells.keys()) + 1;
      return Array.from({ length: width }, (_, column) => joined(cells.get(column) ?? []));
    });
}

/** How many rows at the start of a table's next part repeat its first rows. */
function repeatedRows(before: readonly Row[], rows: readonly Row[]): number {
  let same = 0;
  while (same < rows.length - 1 && textOf(before[same]) === textOf(rows[same])) same++;
  return same;
}

const textOf = (row: Row | undefined): string => (row ?? []).map((cell) => cell.text).join("\n");

/** The block of a table, with the footnote marks in its cells. */
function tableBlock(rows: readonly Row[]): SourceBlock {
  const { text, starts } = layTable(rows.map((row) => row.map((cell) => cell.text)));
  const marks = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => cell.marks.map((mark) => ({ ...mark, at: mark.at + (starts[r]?.[c] ?? 0) }))),
  );
  return sourceBlock(text, { role: "table", marks });
}
