/** A piece of a line with its position, as the PDF places it. */
import type { LineTag } from "../source-text.js";

/** How a font looks. */
export interface FontStyle {
  readonly italic: boolean;
  readonly bold: boolean;
}

/** A piece with its measures computed. */
export interface Piece extends FontStyle {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Measured from the top of the page. */
  readonly baseline: number;
  readonly size: number;
  /** What the file declares about it. */
  readonly tag: LineTag | null;
  /** Whether a space that is not in its text is drawn before or after it. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  /** Where each character of the original item begins, and the last one ends, measured from its left end; null if unknown. */
  readonly places: (() => readonly number[]) | null;
}

/** A gap this wide, in letter heights, is a space that the file does not contain. */
export const SPACE_GAP = 0.16;

/** Letters that are at most this large compared with the line's are superscript, if their baseline is above the line's: browsers set them at five sixths. */
export const RAISED_SIZE = 0.85;
