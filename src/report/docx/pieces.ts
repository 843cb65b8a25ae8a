/** What a Word redline has in addition to the redline that all reports share: repeated footnote marks, and comments. */
import type { Block, NotePiece, Standing, TextPiece } from "../../redline/blocks.js";

/** A footnote's mark: the only one of its note, the first of several, or a further one. */
export interface WordNote extends NotePiece {
  readonly mark: "only" | "first" | "again";
}

/** A comment, at the place that it is about; it belongs to neither text. */
export interface CommentPiece extends Standing {
  readonly kind: "comment";
  /** Its paragraphs. */
  readonly lines: readonly string[];
}

/** Text of a paragraph, or what is printed before it. */
export interface WordText extends TextPiece {
  /** Whether it is the paragraph's label or the tab after it, which are not part of its text. */
  readonly label?: true;
}

export type WordPiece = WordText | WordNote | CommentPiece;

export type WordBlock = Block<WordPiece>;
