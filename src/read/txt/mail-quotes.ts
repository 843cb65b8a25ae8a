/** Removes the ">" signs that mail programs print before quoted lines. */

/** One sign for each time that the text was forwarded, and a space that may follow it. */
const QUOTED = /^[^\S\n]*(?:>[^\S\n]?)+/u;

/**
 * How many lines in a row must have the sign to be a mail quotation: no United Nations text begins lines so, but a table or the code of a
 * page may.
 */
const FEWEST = 3;

/**
 * Removes such signs from a text, and says whether it had any.
 *
 * @example withoutMailQuotes("Ada wrote:\n> One\n> Two\n> Three") // { text: "Ada wrote:\nOne\nTwo\nThree", found: true }
 */
export function withoutMailQuotes(text: string): { readonly text: string; readonly found: boolean } {
  const lines = text.split("\n");
  const quoted = lines.map((line) => QUOTED.test(line));
  const found = quoted.some((_, i) => quoted.slice(i, i + FEWEST).filter(Boolean).length === FEWEST);
  return found ? { text: lines.map((line) => line.replace(QUOTED, "")).join("\n"), found } : { text, found };
}
