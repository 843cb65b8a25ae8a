/** The distinct words of two texts, each looked up once, since most words of a resolution recur. */
import { lookupForm } from "../language/lookup-form.js";
import { typographic } from "../language/typography.js";
import { hanWords, type Names } from "./han.js";
import type { TokenKind, Word } from "./token.js";
import { worth } from "./worth.js";

export class WordTable {
  readonly #light: ReadonlySet<string>;
  readonly #names: Names;
  readonly #strict: boolean;
  readonly #words = new Map<string, Word>();
  readonly #wholes = new Map<string, Word>();
  readonly #keys = new Map<string, number>();
  readonly #runs = new Map<string, readonly Word[]>();

  /** @param strict whether typography (’ ', – -, full and half width) makes words different */
  constructor(data: { readonly light: ReadonlySet<string>; readonly names: Names }, strict: boolean) {
    this.#light = data.light;
    this.#names = data.names;
    this.#strict = strict;
  }

  /** A word made of letters. */
  word(text: string): Word {
    return this.#words.get(text) ?? this.#add(this.#light.has(lookupForm(text)) ? "light" : "word", text);
  }

  /** Tokens that can only be of one kind: an elided word, a punctuation mark, white space. */
  piece(kind: TokenKind, text: string): Word {
    return this.#words.get(text) ?? this.#add(kind, text);
  }

  /** A token that was kept whole; elsewhere the same text may be a plain word. */
  whole(text: string): Word {
    let found = this.#wholes.get(text);
    if (!found) {
      found = this.#made("whole", text);
      this.#wholes.set(text, found);
    }
    return found;
  }

  /** The words of a run of Chinese characters. */
  run(text: string): readonly Word[] {
    let found = this.#runs.get(text);
    if (!found) {
      found = hanWords(text, this.#names).map((word) => this.word(word));
      this.#runs.set(text, found);
    }
    return found;
  }

  #add(kind: TokenKind, text: string): Word {
    const made = this.#made(kind, text);
    this.#words.set(text, made);
    return made;
  }

  #made(kind: TokenKind, text: string): Word {
    const folded = this.#strict ? text : typographic(text);
    let key = this.#keys.get(folded);
    if (key === undefined) {
      key = this.#keys.size;
      this.#keys.set(folded, key);
    }
    return { kind, text, form: lookupForm(text), worth: worth(kind, text), key };
  }
}
