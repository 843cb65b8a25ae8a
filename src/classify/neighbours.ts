/** Which words stand side by side in a whole text, so that a name can be known again. */
import type { Cutter } from "../words/tokens.js";
import type { Lexicon } from "./lexicon.js";
import type { Neighbours } from "./work.js";

/** Finds out at the first need which words of a text follow one another, whatever their endings; marks are passed over. */
export function neighboursOf(texts: readonly string[], cut: Cutter, { form }: Lexicon): () => Neighbours {
  let known: Set<string> | undefined;
  return () => {
    known ??= new Set(
      texts.flatMap((text) => pairsOf(cut(text).flatMap((t) => (t.kind === "punctuation" ? [] : form(t.form).stem)))),
    );
    const pairs = known;
    return (first, second) => pairs.has(`${first} ${second}`);
  };
}

const pairsOf = (stems: readonly string[]): string[] => stems.slice(1).map((stem, k) => `${stems[k]} ${stem}`);
