/** Footnote marks that lead to a note which an earlier mark already leads to. */
import type { WordBlock, WordNote, WordPiece } from "./pieces.js";

/** Footnotes by their addresses in each text; the value identifies the footnote. */
type Known = Record<"old" | "new", Map<string, WordNote>>;

/**
 * Marks every footnote mark as the first of its note, or as a further one. A mark that is a further one in one text only, or belongs to a
 * different note in either text, becomes two: one for each text.
 */
export function withRepeats(blocks: readonly WordBlock[]): WordBlock[] {
  const known: Known = { old: new Map(), new: new Map() };
  const referred = new Set<WordNote>();
  const told = blocks.map((block) => ({
    ...block,
    pieces: block.pieces.flatMap((piece): WordPiece[] =>
      piece.kind === "note" ? tell(piece, known, referred) : [piece],
    ),
  }));
  const isReferred = (piece: WordPiece): boolean => piece.kind === "note" && referred.has(piece);
  return told.map((block) => ({
    ...block,
    pieces: block.pieces.map((piece) => (isReferred(piece) ? ({ ...piece, mark: "first" } as WordNote) : piece)),
  }));
}

function tell(piece: WordNote, known: Known, referred: Set<WordNote>): WordNote[] {
  const before = {
    old: piece.old === null ? undefined : known.old.get(piece.old),
    new: piece.new === null ? undefined : known.new.get(piece.new),
  };
  if (piece.side === "both" && before.old !== before.new) {
    const old: WordNote = { ...piece, side: "old", new: null };
    const after: WordNote = { ...piece, side: "new", old: null };
    return [...tell(old, known, referred), ...tell(after, known, referred)];
  }
  const first = before.old ?? before.new;
  if (first) {
    referred.add(first);
    return [{ ...piece, mark: "again" }];
  }
  if (piece.old !== null) known.old.set(piece.old, piece);
  if (piece.new !== null) known.new.set(piece.new, piece);
  return [piece];
}
