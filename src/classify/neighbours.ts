/** Which words stand side by side in a whole text, so that a name can be known again. */
import type { Cutter, Token } from "../words/tokens.js";
import type { Lexicon } from "./lexicon.js";
import type { Neighbours } from "./work.js";

/** Finds out at the first need which words of a text follow one another, whatever their endings; small words between them are passed over. */
export function neighboursOf(texts: readonly string[], cut: Cutter, lexicon: Lexicon): () => Neighbours {
  let known: Row | undefined;
  return () => {
    known ??= rowOf(texts, cut, lexicon);
    const { words, places, answers } = known;
    return (first, second) => {
      const asked = `${first} ${second}`;
      const answer = answers.get(asked);
      if (answer !== undefined) return answer;
      const [firsts = [], seconds = []] = [places.get(first), places.get(second)];
      // The rarer of the two is looked at.
      const found =
        firsts.length < seconds.length
          ? firsts.some((at) => words[at + 1] === second)
          : seconds.some((at) => words[at - 1] === first);
      answers.set(asked, found);
      return found;
    };
  };
}

/** The words of a text in a row, without their endings; null where two that stand in a row do not follow one another. */
interface Row {
  readonly words: readonly (string | null)[];
  /** Where each word stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** What was asked before. */
  readonly answers: Map<string, boolean>;
}

function rowOf(texts: readonly string[], cut: Cutter, { form }: Lexicon): Row {
  const words: (string | null)[] = [];
  const places = new Map<string, number[]>();
  // Of each different word the stem and where it stands, by its key, which is found sooner than by its letters.
  const known: { form: string; stem: string; at: number[] }[] = [];
  const wordOf = ({ key, form: written }: Token): { stem: string; at: number[] } => {
    const last = known[key];
    if (last?.form === written) return last;
    const { stem } = form(written);
    const at = places.get(stem) ?? [];
    places.set(stem, at);
    const found = { form: written, stem, at };
    known[key] = found;
    return found;
  };
  for (const text of texts) {
    for (const token of cut(text)) {
      if (token.kind === "light" || isQuotation(token)) continue;
      if (token.kind === "punctuation") words.push(null);
      else {
        const { stem, at } = wordOf(token);
        at.push(words.length);
        words.push(stem);
      }
    }
    words.push(null);
  }
  return { words, places, answers: new Map() };
}

/** Names are put in quotation marks here and go without there. */
const isQuotation = ({ kind, text }: Token): boolean => kind === "punctuation" && QUOTATION.test(text);
const QUOTATION = /["“”«»„'’‘]/;
