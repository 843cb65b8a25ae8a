/** The types of a redline: blocks of text that belong to the old text, the new one or both, with footnote marks in place. */
import type { Finding, Side } from "../model/comparison.js";
import type { Paragraph, ParagraphKind } from "../model/resolution.js";
import type { TableBorder } from "../model/table.js";

/** Which text something belongs to. */
export interface Standing {
  readonly side: Side | "both";
  /** The name of the move that this is one end of; null for text that was kept, inserted or deleted. */
  readonly move: string | null;
}

/** A run of text. Joining the pieces of an entry that are not `new`, by `before`, gives its old texts to the letter. */
export interface TextPiece extends Standing {
  readonly kind: "text";
  readonly text: string;
  /** The old text's own spelling, if it differs from `text` in white space or typography. */
  readonly before: string;
  /** Whether it belongs to the opening phrase, which is printed in italics. */
  readonly opening: boolean;
  /** The findings whose spans cover any of it, those of substance first; empty for text that both sides have. */
  readonly findings: readonly Finding[];
  /** Set if this is not text of a table but a border between cells; says what begins after it. */
  readonly border?: TableBorder["begins"];
}

/** A footnote mark at its position; `old` and `new` are the addresses of the note that it leads to in each text. */
export interface NotePiece extends Standing {
  readonly kind: "note";
  readonly old: string | null;
  readonly new: string | null;
}

export type Piece = TextPiece | NotePiece;

/** What a redline needs to know about a paragraph, a footnote or a line such as the title. */
export interface Passage
  extends Pick<Paragraph, "id" | "label" | "depth" | "parent" | "text" | "opening" | "marks" | "section"> {
  readonly kind: ParagraphKind | "title" | "adoption";
}

/**
 * One paragraph of a redline, as a word processor has it; `end` says which text's paragraph ends here. Two old paragraphs merged into one
 * are a block that ends in the old text only and then a block that ends in both; a split is the reverse.
 */
export interface Block<P = Piece> {
  /** The old paragraph that starts here; null if there is none, or if it continues from the block before. */
  readonly old: Passage | null;
  /** The new paragraph that starts here; null if there is none, or if it continues from the block before. */
  readonly new: Passage | null;
  readonly pieces: readonly P[];
  readonly end: Standing;
  /** The paragraph that ends here; the new one if one ends in both texts. */
  readonly ends: Passage;
}

export const IN_BOTH: Standing = { side: "both", move: null };

/** The pieces that belong to one text. */
export function piecesOfSide<T extends Standing>(pieces: readonly T[], side: Side): T[] {
  return pieces.filter((p) => p.side === "both" || p.side === side);
}

/** A paragraph of one text with its pieces. */
export interface PassagePieces {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
}

/**
 * The paragraphs of one text, regardless of how the redline is divided into blocks.
 *
 * @returns each paragraph with its pieces, in order
 */
export function paragraphsOfSide(blocks: readonly Block[], side: Side): PassagePieces[] {
  const found: { passage: Passage; pieces: Piece[] }[] = [];
  for (const block of blocks) {
    const starting = block[side];
    if (starting) found.push({ passage: starting, pieces: [] });
    found.at(-1)?.pieces.push(...piecesOfSide(block.pieces, side));
  }
  return found;
}

/** The text of a piece on one side; empty for a footnote mark, which is not part of the text. */
export const textIn = (piece: Piece, side: Side): string =>
  piece.kind === "note" ? "" : side === "old" ? piece.before : piece.text;
