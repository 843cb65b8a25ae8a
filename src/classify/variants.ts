/** Wordings that a language's writers and translators use for one another, found in running text. */
import type { Language } from "../language/language.js";
import { PhraseIndex } from "../language/phrase-index.js";
import type { LanguageCode } from "../model/resolution.js";
import type { Token } from "../words/tokens.js";

/** A wording found in a text: the words it takes, and a name that is the same for all that say the same. */
export interface Variant {
  readonly name: string;
  readonly tokens: readonly Token[];
}

interface Variants {
  readonly phrases: PhraseIndex<string>;
  readonly stems: readonly (readonly [string, string])[];
  readonly prefixes: readonly string[];
  readonly byLetters: boolean;
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

function build({ code, kinds }: Language): Variants {
  const byLetters = code === "zh";
  const phrases = new PhraseIndex<string>();
  const stems: [string, string][] = [];
  for (const group of kinds.variants) {
    const [name = "", ...others] = group.split("=");
    for (const form of [name, ...others]) {
      if (form.endsWith("*")) stems.push([form.slice(0, -1), name]);
      else phrases.add(byLetters ? [...form] : form.replaceAll("’", "’ ").trim().split(" "), name);
    }
  }
  return { phrases, stems, prefixes: kinds.prefixes === "" ? [] : kinds.prefixes.split("|"), byLetters };
}

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

function wordsAt({ phrases, stems, prefixes }: Variants, tokens: readonly Token[], at: number): Variant | null {
  const words = tokens.slice(at, at + LONGEST).map((t) => t.form);
  const first = words[0] ?? "";
  const bare = prefixes.filter((p) => first.startsWith(p)).map((p) => first.slice(p.length));
  for (const form of [first, ...bare]) {
    const [phrase] = phrases.starts(form) ? phrases.at([form, ...words.slice(1)], 0) : [];
    if (phrase) return { name: phrase.value, tokens: tokens.slice(at, at + phrase.length) };
    const stem = stems.find(([start]) => form.startsWith(start));
    if (stem) return { name: stem[1], tokens: tokens.slice(at, at + 1) };
  }
  return null;
}

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
    if (length !== undefined) return { name: phrase.value, tokens: tokens.slice(at, at + length) };
  }
  return null;
}
