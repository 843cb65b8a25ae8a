/** Writes tables of a redline for Word: rows that only one text has are tracked as rows. */
import type { Side } from "../../model/comparison.js";
import type { TableCell, TableRow } from "../../redline/table-rows.js";
import type { WordPiece } from "./pieces.js";

/** What is needed to write a table. */
export interface TableMarkup {
  readonly rightToLeft: boolean;
  /** Attributes of a tracked change. */
  readonly change: () => string;
  readonly piecesXml: (pieces: readonly WordPiece[]) => string;
}

type Row = TableRow<WordPiece>;

/** Width of the text between the margins, in twentieths of a point. */
const TEXT_WIDTH = 8640;
/** The range of cell lengths, in letters, that affects the width of a column. */
const WIDEST = 40;
const NARROWEST = 8;

const FRAME = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join("");

/** The rows as a table. A table follows what is before it without a paragraph between. */
export function tableXml(rows: readonly Row[], markup: TableMarkup): string {
  const widths = widthsOf(rows);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const lines = rows.flatMap(rowsApart).map((row) => rowXml(row, widths, markup));
  return (
    `<w:tbl><w:tblPr>${markup.rightToLeft ? "<w:bidiVisual/>" : ""}<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>` +
    `<w:tblBorders>${FRAME}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    `${lines.join("")}</w:tbl>`
  );
}

/** The widths of the columns, by their longest cells. */
function widthsOf(rows: readonly Row[]): number[] {
  const letters: number[] = [];
  for (const { cells } of rows) {
    cells.forEach(({ pieces }, i) => {
      const length = pieces.reduce((sum, piece) => sum + (piece.kind === "text" ? piece.text.length : 0), 0);
      letters[i] = Math.max(letters[i] ?? NARROWEST, Math.min(length, WIDEST));
    });
  }
  const all = letters.reduce((sum, n) => sum + n, 0);
  return letters.map((n) => Math.round((TEXT_WIDTH * n) / all));
}

/** A row in which one text has a cell that the other lacks is written as two rows, because LibreOffice does not support tracked cells. */
export function rowsApart(row: Row): Row[] {
  if (row.side !== "both" || row.cells.every((cell) => cell.side === "both")) return [row];
  return [rowOfSide(row, "old"), rowOfSide(row, "new")];
}

function rowOfSide({ cells }: Row, side: Side): Row {
  const other = side === "old" ? "new" : "old";
  const own = cells
    .filter((cell) => cell.side !== other)
    .map(({ pieces }): TableCell<WordPiece> => {
      const kept = pieces.filter((piece) => piece.side !== other);
      return { side, pieces: kept.map((piece) => pieceOfSide(piece, side)) };
    });
  return { side, cells: own };
}

/** A piece as one text has it. */
export function pieceOfSide(piece: WordPiece, side: Side): WordPiece {
  if (piece.kind === "text") return { ...piece, side, text: side === "old" ? piece.before : piece.text };
  if (piece.kind === "comment") return { ...piece, side };
  return { ...piece, side, [side === "old" ? "new" : "old"]: null };
}

function rowXml({ side, cells }: Row, widths: readonly number[], { change, piecesXml }: TableMarkup): string {
  const tracked = side === "both" ? "" : `<w:${TRACKED[side]} ${change()}/>`;
  const made = cells.map(({ pieces }, i) => {
    const last = i === cells.length - 1;
    const spanned = widths.slice(i, last ? widths.length : i + 1);
    const width = spanned.reduce((sum, n) => sum + n, 0);
    const span = spanned.length > 1 ? `<w:gridSpan w:val="${spanned.length}"/>` : "";
    const end = tracked === "" ? "" : `<w:rPr><w:${TRACKED[side as keyof typeof TRACKED]} ${change()}/></w:rPr>`;
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}</w:tcPr>` +
      `<w:p><w:pPr><w:pStyle w:val="TableText"/>${end}</w:pPr>${piecesXml(pieces)}</w:p></w:tc>`
    );
  });
  return `<w:tr><w:trPr><w:cantSplit/>${tracked}</w:trPr>${made.join("")}</w:tr>`;
}

const TRACKED = { old: "del", new: "ins" } as const;
