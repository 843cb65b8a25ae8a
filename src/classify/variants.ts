/** Wordings that a language's writers and translators use for one another, found in running text. */
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import { PhraseIndex } from "../language/phrase-index.js";
import type { Token } from "../words/tokens.js";

/**
 * A wording found in a text: the words it takes, from which place on, and the groups of wordings that it belongs to. Two
 * that are in one group say the same; a word may be in several ("promotion" beside "advancement" and beside "raising").
 */
export interface Variant {
  readonly groups: readonly string[];
  readonly at: number;
  readonly tokens: readonly Token[];
}

interface Variants {
  readonly phrases: PhraseIndex<Wording>;
  /** Wordings with a stem among their words, by the first letters, the most telling first. */
  readonly stemmed: ReadonlyMap<string, readonly Wording[]>;
  /** What may be written together with a first word, nothing first. */
  readonly starts: readonly string[];
  readonly spaced: boolean;
  /** A small word that may be cut together with the end of a wording. */
  readonly clinging: string;
}

/** A wording of the data in its words, some of which may be stems that end in `*`, and the group it stands in. */
interface Wording {
  readonly words: readonly string[];
  readonly group: string;
}

const variantsOf = memoize(build);

/** Letters that stems are sorted by, so that few need to be looked at for a word; no stem is shorter. */
const FIRST_LETTERS = 3;

function build({ spaced, kinds }: Language): Variants {
  const phrases = new PhraseIndex<Wording>();
  const stemmed = new Map<string, Wording[]>();
  for (const group of kinds.variants) {
    for (const form of group.split("=")) {
      const words = spaced ? form.replaceAll("’", "’ ").trim().split(" ") : [...form];
      if (!form.includes("*")) phrases.add(words, { words, group });
      else {
        const key = words[0]?.slice(0, FIRST_LETTERS) ?? "";
        stemmed.set(key, [...(stemmed.get(key) ?? []), { words, group }]);
      }
    }
  }
  return {
    phrases,
    stemmed,
    starts: ["", ...(kinds.prefixes === "" ? [] : kinds.prefixes.split("|"))],
    spaced,
    clinging: kinds.clinging,
  };
}

/**
 * The wordings in a run of words that have others that say the same, the longest at every place.
 *
 * @example variantsIn(tokens("in relation to trade", en), en) // one of the first three words, with the group of "regarding"
 */
export function variantsIn(tokens: readonly Token[], language: Language): Variant[] {
  const variants = variantsOf(language);
  const found: Variant[] = [];
  for (let at = 0; at < tokens.length; ) {
    const here = variants.spaced ? wordsAt(variants, tokens, at) : lettersAt(variants, tokens, at);
    if (here) found.push(here);
    at += here?.tokens.length ?? 1;
  }
  return found;
}

/** The longest phrase, number of words in use. */
const LONGEST = 7;

function wordsAt({ phrases, stemmed, starts }: Variants, tokens: readonly Token[], at: number): Variant | null {
  const first = tokens[at]?.form ?? "";
  for (const start of starts) {
    if (!first.startsWith(start)) continue;
    const form = first.slice(start.length);
    const stems = stemmed.get(form.slice(0, FIRST_LETTERS)) ?? [];
    if (stems.length === 0 && !phrases.starts(form)) continue;
    const words = [form, ...tokens.slice(at + 1, at + LONGEST).map((t) => t.form)];
    const exact = phrases.at(words, 0).map((found) => found.value);
    const found = longest([...exact, ...stems.filter((s) => s.words.every((wanted, k) => fits(words[k], wanted)))]);
    if (found) return { groups: found.groups, at, tokens: tokens.slice(at, at + found.length) };
  }
  return null;
}

/** The groups of the longest of several wordings, and how many words they have. */
function longest(found: readonly Wording[]): { readonly groups: readonly string[]; readonly length: number } | null {
  if (found.length === 0) return null;
  const length = Math.max(...found.map((f) => f.words.length));
  return { length, groups: found.flatMap((f) => (f.words.length === length ? [f.group] : [])) };
}

const fits = (word: string | undefined, wanted: string): boolean =>
  wanted.endsWith("*") ? word?.startsWith(wanted.slice(0, -1)) === true : word === wanted;

/** Words not written apart are compared letter by letter, since words are cut according to what stands beside them. */
function lettersAt({ phrases, clinging }: Variants, tokens: readonly Token[], at: number): Variant | null {
  if (!phrases.starts(tokens[at]?.text.charAt(0) ?? "")) return null;
  const ends = new Map<number, number>();
  let text = "";
  for (const [k, token] of tokens.slice(at, at + LONGEST).entries()) {
    text += token.text;
    ends.set(text.length, k + 1);
    // 协调 | 人的: a small word may be cut together with the end of the wording.
    if (token.text.length === 2 && token.text.endsWith(clinging)) ends.set(text.length - 1, k + 1);
  }
  const wordings = phrases.at([...text], 0).map((found) => found.value);
  const found = longest(wordings.filter((w) => ends.has(w.words.length)));
  return found && { groups: found.groups, at, tokens: tokens.slice(at, at + (ends.get(found.length) ?? 0)) };
}
