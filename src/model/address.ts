/** Addresses: the short names of paragraphs, the same in all six languages. */
import type { ParagraphKind } from "./resolution.js";

/** The prefix of each kind of address; operative paragraphs and sub-paragraphs are named by their printed number. */
export const ADDRESS_PREFIX: Readonly<Record<ParagraphKind, string>> = {
  formula: "F",
  preambular: "PP",
  operative: "OP",
  subparagraph: "",
  unnumbered: "U",
  heading: "H",
  text: "T",
  table: "TB",
};

/**
 * Assigns addresses in order of appearance and makes recurring ones unique.
 *
 * @returns a function from the desired address to the one to use: `OP1`, then `OP1#2` if `OP1` is asked for again
 * @example
 * const unique = uniqueAddresses();
 * unique("OP1"); // "OP1"
 * unique("OP1"); // "OP1#2"
 */
export function uniqueAddresses(): (wished: string) => string {
  const seen = new Map<string, number>();
  return (wished) => {
    const count = (seen.get(wished) ?? 0) + 1;
    seen.set(wished, count);
    return count === 1 ? wished : `${wished}#${count}`;
  };
}
