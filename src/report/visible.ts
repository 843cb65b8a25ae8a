/** Makes characters visible with which a document could control a terminal or reorder a line. */

/** Control characters, line and paragraph separators, bidi embeddings, overrides and isolates, and tag characters. */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;

/**
 * The text with every such character written out. Marks of direction (LRM, RLM), which honest Arabic text uses, stay.
 *
 * @example
 * visible("a\u001b[2Jb"); // "a⟨U+001B⟩[2Jb"
 */
export function visible(text: string): string {
  return text.replace(STEERING, (c) => `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** The same for lines of text: line ends stay. */
export const visibleLines = (text: string): string => text.split("\n").map(visible).join("\n");
