/** What the rules of classification share. */
import type { Language } from "../../language/language.js";
import { HAN, LETTERS } from "../../language/letters.js";
import { memoize } from "../../language/memoize.js";
import type { Budget } from "../../model/budget.js";
import type { FindingKind } from "../../model/comparison.js";
import type { Token } from "../../words/tokens.js";
import type { Change } from "../change.js";
import type { Known } from "../known.js";
import type { List, Vocabulary } from "../vocabulary.js";

/** What rules may look at beyond the change itself. */
export interface Context extends Known {
  readonly language: Language;
  /** All words of the link's paragraphs. */
  readonly tokens: { readonly old: readonly Token[]; readonly new: readonly Token[] };
  /** The whole texts made `loose`, for what stands elsewhere in them; made at the first need. */
  readonly texts: Readonly<Record<"old" | "new", () => string>>;
  /** Years between the adoption of the two texts; 1 where that is unknown. */
  readonly years: number;
  /** What is left of the steps of the run. */
  readonly budget: Budget;
}

/** A change on its way through the rules: each takes away the words that it explains and says of what kind they are. */
export interface Work {
  readonly change: Change;
  /** Words of weight that no rule has explained yet. */
  readonly old: readonly Token[];
  readonly new: readonly Token[];
  readonly found: readonly { readonly kind: FindingKind; readonly rule: string }[];
}

/** A rule looks at one change and explains as many of its words as it can. */
export interface Rule {
  readonly name: string;
  readonly explain: (work: Work, context: Context) => Work;
}

/** The work with a finding more and fewer words to explain. */
export function explained(
  work: Work,
  kinds: FindingKind | readonly FindingKind[],
  rule: string,
  rest: { readonly old: readonly Token[]; readonly new: readonly Token[] },
): Work {
  const found = [kinds].flat().map((kind) => ({ kind, rule }));
  return { ...work, ...rest, found: [...work.found, ...found] };
}

/** Tokens that are in none of the lists, phrases taken whole. */
export function without(tokens: readonly Token[], lists: readonly List[], vocabulary: Vocabulary): Token[] {
  const rest: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    let length = 0;
    for (const list of lists) length = Math.max(length, vocabulary.length(list, tokens, at));
    const token = tokens[at];
    if (length === 0 && token) rest.push(token);
    at += Math.max(length, 1);
  }
  return rest;
}

/** Whether a token puts one more element beside others: a comma, or a word such as "and". */
export const joins = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token !== undefined && (COMMAS.includes(token.text) || vocabulary.length("joining", [token], 0) > 0);

const COMMAS: readonly string[] = [",", "，", "、", "،"];

/** Whether the tokens are words and phrases of the list and nothing else. */
export function allIn(tokens: readonly Token[], list: List, vocabulary: Vocabulary): boolean {
  for (let at = 0; at < tokens.length; ) {
    const length = vocabulary.length(list, tokens, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Whether any of the tokens begins a word or phrase of the list. */
export const some = (tokens: readonly Token[], list: List, vocabulary: Vocabulary): boolean =>
  tokens.some((_, at) => vocabulary.length(list, tokens, at) > 0);

/** Whether a small word came, went or changed that turns the meaning: "not", "only", "or"; no idle phrase turns it. */
export function weighs(old: readonly Token[], now: readonly Token[], vocabulary: Vocabulary): boolean {
  const weighty = (tokens: readonly Token[]): string =>
    without(tokens, ["idle"], vocabulary)
      .filter((_, at, words) => vocabulary.length("weighty", words, at) > 0)
      .map((t) => t.text)
      .join(" ");
  return weighty(old) !== weighty(now);
}

/** Whether a token is a symbol or the number of a resolution. */
export const isSymbol = (token: Token): boolean => token.kind === "whole" && SYMBOL.test(token.text);

/** Arabic texts print the word before a number together with it now and then. */
const SYMBOL =
  /^(?:[A-Z][A-Z\d.]*(?:\(\d+\))?(?:\/[^\s/]+)+|[\u0621-\u064a]*S?-?\d+\/\d+(?: [A-Z])?|\d{1,4}\s?[(（](?:19|20)\d\d[)）]|[A-Z]{1,4}\.\d{1,4}\(\d{1,3}\))$/;

/** Whether a token tells a day, a month or a year. */
export const isDate = (token: Token, language: Language): boolean => {
  if (/^(?:1[89]|20)\d\d$/.test(token.text)) return true;
  if (token.kind !== "whole") return false;
  const text = token.form.replace(/ *\/ */g, "/");
  return (
    /(?<!周)年|[月日]/.test(text) || monthsOf(language).some((month) => text.includes(month)) || YEAR_WORD.test(text)
  );
};

/** The names of the months in lower case, but for those so short that they stand in other words. */
const monthsOf = memoize(({ months }) =>
  months.flat().flatMap((name) => (name.length > 2 ? [name.toLowerCase()] : [])),
);

/** A year with its word, or a span of years: "2021 году", "2018–2024". */
const YEAR_WORD = new RegExp(`^(?:1[89]|20)\\d\\d(?:[-–/](?:1[89]|20)?\\d\\d)?(?: [${LETTERS}${HAN}]+\\.?)?$`);

/** The years that a token tells. */
export const yearsOf = (tokens: readonly Token[]): number[] =>
  tokens.flatMap((t) => [...t.text.matchAll(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g)].map((m) => Number(m[0])));
