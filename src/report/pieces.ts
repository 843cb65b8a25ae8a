/** What a redline is made of: paragraphs of text kept, struck out and put in, with footnote marks in place. */
import type { FindingKind, Side } from "../model/comparison.js";
import type { Paragraph } from "../model/resolution.js";

/** What became of a piece, a footnote mark or the end of a paragraph. */
export type Change = "same" | "deleted" | "inserted";

/** A run of text. The pieces of an entry that are not `inserted`, joined by `before`, are its old texts to the letter. */
export interface TextPiece {
  readonly kind: "text";
  readonly change: Change;
  readonly text: string;
  /** The old text's own writing: differs from `text` where a `same` piece differs in white space or typography. */
  readonly before: string;
  /** Whether it belongs to the opening phrase, which the field prints in italics. */
  readonly opening: boolean;
  /** What kind of change it belongs to, or null for `same` and where no finding names it. */
  readonly finding: FindingKind | null;
}

/** A footnote mark, at the place where it stands. */
export interface NotePiece {
  readonly kind: "note";
  readonly change: Change;
  /** Address of the note: in the new text, or in the old one where `change` is `deleted`. */
  readonly note: string;
  /** Address of the old note, or null where `change` is `inserted`. */
  readonly oldNote: string | null;
}

export type Piece = TextPiece | NotePiece;

/** What a redline needs to know of a paragraph or a footnote. */
export type Passage = Pick<Paragraph, "id" | "kind" | "label" | "depth" | "parent" | "text" | "opening" | "marks">;

/**
 * One paragraph of a redline, as a word processor has it: `end` says what became of the paragraph's end. Two old
 * paragraphs merged into one are a block whose end is `deleted` and a block whose end is `same`; a split is the
 * reverse, with `inserted`.
 */
export interface Block {
  /** The old paragraph that starts here; null where there is none or it goes on from the block before. */
  readonly old: Passage | null;
  /** The new paragraph that starts here; null where there is none or it goes on from the block before. */
  readonly new: Passage | null;
  readonly pieces: readonly Piece[];
  readonly end: Change;
}

/** The paragraphs of both texts by address. */
export interface Passages {
  readonly old: ReadonlyMap<string, Passage>;
  readonly new: ReadonlyMap<string, Passage>;
}

/** The paragraph or footnote of an address, or null. */
export const passage = (side: ReadonlyMap<string, Passage>, id: string | null): Passage | null =>
  id === null ? null : (side.get(id) ?? null);

/** The pieces of one text alone: `old` leaves out what was inserted, `new` what was deleted. */
export function piecesOfSide(pieces: readonly Piece[], side: Side): Piece[] {
  return pieces.filter((p) => p.change !== (side === "old" ? "inserted" : "deleted"));
}

/**
 * The paragraphs of one text alone, whatever the redline's blocks.
 *
 * @returns each paragraph with its pieces, in order
 */
export function paragraphsOfSide(blocks: readonly Block[], side: Side): { passage: Passage; pieces: Piece[] }[] {
  const found: { passage: Passage; pieces: Piece[] }[] = [];
  for (const block of blocks) {
    const starting = block[side];
    if (starting) found.push({ passage: starting, pieces: [] });
    found.at(-1)?.pieces.push(...piecesOfSide(block.pieces, side));
  }
  return found;
}
