/** Wordings that a language's writers and translators use for one another, found in running text. */
import type { Language } from "../language/language.js";
import { PhraseIndex } from "../language/phrase-index.js";
import type { LanguageCode } from "../model/resolution.js";
import type { Token } from "../words/tokens.js";

/** A wording found in a text: the words it takes, from which place on, and a name that is the same for all that say the same. */
export interface Variant {
  readonly name: string;
  readonly at: number;
  readonly tokens: readonly Token[];
}

interface Variants {
  readonly phrases: PhraseIndex<string>;
  /** Wordings with a stem among their words, by the first letters, the most telling first. */
  readonly stemmed: ReadonlyMap<string, readonly Stemmed[]>;
  readonly prefixes: readonly string[];
  readonly byLetters: boolean;
}

/** A wording some of whose words are stems that end in `*`. */
interface Stemmed {
  readonly words: readonly string[];
  readonly name: string;
}

const made = new Map<LanguageCode, Variants>();

/** The variants of a language, built from its data at the first need. */
function variantsOf(language: Language): Variants {
  let variants = made.get(language.code);
  if (!variants) {
    variants = build(language);
    made.set(language.code, variants);
  }
  return variants;
}

/** Letters that stems are sorted by, so that few need to be looked at for a word; no stem is shorter. */
const FIRST_LETTERS = 3;

function build({ code, kinds }: Language): Variants {
  const byLetters = code === "zh";
  const phrases = new PhraseIndex<string>();
  const stemmed: Stemmed[] = [];
  for (const group of kinds.variants) {
    const [name = "", ...others] = group.split("=");
    for (const form of [name, ...others]) {
      const words = byLetters ? [...form] : form.replaceAll("’", "’ ").trim().split(" ");
      if (form.includes("*")) stemmed.push({ words, name });
      else phrases.add(words, name);
    }
  }
  const telling = ({ words }: Stemmed): number => words.length * LONGEST_WORD + (words[0]?.length ?? 0);
  stemmed.sort((a, b) => telling(b) - telling(a));
  return {
    phrases,
    stemmed: byFirstLetters(stemmed),
    prefixes: kinds.prefixes === "" ? [] : kinds.prefixes.split("|"),
    byLetters,
  };
}

function byFirstLetters(all: readonly Stemmed[]): Map<string, Stemmed[]> {
  const sorted = new Map<string, Stemmed[]>();
  for (const stemmed of all) {
    const key = stemmed.words[0]?.slice(0, FIRST_LETTERS) ?? "";
    sorted.set(key, [...(sorted.get(key) ?? []), stemmed]);
  }
  return sorted;
}

/** Letters of the longest words, with which one word more always tells more than a longer stem. */
const LONGEST_WORD = 40;

/**
 * The wordings in a run of words that have others that say the same, the longest at every place.
 *
 * @example variantsIn(tokens("in relation to trade", en), en)[0]?.name === variantsIn(tokens("regarding trade", en), en)[0]?.name
 */
export function variantsIn(tokens: readonly Token[], language: Language): Variant[] {
  const variants = variantsOf(language);
  const found: Variant[] = [];
  for (let at = 0; at < tokens.length; ) {
    const here = variants.byLetters ? lettersAt(variants, tokens, at) : wordsAt(variants, tokens, at);
    if (here) found.push(here);
    at += here?.tokens.length ?? 1;
  }
  return found;
}

/** The longest phrase, number of words in use. */
const LONGEST = 7;

function wordsAt({ phrases, stemmed, prefixes }: Variants, tokens: readonly Token[], at: number): Variant | null {
  const [first = "", ...rest] = tokens.slice(at, at + LONGEST).map((t) => t.form);
  const bare = prefixes.filter((p) => first.startsWith(p)).map((p) => first.slice(p.length));
  for (const form of [first, ...bare]) {
    const words = [form, ...rest];
    const [phrase] = phrases.starts(form) ? phrases.at(words, 0) : [];
    const stem = stemmed.get(form.slice(0, FIRST_LETTERS))?.find((s) => s.words.every((w, k) => fits(words[k], w)));
    const length = Math.max(phrase?.length ?? 0, stem?.words.length ?? 0);
    const name = length === phrase?.length ? phrase.value : stem?.name;
    if (name !== undefined) return { name, at, tokens: tokens.slice(at, at + length) };
  }
  return null;
}

const fits = (word: string | undefined, wanted: string): boolean =>
  wanted.endsWith("*") ? word?.startsWith(wanted.slice(0, -1)) === true : word === wanted;

/** Chinese is compared letter by letter, since words are cut according to what stands beside them. */
function lettersAt({ phrases }: Variants, tokens: readonly Token[], at: number): Variant | null {
  const ends = new Map<number, number>();
  let text = "";
  for (const [k, token] of tokens.slice(at, at + LONGEST).entries()) {
    text += token.text;
    ends.set(text.length, k + 1);
  }
  for (const phrase of phrases.at([...text], 0)) {
    const length = ends.get(phrase.length);
    if (length !== undefined) return { name: phrase.value, at, tokens: tokens.slice(at, at + length) };
  }
  return null;
}
