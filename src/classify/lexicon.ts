/** Looks up what each word is (a date, a session, a number …) and caches the answer, since most words recur in a resolution and in its successor. */
import type { Language } from "../language/language.js";
import { HAN, LETTERS } from "../language/letters.js";
import { memoize } from "../language/memoize.js";
import { findNumerals, type Numeral } from "../language/numerals.js";
import { type Phrase, phrasesOf } from "../language/phrases.js";
import { type Form, formsOf } from "../language/word-forms.js";
import type { Token } from "../words/tokens.js";

/** What a word is in itself, whatever is next to it. */
export type Sort = "mark" | "light" | "word" | "symbol" | "date" | "session" | "ordinal" | "number" | "whole";

/** A language's tables, with cached answers. */
export interface Lexicon {
  readonly language: Language;
  readonly sort: (token: Token) => Sort;
  /** The word without its inflection, and what else it may be a form of. */
  readonly form: (word: string) => Form;
  readonly numerals: (text: string) => readonly Numeral[];
  /** The phrases that begin with a word (in Chinese, with a character), the longest first. */
  readonly phrases: (first: string) => readonly Phrase[];
}

/**
 * How many answers of each sort are cached before the cache is emptied: the resolutions of a session have some 20,000 different words in a
 * language, and most words of one text occur in others too.
 */
const MOST_ANSWERS = 30_000;

/** The answers about a language's words, shared by all comparisons that follow one another. */
export const lexiconOf: (language: Language) => Lexicon = memoize((language) => {
  const numerals = once((text: string) => findNumerals(text, language));
  const sorts = { word: new Map<string, Sort>(), whole: new Map<string, Sort>() };
  return {
    language,
    numerals,
    form: once(formsOf(language)),
    phrases: once(phrasesOf(language)),
    sort: (token) => {
      if (token.kind === "punctuation" || token.kind === "space") return "mark";
      const known = sorts[token.kind === "whole" ? "whole" : "word"];
      let sort = known.get(token.text);
      if (!sort) {
        sort = sortOf(token, numerals(token.text), language);
        keep(known, token.text, sort);
      }
      return sort;
    },
  };
});

function once<Answer>(find: (asked: string) => Answer): (asked: string) => Answer {
  const answers = new Map<string, Answer>();
  return (asked) => {
    let answer = answers.get(asked);
    if (answer === undefined) {
      answer = find(asked);
      keep(answers, asked, answer);
    }
    return answer;
  };
}

function keep<Answer>(answers: Map<string, Answer>, asked: string, answer: Answer): void {
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(asked, answer);
}

function sortOf(token: Token, numerals: readonly Numeral[], language: Language): Sort {
  const { kind, text } = token;
  if (kind === "whole" && SYMBOL.test(text)) return "symbol";
  if (isDate(token, language)) return "date";
  const ordinal = numerals.find((n) => n.ordinal);
  if (ordinal) {
    const bare = kind !== "whole" || text.length - (ordinal.end - ordinal.start) <= LONGEST_MEASURE_WORD;
    return bare ? "ordinal" : "session";
  }
  const counts = !NAMED.test(text) && numerals.some((n) => n.value !== 1);
  return counts ? "number" : kind === "light" || kind === "word" ? kind : "whole";
}

/** Arabic texts sometimes print the word before a number together with it. The letters of parts are those of the language. */
const SYMBOL =
  /^(?:[A-Z][A-Z\d.]*(?:\(\d+\))?(?:\/[^\s/]+)+(?: \([^()]+\)(?:\/[^\s/]+)*)?|[\u0621-\u064a]*S?[-‐‑]?\d+\/\d+(?: ?(?:[A-Z\u0410-\u042f]{1,2}|[\u4e00-\u9fff]|[\u0621-\u064a]{2,4}))?|\d{1,4}\s?[(（](?:19|20)\d\d[)）]|[A-Z]{1,4}\.\d{1,4}\(\d{1,3}\))$/;

/** A Chinese ordinal without the noun that it counts has at most a measure word (第三次). */
const LONGEST_MEASURE_WORD = 1;

/** A name that contains a number: "COVID-19". */
const NAMED = new RegExp(`[${LETTERS}${HAN}][-‐‑]?\\d`);

/** Whether a token gives a day, a month or a year. */
function isDate({ kind, text, form }: Token, language: Language): boolean {
  if (/^(?:1[89]|20)\d\d$/.test(text)) return true;
  if (kind !== "whole") return false;
  const written = form.replace(/ *\/ */g, "/");
  return (
    /(?<!周)年|[月日]/.test(written) || monthsOf(language).some((m) => written.includes(m)) || YEAR_WORD.test(written)
  );
}

/** The names of the months in lower case, except those so short that they occur inside other words. */
const monthsOf = memoize(({ months }) =>
  months.flat().flatMap((name) => (name.length > 2 ? [name.toLowerCase()] : [])),
);

/** A year with its noun, or a span of years: "2021 году", "2018–2024". */
const YEAR_WORD = new RegExp(`^(?:1[89]|20)\\d\\d(?:[-–/](?:1[89]|20)?\\d\\d)?(?: [${LETTERS}${HAN}]+\\.?)?$`);

/** The years that words contain. */
export const yearsOf = (tokens: readonly Token[]): number[] =>
  tokens.flatMap((t) => [...t.text.matchAll(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g)].map((m) => Number(m[0])));
