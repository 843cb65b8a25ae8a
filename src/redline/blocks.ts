/** The types of a redline: blocks of text that belong to the old text, the new one or both, with footnote marks in place. */
import type { Finding, Side } from "../model/comparison.js";
import type { Paragraph, ParagraphKind } from "../model/resolution.js";
import type { TableBorder } from "../model/table.js";

/** Where something stands. */
export interface Standing {
  readonly side: Side | "both";
  /** Names the move whose one end this is; null for what stays, was put in or struck out. */
  readonly move: string | null;
}

/** A run of text. The pieces of an entry that are not `new`, joined by `before`, are its old texts to the letter. */
export interface TextPiece extends Standing {
  readonly kind: "text";
  readonly text: string;
  /** The old text's own writing: differs from `text` where both texts differ in white space or typography only. */
  readonly before: string;
  /** Whether it belongs to the opening phrase, which the field prints in italics. */
  readonly opening: boolean;
  /** The findings whose spans cover any of it, those of substance first; none for what both texts have. */
  readonly findings: readonly Finding[];
  /** Set where it is no text of a table but a border between cells, and says what it begins. */
  readonly border?: TableBorder["begins"];
}

/** A footnote mark, at the place where it stands; `old` and `new` are the addresses of the note it leads to in each text. */
export interface NotePiece extends Standing {
  readonly kind: "note";
  readonly old: string | null;
  readonly new: string | null;
}

export type Piece = TextPiece | NotePiece;

/** What a redline needs to know of a paragraph, a footnote or a line that the parser keeps elsewhere. */
export interface Passage
  extends Pick<Paragraph, "id" | "label" | "depth" | "parent" | "text" | "opening" | "marks" | "section"> {
  readonly kind: ParagraphKind | "title" | "adoption";
}

/**
 * One paragraph of a redline, as a word processor has it: `end` says which text's paragraph ends here. Two old
 * paragraphs merged into one are a block that ends in the old text only and a block that ends in both; a split is the
 * reverse.
 */
export interface Block<P = Piece> {
  /** The old paragraph that starts here; null where there is none or it goes on from the block before. */
  readonly old: Passage | null;
  /** The new paragraph that starts here; null where there is none or it goes on from the block before. */
  readonly new: Passage | null;
  readonly pieces: readonly P[];
  readonly end: Standing;
  /** The paragraph that ends here, the new one where both texts' do. */
  readonly ends: Passage;
}

export const IN_BOTH: Standing = { side: "both", move: null };

/** The pieces of one text alone. */
export function piecesOfSide<T extends Standing>(pieces: readonly T[], side: Side): T[] {
  return pieces.filter((p) => p.side === "both" || p.side === side);
}

/** One paragraph of one text with its pieces. */
export interface PassagePieces {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
}

/**
 * The paragraphs of one text alone, whatever the redline's blocks.
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

/** What a piece says in one text; nothing for a footnote mark, which is no part of the text. */
export const textIn = (piece: Piece, side: Side): string =>
  piece.kind === "note" ? "" : side === "old" ? piece.before : piece.text;
