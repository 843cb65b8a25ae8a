/** A language's lists of telling words, ready to be looked up. */
import type { KindRules, WordList } from "../language/kind-rules.js";
import type { Language } from "../language/language.js";
import { HAN } from "../language/letters.js";
import { memoize } from "../language/memoize.js";
import { PhraseIndex } from "../language/phrase-index.js";
import type { Token } from "../words/tokens.js";

/** The lists of words; the others are lists of letters. */
export type List =
  | Exclude<
      keyof KindRules,
      "prefixes" | "persons" | "actions" | "endings" | "suffixed" | "capitals" | "clinging" | "variants"
    >
  | "connector";

interface Words {
  readonly phrases: PhraseIndex<number>;
  readonly stems: readonly string[];
}

/** A word as it is looked up: by its form, or by its text where words are not written apart. */
export type Wording = Pick<Token, "text" | "form">;

/** What a language's words tell. */
export interface Vocabulary {
  /** How many tokens from `at` on make a word or phrase of the list; 0 where none does. */
  readonly length: (list: List, words: readonly Wording[], at: number) => number;
  /** The word without what only inflects it, in lower case: equal for "community" and "communities". */
  readonly stem: (word: Wording) => string;
  /** Whether a pronoun is written together with the word, as its end. */
  readonly owns: (word: Wording) => boolean;
}

/** What is left of a word without its ending must say something by itself. */
const SHORTEST_STEM = 3;

/** The vocabulary of a language. */
export const vocabularyOf = memoize(build);

function build({ spaced, kinds, wording }: Language): Vocabulary {
  const {
    prefixes,
    endings,
    suffixed,
    capitals: _,
    clinging: __,
    variants: ___,
    persons: ____,
    actions: _____,
    ...texts
  } = kinds;
  const pronouns = suffixed === "" ? [] : suffixed.split("|");
  const { connectors, particles } = wording.openings;
  const lists = new Map<List, Words>();
  const sources: Record<List, WordList> = { ...texts, connector: [connectors, phrases(particles)] };
  const prefixList = prefixes === "" ? [] : prefixes.split("|");
  const endingList = endings === "" ? [] : endings.split("|");
  const listOf = (list: List): Words => {
    let words = lists.get(list);
    if (!words) {
      words = index(sources[list], spaced);
      lists.set(list, words);
    }
    return words;
  };
  return {
    length: (list, tokens, at) => {
      const words = listOf(list);
      // Words not written apart are cut according to what stands beside them, so that phrases are compared letter by letter.
      if (!spaced) return unspacedLength(words.phrases, tokens, at);
      const form = tokens[at]?.form ?? "";
      let length = spacedLength(words, form, tokens, at);
      for (const prefix of prefixList) {
        if (length > 0) break;
        if (form.startsWith(prefix)) length = spacedLength(words, form.slice(prefix.length), tokens, at);
      }
      return length;
    },
    stem: (token) => {
      let form = token.form.replace(/[-‐‑]/g, "").replace(ALEF, "ا").replace(YA, "ي").replace(HAMZA, "ء");
      const prefix = prefixList.find((p) => form.startsWith(p) && form.length - p.length >= SHORTEST_STEM);
      if (prefix) form = form.slice(prefix.length);
      // Twice, since an inflected word may have been derived with an ending of its own: "communities", "community’s".
      for (let round = 0; round < 2; round++) {
        const ending = endingList.find((e) => form.endsWith(e) && form.length - e.length >= SHORTEST_STEM);
        if (ending) form = form.slice(0, -ending.length);
      }
      return form;
    },
    owns: ({ form }) => pronouns.some((p) => form.endsWith(p) && form.length - p.length >= SHORTEST_STEM),
  };
}

/** The phrases of several words; single ones ("its", "and") mark no repetition by themselves. */
const phrases = (list: string): string =>
  list
    .split("|")
    .filter((form) => form.includes(" ") || CHINESE_PHRASE.test(form))
    .join("|");

/** Chinese writes no spaces; its particles of one character are single words. */
const CHINESE_PHRASE = new RegExp(`^[${HAN}]{2,}$`);

/** The longest phrases of the lists have no more words. */
const LONGEST_PHRASE = 9;

/** Ways of writing one letter of the Arabic alphabet, which spelling reforms and printers mix. */
const ALEF = /[أإآ]/g;
const YA = /ى/g;
const HAMZA = /[ؤئ]/g;

function index(list: WordList, spaced: boolean): Words {
  const phrases = new PhraseIndex<number>();
  const stems: string[] = [];
  for (const form of list.flatMap((line) => line.split("|"))) {
    if (form.endsWith("*")) stems.push(form.slice(0, -1));
    else phrases.add(spaced ? form.replaceAll("’", "’ ").trim().split(" ") : [...form], form.length);
  }
  return { phrases, stems };
}

/** How many tokens are a phrase of the list, the first of them in this form. */
function spacedLength({ phrases, stems }: Words, form: string, tokens: readonly Wording[], at: number): number {
  if (phrases.starts(form)) {
    const more = tokens.slice(at + 1, at + LONGEST_PHRASE).map((t) => t.form);
    const [found] = phrases.at([form, ...more], 0);
    if (found) return found.length;
  }
  for (const stem of stems) if (form.startsWith(stem)) return 1;
  return 0;
}

/** How many tokens together are a phrase of the list. */
function unspacedLength(phrases: PhraseIndex<number>, tokens: readonly Wording[], at: number): number {
  if (!phrases.starts(tokens[at]?.text.charAt(0) ?? "")) return 0;
  const ends = new Map<number, number>();
  let letters = 0;
  for (let k = at; k < tokens.length && letters < 24; k++) {
    letters += tokens[k]?.text.length ?? 0;
    ends.set(letters, k - at + 1);
  }
  const text = [
    ...tokens
      .slice(at, at + ends.size)
      .map((t) => t.text)
      .join(""),
  ];
  for (const found of phrases.at(text, 0)) {
    const length = ends.get(found.length);
    if (length !== undefined) return length;
  }
  return 0;
}
