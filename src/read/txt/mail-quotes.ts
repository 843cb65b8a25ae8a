/** Removes the ">" signs that mail programs print before quoted lines. */

/** One sign for each time that the text was sent on, and the space that may follow it. */
const QUOTED = /^[^\S\n]*(?:>[^\S\n]?)+/u;

/** So many lines in a row are quoted by mail: no text of the United Nations begins a line so, but a table or a page's code may. */
const FEWEST = 3;

/**
 * The text without such signs, and whether it had any.
 *
 * @example withoutMailQuotes("Ada wrote:\n> One\n> Two\n> Three") // { text: "Ada wrote:\nOne\nTwo\nThree", found: true }
 */
export function withoutMailQuotes(text: string): { readonly text: string; readonly found: boolean } {
  const lines = text.split("\n");
  const quoted = lines.map((line) => QUOTED.test(line));
  const found = quoted.some((_, i) => quoted.slice(i, i + FEWEST).filter(Boolean).length === FEWEST);
  return found ? { text: lines.map((line) => line.replace(QUOTED, "")).join("\n"), found } : { text, found };
}
