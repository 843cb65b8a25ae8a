/** Which words stand side by side anywhere in a text, so that a name can be recognised when it occurs again. */
import { memoize } from "../language/memoize.js";
import type { Cutter, Token } from "../words/tokens.js";
import type { Lexicon } from "./lexicon.js";
import type { Neighbours } from "./pending-change.js";

/** Finds out at the first need which words of a text follow one another, whatever their endings; small words between them are passed over. */
export function neighboursOf(texts: readonly string[], cut: Cutter, lexicon: Lexicon): () => Neighbours {
  let known: Neighbours | undefined;
  return () => {
    known ??= followedIn(texts, shelfOf(cut), lexicon);
    return known;
  };
}

function followedIn(texts: readonly string[], shelf: Shelf, lexicon: Lexicon): Neighbours {
  const rows = texts.map((text) => shelf.row(text, lexicon));
  const answers = new Map<string, boolean>();
  return (first, second) => {
    const asked = `${first} ${second}`;
    const answer = answers.get(asked);
    if (answer !== undefined) return answer;
    const [one, other] = [shelf.number(first), shelf.number(second)];
    const found = one !== undefined && other !== undefined && rows.some((row) => follows(row, one, other));
    answers.set(asked, found);
    return found;
  };
}

function follows(row: Int32Array, first: number, second: number): boolean {
  for (let at = row.indexOf(first); at !== -1; at = row.indexOf(first, at + 1)) if (row[at + 1] === second) return true;
  return false;
}

/** Stands between words that do not follow one another. */
const APART = -1;

/** The rows of all texts that one cutter has cut: most paragraphs stand in the text before and the text after, too. */
class Shelf {
  readonly #cut: Cutter;
  readonly #rows = new Map<string, Int32Array>();
  /** Numbers that stand for the words without their endings. */
  readonly #numbers = new Map<string, number>();
  /** Of each different word the number, by its key, which is found sooner than by its letters. */
  readonly #known: { readonly form: string; readonly number: number }[] = [];

  constructor(cut: Cutter) {
    this.#cut = cut;
  }

  /** The words of a text in a row, as numbers. */
  row(text: string, lexicon: Lexicon): Int32Array {
    const known = this.#rows.get(text);
    if (known) return known;
    const tokens = this.#cut(text);
    const row = new Int32Array(tokens.length);
    let length = 0;
    for (const token of tokens) {
      if (token.kind === "light" || isQuotation(token)) continue;
      row[length++] = token.kind === "punctuation" ? APART : this.#numberOf(token, lexicon);
    }
    const made = row.slice(0, length);
    this.#rows.set(text, made);
    return made;
  }

  /** The number of a word without its ending, where any text has it. */
  number(stem: string): number | undefined {
    return this.#numbers.get(stem);
  }

  #numberOf({ key, form }: Token, lexicon: Lexicon): number {
    const last = this.#known[key];
    if (last?.form === form) return last.number;
    const { stem } = lexicon.form(form);
    const number = this.#numbers.get(stem) ?? this.#numbers.size;
    this.#numbers.set(stem, number);
    this.#known[key] = { form, number };
    return number;
  }
}

/** What is kept as long as the cutter is. */
const shelfOf = memoize((cut: Cutter) => new Shelf(cut));

/** Names are put in quotation marks here and go without there. */
const isQuotation = ({ kind, text }: Token): boolean => kind === "punctuation" && QUOTATION.test(text);
const QUOTATION = /["“”«»„'’‘]/;
