/** Plans the changes of a table in the document: words change cell by cell, rows are deleted and inserted, or the whole table is. */
import type { PlacedElement } from "../../read/placed-xml.js";
import { child } from "../../read/xml.js";
import { tableRowsOf } from "../../redline/table-rows.js";
import type { WordBlock, WordPiece } from "../docx/pieces.js";
import { newRow } from "./new-table.js";
import type { PieceAtoms } from "./piece-atoms.js";
import type { NewTable, StoryPlan } from "./plan.js";
import type { ParagraphLook } from "./properties.js";
import type { Story } from "./story.js";
import { cellsIn, isIn, rowsIn } from "./table-parts.js";
import { type PlacedRow, placedRows } from "./table-rows.js";

/** What planning a table needs from the planner. */
export interface TableDesk {
  readonly story: Story;
  readonly plan: StoryPlan;
  readonly atoms: PieceAtoms;
  /** Plans a piece at the place reached. */
  readonly piece: (piece: WordPiece) => void;
  /** Deletes a piece from the document. */
  readonly take: (piece: WordPiece) => void;
  /** Moves to an atom: what is inserted next goes before it. */
  readonly goTo: (atom: number) => void;
}

/**
 * Plans the changes of a table of the document.
 *
 * @returns false if all of it must be replaced: its rows change and cannot be told apart, for instance because a table is inside a cell of
 *   another
 */
export function planTable(block: WordBlock, table: PlacedElement, desk: TableDesk): boolean {
  const rows = placedRows(block, table, desk.story, desk.atoms);
  if (rows) {
    planRows(rows, table, desk);
    return true;
  }
  const changes = block.pieces.some((piece) => piece.kind === "text" && piece.border && piece.side !== "both");
  if (!changes && block.new) {
    for (const piece of block.pieces) desk.piece(piece);
    return true;
  }
  for (const piece of block.pieces) if (piece.side !== "new") desk.take(piece);
  for (const row of rowsIn(table)) desk.plan.goneRows.add(row);
  return false;
}

function planRows(rows: readonly PlacedRow[], table: PlacedElement, desk: TableDesk): void {
  const { story, plan } = desk;
  const own = rowsIn(table);
  let last: PlacedElement | null = null;
  for (const { row, element } of rows) {
    if (row.side === "new") {
      const made = newRow(row, story, rowLike(own, row.cells.length, last), PLAIN_CELL);
      const [host, to] = last ? [last, plan.rowsBehind] : [own[0], plan.rowsBefore];
      if (host) to.set(host, [...(to.get(host) ?? []), made]);
    } else if (element) {
      last = element;
      if (row.side === "old") plan.goneRows.add(element);
      planCells({ row, element }, desk);
    }
  }
}

/** The words of a row that the document has, cell by cell. */
function planCells({ row, element }: PlacedRow, { story, piece, take, goTo }: TableDesk): void {
  const cells = element ? cellsIn(element) : [];
  for (const [c, cell] of row.cells.entries()) {
    const begin = story.paragraphs.find((p) => cells[c] && isIn(p.element, cells[c]));
    if (begin) goTo(begin.first);
    for (const own of cell.pieces) (row.side === "old" ? take : piece)(own);
  }
}

/** A table that only the new text has, formatted like the nearest one before an atom. */
export function newTable(block: WordBlock, story: Story, atom: number): NewTable {
  const like = nearestTable(story, atom);
  const host = story.paragraphs.findLast((p) => p.first <= atom) ?? story.paragraphs[0];
  const isRightToLeft = host !== undefined && child(child(host.element, "w:pPr"), "w:bidi") !== undefined;
  const plain = isRightToLeft ? { ...PLAIN_CELL, paragraph: `<${story.part.prefix}bidi/>` } : PLAIN_CELL;
  const model = like && (rowsIn(like).at(-1) ?? null);
  const rows = (tableRowsOf(block) ?? []).map((row) => newRow(row, story, model, plain));
  return { like, rows, isRightToLeft };
}

/** The table before an atom, otherwise the first after it, whose formatting a new one may copy. */
function nearestTable({ part, paragraphs }: Story, atom: number): PlacedElement | null {
  const inTable = paragraphs.filter(({ element }) => part.within(element, "w:tbl"));
  const found = inTable.findLast((p) => p.first < atom) ?? inTable[0];
  return (found && part.within(found.element, "w:tbl")) ?? null;
}

/** The row whose formatting a new one with so many cells copies: the nearest with as many, preferably before it. */
function rowLike(rows: readonly PlacedElement[], cells: number, last: PlacedElement | null): PlacedElement | null {
  const at = last ? rows.indexOf(last) : 0;
  const alike = rows.filter((row) => cellsIn(row).length === cells);
  return alike.findLast((row) => rows.indexOf(row) <= at) ?? alike[0] ?? last ?? rows[0] ?? null;
}

/** The formatting of a cell if there is no table to copy from. */
const PLAIN_CELL: ParagraphLook = { paragraph: "", mark: "" };
