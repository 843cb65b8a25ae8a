/** Marks that lead to a footnote which an earlier mark leads to as well. */
import type { Block, NotePiece, Piece } from "./pieces.js";

/** Footnotes by the address that a text knows them by; the value is whatever stands for the footnote. */
type Known = Record<"old" | "new", Map<string, NotePiece>>;

/**
 * The blocks with every mark called the first of its footnote, or one more to the same. A mark that is one more in one
 * text only, or one more to another footnote in either, becomes two: one of each text.
 */
export function withRepeats(blocks: readonly Block[]): Block[] {
  const known: Known = { old: new Map(), new: new Map() };
  const referred = new Set<NotePiece>();
  const told = blocks.map((block) => ({
    ...block,
    pieces: block.pieces.flatMap((piece): Piece[] => (piece.kind === "note" ? tell(piece, known, referred) : [piece])),
  }));
  const isReferred = (piece: Piece): boolean => piece.kind === "note" && referred.has(piece);
  return told.map((block) => ({
    ...block,
    pieces: block.pieces.map((piece) => (isReferred(piece) ? ({ ...piece, mark: "first" } as NotePiece) : piece)),
  }));
}

function tell(piece: NotePiece, known: Known, referred: Set<NotePiece>): NotePiece[] {
  const before = {
    old: piece.old === null ? undefined : known.old.get(piece.old),
    new: piece.new === null ? undefined : known.new.get(piece.new),
  };
  if (piece.side === "both" && before.old !== before.new) {
    const old: NotePiece = { ...piece, side: "old", new: null };
    const after: NotePiece = { ...piece, side: "new", old: null };
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
