/** Decides which rows of a table a report shows; long runs of unchanged rows are replaced by their number. */
import { isUnchangedRow, type TableRow } from "../redline/table-rows.js";

/** The least number of unchanged rows that are folded; fewer are shown. */
const FEWEST_FOLDED = 3;

/** The rows of a table to show, in order, with a number for each run of rows left out. The first row, usually the header, is always shown. */
export function foldedRows(rows: readonly TableRow[]): (TableRow | number)[] {
  const out: (TableRow | number)[] = [];
  let same: TableRow[] = [];
  const close = (): void => {
    if (same.length >= FEWEST_FOLDED) out.push(same.length);
    else out.push(...same);
    same = [];
  };
  rows.forEach((row, i) => {
    if (i > 0 && isUnchangedRow(row)) same.push(row);
    else {
      close();
      out.push(row);
    }
  });
  close();
  return out;
}
