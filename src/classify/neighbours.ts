/** Which words stand side by side in a whole text, so that a name can be known again. */
import type { Cutter, Token } from "../words/tokens.js";
import type { Lexicon } from "./lexicon.js";
import type { Neighbours } from "./work.js";

/** Finds out at the first need which words of a text follow one another, whatever their endings; small words between them are passed over. */
export function neighboursOf(texts: readonly string[], cut: Cutter, lexicon: Lexicon): () => Neighbours {
  let known: Set<string> | undefined;
  return () => {
    known ??= new Set(texts.flatMap((text) => pairsIn(cut(text), lexicon)));
    const pairs = known;
    return (first, second) => pairs.has(`${first} ${second}`);
  };
}

function pairsIn(tokens: readonly Token[], { form }: Lexicon): string[] {
  const pairs: string[] = [];
  let last: string | null = null;
  for (const token of tokens) {
    if (token.kind === "punctuation") last = QUOTATION.test(token.text) ? last : null;
    else if (token.kind !== "light") {
      const { stem } = form(token.form);
      if (last !== null) pairs.push(`${last} ${stem}`);
      last = stem;
    }
  }
  return pairs;
}

/** Names are put in quotation marks here and go without there. */
const QUOTATION = /["“”«»„'’‘]/;
