/** Titles of what a paragraph cites. */
import type { Token } from "../../words/tokens.js";

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
