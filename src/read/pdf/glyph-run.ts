/** Glyphs as a page draws them, and the operators that draw them. */

/** A glyph as pdf.js passes it to code that draws a page. */
export interface DrawnGlyph {
  readonly unicode: string;
  /** Its number in the font, or in the font's encoding. */
  readonly originalCharCode?: number;
  /** Advance in units of the font. */
  readonly width: number;
  /** Whether it is the single byte that word spacing applies to. */
  readonly isSpace: boolean;
}

/** What must be known about a font to place its glyphs. */
export interface FontMetrics {
  /** How many ems one unit of a glyph's width is. */
  readonly unit: number;
}

/** A glyph, and the gap before it. */
export interface Glyph {
  readonly text: string;
  /** Its number in the font, or in the font's encoding. */
  readonly code: number;
  /** The distance from the end of the previous glyph to its own start, in ems; 0 for the first of a run. */
  readonly gap: number;
  /** Its own advance, in ems. */
  readonly advance: number;
}

/** Glyphs of one font and size that follow each other on one baseline. */
export interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  /** Scale, skew and position of the first glyph. */
  readonly transform: readonly number[];
  /** The distance from the first glyph's left end to the last one's right end, in points. */
  readonly width: number;
  readonly fontName: string;
  /** Number of the marked content that contains it, if the file numbers it; content that belongs only to the page is an artifact. */
  readonly content: Content;
}

/** The marked content that contains something drawn. */
export type Content = number | "artifact" | null;

/** A drawing operator by its name, with its arguments. */
export interface Operator {
  readonly name: string;
  readonly args: readonly unknown[];
}
