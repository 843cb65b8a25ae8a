/** A piece of a line with its position, as the PDF places it. */
import type { LineTag } from "../source-text.js";

/** How a font looks. */
export interface FontStyle {
  readonly italic: boolean;
  readonly bold: boolean;
}

/** A piece with its numbers worked out. */
export interface Piece extends FontStyle {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** From the page's top. */
  readonly baseline: number;
  readonly size: number;
  /** What the file states of it. */
  readonly tag: LineTag | null;
  /** Whether a space is drawn before or behind it that is not in its text. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  /** Where each character of the item that it was begins, and the last one ends, from its left end; null where that is not known. */
  readonly places: (() => readonly number[]) | null;
}

/** A gap this wide, in heights of letters, is a space that the file does not spell out. */
export const SPACE_GAP = 0.16;
