/** What a redline is before it is XML: blocks whose pieces and ends belong to the old text, the new one or both. */
import type { Paragraph, ParagraphKind } from "../../model/resolution.js";

/** Which of the two texts something stands in. */
export type Side = "both" | "old" | "new";

/** Where something stands; `move` names the move whose one end it is, else null. */
export interface Standing {
  readonly side: Side;
  readonly move: string | null;
}

export type TextStyle = "plain" | "opening" | "label";

export interface TextPiece extends Standing {
  readonly kind: "text";
  readonly text: string;
  readonly style: TextStyle;
}

/** A footnote's mark; `old` and `new` are the addresses of the note it leads to in each text. */
export interface NotePiece extends Standing {
  readonly kind: "note";
  /** Whether it is the only mark of its note, the first of several, or one more. */
  readonly mark: "only" | "first" | "again";
  readonly old: string | null;
  readonly new: string | null;
}

/** A comment, at the place that it is about; it is no part of either text. */
export interface CommentPiece extends Standing {
  readonly kind: "comment";
  /** Its paragraphs. */
  readonly lines: readonly string[];
}

export type Piece = TextPiece | NotePiece | CommentPiece;

/** A paragraph of one text, at its beginning. */
export interface Beginning {
  readonly side: "old" | "new";
  /** Its address. */
  readonly id: string;
}

/** One paragraph of the redline. Where `end` stands in one text only, the other text runs on into the next block. */
export interface Block {
  readonly role: Role;
  readonly depth: number;
  /** The paragraphs of both texts that begin here. */
  readonly begins: readonly Beginning[];
  readonly pieces: readonly Piece[];
  readonly end: Standing;
}

export type Role = ParagraphKind | "title" | "adoption";

/** A paragraph, or a line of the text that the parser keeps elsewhere. */
export type Line = Pick<Paragraph, "id" | "label" | "text" | "opening" | "marks" | "depth"> & { readonly kind: Role };

/** Says whether two notes, one of each text, are linked to each other alone. */
export type NotesLinked = (old: string, after: string) => boolean;
