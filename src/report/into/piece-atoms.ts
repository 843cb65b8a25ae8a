/** Maps the pieces of a redline to the atoms of the document that they stand for. */
import type { WordBlock, WordPiece, WordText } from "../docx/pieces.js";
import { keyOf, type PlacedPassage, type PlacedText } from "./placed.js";

/** Finds the old passage that begins with a block; null if it was not found in the document. */
export type Find = (block: WordBlock) => PlacedPassage | null;

/** Finds the passages of a placed text. */
export const findIn =
  ({ passages }: PlacedText): Find =>
  ({ old }) =>
    old ? (passages.get(keyOf(old)) ?? null) : null;

/** A range of the old text that moved, with its atoms. */
export interface Moved {
  readonly passage: PlacedPassage;
  readonly atoms: readonly number[];
}

/** Maps the pieces of the old text to their atoms, and collects what moves. */
export class PieceAtoms {
  readonly #atoms = new Map<WordPiece, readonly number[]>();
  /** Where the next text is, after pieces that end between two cells of a table. */
  readonly #next = new Map<WordPiece, number>();
  /** The ranges of each move, in order. */
  readonly #moved = new Map<string, Moved[]>();

  constructor(blocks: readonly WordBlock[], find: Find) {
    let passage: PlacedPassage | null = null;
    let at = 0;
    for (const block of blocks) {
      if (block.old) {
        passage = find(block);
        at = 0;
      }
      for (const piece of block.pieces) {
        if (piece.kind !== "text" || piece.label || piece.side === "new") continue;
        if (passage) this.#tie(piece, passage, at);
        at += piece.before.length;
      }
    }
  }

  /** The atoms of a piece; none for a label, a mark, and text that only the new side has. */
  of(piece: WordPiece): readonly number[] {
    return this.#atoms.get(piece) ?? [];
  }

  /** The atom before which the text after a piece is inserted, if that is not directly after it. */
  behind(piece: WordPiece): number | undefined {
    return this.#next.get(piece);
  }

  /** Where a moved piece was before; each range of its move is returned once. */
  takeMoved(piece: WordPiece): Moved | undefined {
    return piece.kind === "text" && !piece.label && piece.move !== null
      ? this.#moved.get(piece.move)?.shift()
      : undefined;
  }

  #tie(piece: WordText, passage: PlacedPassage, at: number): void {
    const end = at + piece.before.length;
    const atoms = passage.units.slice(at, end).flat();
    this.#atoms.set(piece, atoms);
    const next =
      passage.units[end - 1]?.length === 0 ? passage.units.slice(end).find((u) => u.length > 0)?.[0] : undefined;
    if (next !== undefined) this.#next.set(piece, next);
    if (piece.move === null) return;
    this.#moved.set(piece.move, [...(this.#moved.get(piece.move) ?? []), { passage, atoms }]);
  }
}
