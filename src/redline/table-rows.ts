/** Splits the redline of a table into its rows and cells. */
import type { Side } from "../model/comparison.js";
import type { Block, Piece, Standing } from "./blocks.js";

/** A cell: its content, and the text that it belongs to. */
export interface TableCell<P = Piece> {
  readonly side: Standing["side"];
  readonly pieces: readonly P[];
}

/** A row: its cells, and the text that it belongs to. */
export interface TableRow<P = Piece> {
  readonly side: Standing["side"];
  readonly cells: readonly TableCell<P>[];
}

/** What must be known about a piece to assign it to a text; a comment belongs to neither. */
type Placed = Pick<Standing, "side"> & { readonly kind?: string; readonly border?: "cell" | "row" };

/**
 * The rows of a block that is a table in each text that has it.
 *
 * @returns rows in the order of the redline; null if the block is not a table, or not a complete one
 * @example
 * tableRowsOf(block)?.filter((row) => row.side === "new") // the rows that were put in
 */
export function tableRowsOf<P extends Placed>(block: Block<P>): TableRow<P>[] | null {
  return isTable(block) ? rowsOfPieces(block.pieces) : null;
}

/** Whether a block is a table in each text that has it. */
export function isTable(block: Pick<Block, "old" | "new">): boolean {
  const starts = [block.old, block.new].filter((passage) => passage !== null);
  return starts.length > 0 && starts.every(({ kind }) => kind === "table");
}

/** Splits the pieces of a table into rows. */
export function rowsOfPieces<P extends Placed>(pieces: readonly P[]): TableRow<P>[] {
  const rows = openRows(pieces).map((cells) => {
    const placed = cells.map(({ border, pieces: own }, i): TableCell<P> => {
      // The first cell has no border except the one before the second cell.
      return { side: sideOf(own, border ?? cells[i + 1]?.border ?? null), pieces: own };
    });
    return { side: common(placed), cells: placed };
  });
  const widthIn = (side: Side): number =>
    Math.max(...rows.map(({ cells }) => cells.filter((cell) => cell.side === "both" || cell.side === side).length));
  if (widthIn("old") !== widthIn("new")) return rows;
  // If the number of columns is the same, a row that ends early in one text is filled up with empty cells.
  return rows.map((row) =>
    row.side === "both" ? { ...row, cells: row.cells.map((cell) => ({ ...cell, side: "both" })) } : row,
  );
}

function openRows<P extends Placed>(pieces: readonly P[]): OpenCell<P>[][] {
  const rows: OpenCell<P>[][] = [[{ border: null, pieces: [] }]];
  const begun = { old: false, new: false };
  for (const piece of pieces) {
    const { side, border } = piece;
    const other = side === "old" ? "new" : "old";
    // The first row of a text has no border before it to separate it from rows of the other text.
    const isFirst = side !== "both" && !begun[side] && begun[other] && (rows.length > 1 || (rows[0]?.length ?? 0) > 1);
    if (isFirst) rows.push([{ border: null, pieces: [] }]);
    if (border === undefined) rows.at(-1)?.at(-1)?.pieces.push(piece);
    else if (border === "row") rows.push([{ border: null, pieces: [] }]);
    else rows.at(-1)?.push({ border: side, pieces: [] });
    if (side !== "new") begun.old = true;
    if (side !== "old") begun.new = true;
  }
  return rows;
}

/** Whether a row is the same in both texts. */
export const isUnchangedRow = <P extends Placed>({ cells }: TableRow<P>): boolean =>
  cells.every(({ side, pieces }) => side === "both" && pieces.every((piece) => piece.side === "both"));

interface OpenCell<P> {
  /** The text that has the border before it; null for the first cell of a row. */
  readonly border: Standing["side"] | null;
  readonly pieces: P[];
}

/** A cell belongs to one text only if its border and all its content do. */
function sideOf(all: readonly Placed[], border: Standing["side"] | null): Standing["side"] {
  const pieces = all.filter(({ kind }) => kind !== "comment");
  const side = border ?? common(pieces);
  return pieces.every((piece) => piece.side === side) ? side : "both";
}

/** The text that all of these belong to; both if they do not agree. */
function common(things: readonly Placed[]): Standing["side"] {
  const side = things[0]?.side ?? "both";
  return things.every((thing) => thing.side === side) ? side : "both";
}
