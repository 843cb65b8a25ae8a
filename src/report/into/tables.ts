/** Tables: compared row by row and cell by cell, so that no change reaches from one cell into another. */
import { chain } from "../../align/chain.js";
import type { Language } from "../../language/language.js";
import { IN_BOTH, type Passage } from "../../redline/blocks.js";
import { wordBlock } from "../docx/blocks.js";
import { ALIKE, comparedLines, likenessOf } from "../docx/lines.js";
import type { WordBlock, WordPiece, WordText } from "../docx/pieces.js";
import type { Find } from "./piece-atoms.js";
import { keyOf } from "./placed.js";
import { rowsIn, tableOf } from "./table-parts.js";

/** A row that both texts have, or that one of them has; each by its place in its own table. */
export interface RowPair {
  readonly old: number | null;
  readonly new: number | null;
}

/** The blocks of a redline with their tables compared, and the rows of each changed table in the order of both, by the key of the old one. */
export interface ComparedTables {
  readonly blocks: readonly WordBlock[];
  readonly rows: ReadonlyMap<string, readonly RowPair[]>;
}

/** The text of each cell of each row of a table. */
export const cellsOf = ({ text }: Pick<Passage, "text">): string[][] =>
  text.split(ROW_SIGN).map((row) => row.split(CELL_SIGN));

export const ROW_SIGN = " ¦ ";
export const CELL_SIGN = " | ";

/** Compares the tables of a redline within their cells. What cannot be, such as a table that became text, goes and comes as a whole. */
export function compareTables(blocks: readonly WordBlock[], find: Find, language: Language): ComparedTables {
  const rows = new Map<string, readonly RowPair[]>();
  const compared = blocks.flatMap((block): WordBlock[] => {
    const { old, new: now, pieces, end } = block;
    const isTable = old?.kind === "table" || now?.kind === "table";
    if (!isTable || !old || !now || end.side !== "both" || pieces.every((p) => p.side === "both")) return [block];
    if (old.kind !== "table" || now.kind !== "table") return apart(block);
    const pairs = pairRows(block, language);
    if (pairs.some((pair) => pair.old === null || pair.new === null)) {
      if (!isRegular(block, find)) return apart(block);
      rows.set(keyOf(old), pairs);
    }
    return [withCells(block, pairs, language)];
  });
  return { blocks: compared, rows };
}

/** Whether the rows that are read of a table are those of the document: not so where a table stands in a cell of another. */
function isRegular(block: WordBlock, find: Find): boolean {
  const passage = find(block);
  const table = passage && tableOf(passage);
  return table !== null && block.old !== null && rowsIn(table).length === cellsOf(block.old).length;
}

/** One block for each text, as where neither has anything of the other. */
function apart(block: WordBlock): WordBlock[] {
  const { old, new: now, pieces } = block;
  const of = (side: "old" | "new"): WordPiece[] =>
    pieces
      .filter((piece) => piece.side === side || piece.side === "both")
      .map((piece): WordPiece => {
        if (piece.kind === "note")
          return { ...piece, side, move: null, ...(side === "old" ? { new: null } : { old: null }) };
        return piece.kind === "text" ? { ...piece, side, move: null } : piece;
      });
  const gone: WordBlock = {
    ...block,
    new: null,
    pieces: of("old"),
    end: { side: "old", move: null },
    ends: old ?? block.ends,
  };
  const come: WordBlock = {
    ...block,
    old: null,
    pieces: of("new"),
    end: { side: "new", move: null },
    ends: now ?? block.ends,
  };
  return [gone, come];
}

/**
 * The rows of two tables against each other: one by one where both have the same cells, else by their words. A row whose notes are others is
 * another row.
 */
function pairRows({ old, new: now, pieces }: WordBlock, language: Language): RowPair[] {
  if (!old || !now) return [];
  const changed = new Set(
    pieces.flatMap((p) => (p.kind === "note" && p.side !== "both" ? [`old ${p.old}`, `new ${p.new}`] : [])),
  );
  const olds = rowsWithNotes(old, (note) => changed.has(`old ${note}`));
  const news = rowsWithNotes(now, (note) => changed.has(`new ${note}`));
  const widths = (rows: readonly Row[]): string => rows.map(({ cells, isChanged }) => (isChanged ? -1 : cells)).join();
  if (changed.size === 0 && widths(olds) === widths(news)) return olds.map((_, i) => ({ old: i, new: i }));
  const alike = olds.flatMap((row, i) =>
    news.flatMap((other, k) => {
      if (row.cells !== other.cells || row.isChanged || other.isChanged) return [];
      const weight = likenessOf(row.text, other.text, language);
      return weight < ALIKE ? [] : [{ old: i, new: k, weight }];
    }),
  );
  const pairs: RowPair[] = [];
  const at = { old: 0, new: 0 };
  for (const pair of [...chain(alike), { old: olds.length, new: news.length }]) {
    while (at.old < pair.old) pairs.push({ old: at.old++, new: null });
    while (at.new < pair.new) pairs.push({ old: null, new: at.new++ });
    if (at.old < olds.length && at.new < news.length) pairs.push({ old: at.old++, new: at.new++ });
  }
  return pairs;
}

interface Row {
  readonly text: string;
  readonly cells: number;
  /** Whether it has a note that the other text has not. */
  readonly isChanged: boolean;
}

function rowsWithNotes({ text, marks }: Passage, isChanged: (note: string) => boolean): Row[] {
  let at = 0;
  return text.split(ROW_SIGN).map((row) => {
    const [start, end] = [at, at + row.length];
    at = end + ROW_SIGN.length;
    const own = marks.filter((mark) => mark.at >= start && mark.at <= end);
    return { text: row, cells: row.split(CELL_SIGN).length, isChanged: own.some(({ note }) => isChanged(note)) };
  });
}

/** The block with the words of its rows compared cell by cell; of new rows it has the notes alone, since their cells are made from the text. */
function withCells(block: WordBlock, pairs: readonly RowPair[], language: Language): WordBlock {
  const { old, new: now } = block;
  if (!old || !now) return block;
  const [before, after] = [cellsOf(old), cellsOf(now)];
  const pieces = pairs.flatMap(({ old: was, new: is }): WordText[] => {
    if (was === null) return [];
    const cells = before[was] ?? [];
    const start = was > 0 ? [shared(ROW_SIGN)] : [];
    if (is === null) return [...start, { ...shared(cells.join(CELL_SIGN)), side: "old", move: null }];
    const compared = cells.flatMap((cell, c) => [
      ...(c > 0 ? [shared(CELL_SIGN)] : []),
      ...cellPieces(cell, after[is]?.[c] ?? "", language),
    ]);
    return [...start, ...compared];
  });
  return { ...block, pieces: [...pieces, ...block.pieces.filter((p) => p.kind === "note" && p.side !== "both")] };
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
