/** Renders a table for a terminal: in columns if the rows fit, otherwise each row as a paragraph. */
import type { TableRow } from "../../redline/table-rows.js";
import { foldedRows } from "../fold-rows.js";
import { fill, type Labels } from "../labels/labels.js";
import { padded, paragraph } from "./page.js";
import { runsOf } from "./pieces.js";
import { type Run, run } from "./style.js";
import { width } from "./width.js";

/** How a table is laid out. */
interface TableLayout {
  /** Columns of the terminal to fill at most. */
  readonly columns: number;
  /** Before each line. */
  readonly first: Run;
  /** Whether to set signs around changes. */
  readonly signs: boolean;
  readonly labels: Labels;
}

/** Between two columns, and between two cells of a row that has none. */
const GAP = run("  ");
const BORDER = run(" | ", "faint");
/** Before the second line of such a row. */
const HANG = "  ";

/** The lines of a table's rows; long runs of rows that are the same are told by their number. */
export function tableLines(rows: readonly TableRow[], layout: TableLayout): Run[][] {
  const { columns, first, signs, labels } = layout;
  const shown = foldedRows(rows).map((row) =>
    typeof row === "number" ? row : row.cells.map((cell) => runsOf(cell.pieces, signs)),
  );
  const widths = widthsOf(shown.filter((row) => typeof row !== "number"));
  const inColumns = sum(widths) + GAP.text.length * (widths.length - 1) + width(first.text) <= columns;
  return shown.flatMap((row): Run[][] => {
    if (typeof row === "number")
      return paragraph([run(`… ${fill(labels.counts.unchanged, { n: row })}`, "faint")], { columns, first });
    if (!inColumns)
      return paragraph(joined(row, BORDER), { columns, first, rest: run(first.text + HANG, first.style) });
    const cells = row.map((cell, i) => (i < row.length - 1 ? padded(cell, widths[i] ?? 0) : cell));
    return paragraph(joined(cells, GAP), { columns, first });
  });
}

const joined = (cells: readonly (readonly Run[])[], between: Run): Run[] =>
  cells.flatMap((cell, i) => (i === 0 ? cell : [between, ...cell]));

/** How wide the cells of each column are at most. */
function widthsOf(rows: readonly (readonly (readonly Run[])[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, sum(cell.map(({ text }) => width(text))));
    });
  }
  return widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
