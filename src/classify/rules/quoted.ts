/** Titles of what a paragraph cites. */
import type { Token } from "../../words/tokens.js";
import { explained, isSymbol, type Rule } from "./rule.js";

/** Quotation marks; the curled ones open and close alike in one language or another. */
const OPENS = /^[«„「『《]$/;
const CLOSES = /^[»」』》]$/;
const EITHER = /^[“”"]$/;

/** The words that stand in quotation marks or in the title marks of Chinese. */
export function quotedIn(tokens: readonly Token[]): ReadonlySet<Token> {
  let open = false;
  const quoted = new Set<Token>();
  for (const token of tokens) {
    if (EITHER.test(token.text)) open = !open;
    else if (OPENS.test(token.text)) open = true;
    else if (CLOSES.test(token.text)) open = false;
    else if (open) quoted.add(token);
  }
  return quoted;
}

/** Words of the title of a document, where the paragraph cites another: the title goes with it. */
export const title: Rule = {
  name: "title",
  explain: (work, { tokens }) => {
    const cited = new Set(tokens.old.filter(isSymbol).map((t) => t.key));
    if (!tokens.new.some((t) => isSymbol(t) && !cited.has(t.key))) return work;
    const titles = { old: quotedIn(tokens.old), new: quotedIn(tokens.new) };
    const others = (side: "old" | "new"): Token[] => work[side].filter((t) => !titles[side].has(t));
    const rest = { old: others("old"), new: others("new") };
    const gave = { old: rest.old.length < work.old.length, new: rest.new.length < work.new.length };
    const inside = [...work.change.old, ...work.change.new].every((t) => titles.old.has(t) || titles.new.has(t));
    // A title put in or left out whole says what no title said before.
    const stays = (gave.old && gave.new) || (inside && (gave.old || gave.new));
    if (!stays) return work;
    const all = rest.old.length + rest.new.length === 0;
    return all ? explained(work, "reference", "title", rest) : { ...work, ...rest };
  },
};

/** Whether words are part of a title. */
export function titled(words: readonly Token[], all: readonly Token[]): boolean {
  const titles = quotedIn(all);
  return words.every((t) => titles.has(t));
}
