/** Ties the redline of a table to the rows of the document's table. */

import type { PlacedElement } from "../../read/placed-xml.js";
import { type TableRow, tableRowsOf } from "../../redline/table-rows.js";
import type { WordBlock, WordPiece } from "../docx/pieces.js";
import { rowsApart } from "../docx/tables.js";
import type { PieceAtoms } from "./piece-atoms.js";
import type { Story } from "./story.js";
import { cellsIn, rowOf } from "./table-parts.js";

/** A row of the redline, with the corresponding row of the document; null for one that only the new text has. */
export interface PlacedRow {
  readonly row: TableRow<WordPiece>;
  readonly element: PlacedElement | null;
}

/**
 * The rows of a table's redline with those of the document.
 *
 * @returns null if they cannot be told apart, for instance because a table is inside a cell of another
 */
export function placedRows(
  block: WordBlock,
  table: PlacedElement,
  story: Story,
  atoms: PieceAtoms,
): PlacedRow[] | null {
  const rows = (tableRowsOf(block) ?? []).flatMap(rowsApart);
  const placed = rows.map((row): PlacedRow => {
    const pieces = row.side === "new" ? [] : row.cells.flatMap((cell) => cell.pieces);
    const first = pieces.flatMap((piece) => atoms.of(piece)).at(0);
    const element = first === undefined ? undefined : story.atoms[first]?.element;
    return { row, element: element ? rowOf(table, element) : null };
  });
  const known = placed.filter(({ row }) => row.side !== "new");
  const isTold = ({ row, element }: PlacedRow): boolean =>
    element !== null && row.cells.length <= cellsIn(element).length;
  return known.every(isTold) && new Set(known.map((p) => p.element)).size === known.length ? placed : null;
}
