/** Adapts the blocks of the redline to Word: labels are printed, text is exact, and the last paragraph mark stays. */
import { type Block, IN_BOTH, type Piece, type Standing, type TextPiece } from "../../redline/blocks.js";
import { isTable } from "../../redline/table-rows.js";
import { exactPieces } from "./exact.js";
import type { WordBlock, WordPiece, WordText } from "./pieces.js";

/** Whether two notes, one of each text, are linked only to each other, so that they can be one footnote. */
export type NotesLinked = (old: string, after: string) => boolean;

/**
 * Adapts a block: its label is printed, text that both sides have is exact to the letter, and a mark is split if it leads to two different
 * footnotes.
 */
export function wordBlock(block: Block, linked: NotesLinked): WordBlock {
  if (!isTable(block))
    return { ...block, pieces: [...labelPieces(block), ...block.pieces.flatMap((piece) => wordPieces(piece, linked))] };
  // A row is inserted or deleted, because Word has no moved rows. Borders are drawn, so the spaces beside their signs do not matter.
  const isBorder = (piece: Piece): piece is TextPiece => piece.kind === "text" && piece.border !== undefined;
  const pieces = block.pieces.flatMap((piece): WordPiece[] => (isBorder(piece) ? [piece] : wordPieces(piece, linked)));
  return { ...block, pieces: pieces.map((piece) => ({ ...piece, move: null })), end: { ...block.end, move: null } };
}

function wordPieces(piece: Piece, linked: NotesLinked): WordPiece[] {
  if (piece.kind === "text") return exactPieces(piece).filter(({ text }) => text !== "");
  const note = { ...piece, mark: "only" as const };
  if (note.old === null || note.new === null || linked(note.old, note.new)) return [note];
  return [
    { ...note, side: "old", new: null },
    { ...note, side: "new", old: null },
  ];
}

/** The labels at the beginning of a block; if both texts begin a paragraph there, the tab after them is kept. */
function labelPieces({ old, new: now, end }: Block): WordText[] {
  const [was, is] = [old?.label ?? "", now?.label ?? ""];
  const wholly = old === null || now === null;
  const own = (side: "old" | "new"): Standing => (end.side === side ? end : { side, move: null });
  if (wholly) return labelled(old ? was : is, own(old ? "old" : "new"));
  if (was === is) return labelled(is, IN_BOTH);
  if (was === "" || is === "") return [...labelled(was, own("old")), ...labelled(is, own("new"))];
  return [labelText(was, own("old")), labelText(is, own("new")), labelText(TAB, IN_BOTH)];
}

const TAB = "\t";

const labelled = (label: string, standing: Standing): WordText[] =>
  label === "" ? [] : [labelText(label, standing), labelText(TAB, standing)];

const labelText = (text: string, { side, move }: Standing): WordText => ({
  kind: "text",
  side,
  move,
  text,
  before: text,
  opening: false,
  findings: [],
  label: true,
});

/** Handles the end of the document and the text before each table: a paragraph there has no following paragraph to merge with. */
export function settleEnds(blocks: readonly WordBlock[]): WordBlock[] {
  const table = blocks.findIndex(isTable);
  if (table === -1) return settleEnd(blocks);
  const stretch = blocks.slice(0, table);
  return [...settleEnd(stretch), ...blocks.slice(table, table + 1), ...settleEnds(blocks.slice(table + 1))];
}

/**
 * Makes the last block end in both texts. A document must end in a paragraph that neither accepting nor rejecting removes, or an empty one
 * is left.
 */
export function settleEnd(blocks: readonly WordBlock[]): WordBlock[] {
  const out = [...blocks];
  const last = out.at(-1);
  if (!last || last.end.side === "both") return out;
  const other = out.findLastIndex((block) => block.end.side !== last.end.side);
  const before = out[other];
  out[out.length - 1] = { ...last, end: IN_BOTH };
  if (!before) return out;
  if (before.end.side === "both") {
    out[other] = { ...before, end: { side: last.end.side, move: null } };
    return out;
  }
  const next = out[other + 1] as WordBlock;
  const begins = { old: before.old ?? next.old, new: before.new ?? next.new };
  out.splice(other, 2, { ...next, ...begins, pieces: [...before.pieces, ...next.pieces] });
  return out;
}
