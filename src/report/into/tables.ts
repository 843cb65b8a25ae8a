/** Tables: compared cell by cell, so that no change reaches from one cell into another. */
import type { Language } from "../../language/language.js";
import { IN_BOTH } from "../../redline/blocks.js";
import { wordBlock } from "../docx/blocks.js";
import { comparedLines } from "../docx/lines.js";
import type { WordBlock, WordText } from "../docx/pieces.js";

const rowsOf = (text: string): string[][] => text.split(" ¦ ").map((row) => row.split(" | "));

/** The block of a table that changed, its words compared within each cell; as it is where its rows or cells are others. */
export function byCells(block: WordBlock, language: Language): WordBlock {
  const { old, new: now, pieces } = block;
  if (old?.kind !== "table" || now?.kind !== "table" || pieces.every((p) => p.side === "both")) return block;
  if (pieces.some((p) => p.kind === "note" && p.side !== "both")) return block;
  const [before, after] = [rowsOf(old.text), rowsOf(now.text)];
  if (before.map((row) => row.length).join() !== after.map((row) => row.length).join()) return block;
  const compared = before.flatMap((row, r) =>
    row.flatMap((cell, c): WordText[] => {
      const sign = c > 0 ? " | " : r > 0 ? " ¦ " : "";
      return [...(sign === "" ? [] : [shared(sign)]), ...cellPieces(cell, after[r]?.[c] ?? "", language)];
    }),
  );
  return { ...block, pieces: compared };
}

function cellPieces(old: string, now: string, language: Language): WordText[] {
  if (old === now) return old === "" ? [] : [shared(old)];
  const blocks = comparedLines("text", old, now, language).map((block) => wordBlock(block, () => false));
  return blocks.flatMap((block) => block.pieces).filter((piece) => piece.kind === "text");
}

const shared = (text: string): WordText => ({
  kind: "text",
  ...IN_BOTH,
  text,
  before: text,
  opening: false,
  findings: [],
});
