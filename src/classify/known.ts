/** What is found out about words once in a comparison: most words of a resolution stand in it many times. */
import type { Language } from "../language/language.js";
import { findNumerals, type Numeral } from "../language/numerals.js";
import type { Token } from "../words/tokens.js";
import { type Readings, readingsOf } from "./actions.js";
import { type Variant, variantsIn } from "./variants.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** What a language's data tell of words, each answer kept. */
export interface Known {
  readonly vocabulary: Vocabulary;
  readonly numerals: (text: string) => readonly Numeral[];
  readonly readings: (form: string) => Readings | null;
  /** The wordings in a run of words; the very same run is looked through once. */
  readonly variants: (tokens: readonly Token[]) => readonly Variant[];
}

/** Makes what one comparison asks; it grows with the different words of the two texts and is dropped with them. */
export function knownOf(language: Language): Known {
  const vocabulary = vocabularyOf(language);
  const stem = once((form: string) => vocabulary.stem({ text: form, form }));
  return {
    vocabulary: { ...vocabulary, stem: ({ form }) => stem(form) },
    numerals: once((text) => findNumerals(text, language)),
    readings: once((form) => readingsOf(form, language)),
    variants: once((tokens: readonly Token[]) => variantsIn(tokens, language), new WeakMap()),
  };
}

interface Answers<Asked, Answer> {
  get(asked: Asked): Answer | undefined;
  set(asked: Asked, answer: Answer): unknown;
}

/** @param answers where they are kept; weakly, where what is asked is gone before the comparison is */
function once<Asked, Answer>(
  find: (asked: Asked) => Answer,
  answers: Answers<Asked, Answer> = new Map<Asked, Answer>(),
): (asked: Asked) => Answer {
  return (asked) => {
    let answer = answers.get(asked);
    if (answer === undefined) {
      answer = find(asked);
      answers.set(asked, answer);
    }
    return answer;
  };
}
