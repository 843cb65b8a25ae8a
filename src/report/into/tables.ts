/** Arranges the tables of a redline for a document: if a table became text or text became a table, the whole is deleted and inserted. */
import type { Side } from "../../model/comparison.js";
import { isTable } from "../../redline/table-rows.js";
import type { WordBlock } from "../docx/pieces.js";
import { pieceOfSide } from "../docx/tables.js";

/** Splits a block into one for each text if only one of them has a table there. */
export function apartFromText(blocks: readonly WordBlock[]): WordBlock[] {
  return blocks.flatMap((block) => {
    const { old, new: now, end } = block;
    const isMixed = old !== null && now !== null && !isTable(block) && [old, now].some(({ kind }) => kind === "table");
    return isMixed && end.side === "both" ? [blockOfSide(block, "old"), blockOfSide(block, "new")] : [block];
  });
}

/** A block as one text has it, with nothing of it in the other. */
export function blockOfSide(block: WordBlock, side: Side): WordBlock {
  const pieces = block.pieces.filter((piece) => piece.side === side || piece.side === "both");
  return {
    old: side === "old" ? block.old : null,
    new: side === "new" ? block.new : null,
    pieces: pieces.map((piece) => ({ ...pieceOfSide(piece, side), move: null })),
    end: { side, move: null },
    ends: block[side] ?? block.ends,
  };
}
