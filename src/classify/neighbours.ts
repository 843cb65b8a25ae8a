/** Which words stand side by side anywhere in a text, so that a name can be recognised when it occurs again. */
import { lookupForm } from "../language/lookup-form.js";
import { memoize } from "../language/memoize.js";
import { stemLetters } from "../language/word-forms.js";
import type { Cutter, Token } from "../words/tokens.js";
import type { Lexicon } from "./lexicon.js";
import type { Neighbours } from "./pending-change.js";

/** Tells which words of a text follow one another, whatever their endings; small words between them are passed over. */
export function neighboursOf(texts: readonly string[], cut: Cutter, lexicon: Lexicon): Neighbours {
  const shelf = shelfOf(cut);
  const answers = new Map<string, boolean>();
  const stand = (text: string, first: string, second: string): boolean => {
    // Only what has the letters of both is cut into words.
    if (!shelf.mayHave(text, first) || !shelf.mayHave(text, second)) return false;
    const row = shelf.row(text, lexicon);
    const [one, other] = [shelf.number(first), shelf.number(second)];
    return one !== undefined && other !== undefined && follows(row, one, other);
  };
  return (first, second) => {
    const asked = `${first} ${second}`;
    let answer = answers.get(asked);
    if (answer === undefined) {
      answer = texts.some((text) => stand(text, first, second));
      answers.set(asked, answer);
    }
    return answer;
  };
}

function follows(row: Int32Array, first: number, second: number): boolean {
  for (let at = row.indexOf(first); at !== -1; at = row.indexOf(first, at + 1)) if (row[at + 1] === second) return true;
  return false;
}

/** Separates words that do not follow one another. */
const APART = -1;

/** The word sequences of all texts that one cutter has split; cached because most paragraphs occur in the previous and in the next text too. */
class Shelf {
  readonly #cut: Cutter;
  readonly #rows = new Map<string, Int32Array>();
  readonly #letters = new Map<string, string>();
  /** Numbers that represent words without their endings. */
  readonly #numbers = new Map<string, number>();
  /** The number of each distinct word by its key, which is faster to look up than its letters. */
  readonly #known: { readonly form: string; readonly number: number }[] = [];

  constructor(cut: Cutter) {
    this.#cut = cut;
  }

  /** Whether a text may have a word, in whatever form: it has the letters of its stem. */
  mayHave(text: string, stem: string): boolean {
    let letters = this.#letters.get(text);
    if (letters === undefined) {
      letters = stemLetters(lookupForm(text));
      this.#letters.set(text, letters);
    }
    return letters.includes(stem);
  }

  /** The words of a text as a sequence of numbers. */
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

  /** The number of a word without its ending, if any text contains it. */
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

/** Values that live as long as the cutter. */
const shelfOf = memoize((cut: Cutter) => new Shelf(cut));

/** The same name may be in quotation marks in one place and without them in another. */
const isQuotation = ({ kind, text }: Token): boolean => kind === "punctuation" && QUOTATION.test(text);
const QUOTATION = /["“”«»„'’‘]/;
