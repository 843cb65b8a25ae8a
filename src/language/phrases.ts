/** Finds the words and phrases of a language's tables in a text, with their classes and their synonyms. */
import type { Language } from "./language.js";
import { memoize } from "./memoize.js";
import { CLASSES } from "./tables/classes.js";
import type { OpeningRules } from "./wording-rules.js";

/** The class of a word or phrase; see `data/classes.txt`. */
export type WordClass = (typeof CLASSES)[number];

/** A phrase of the tables. One of its words may be a stem ending in `*`, which matches all words that begin with it. */
export interface Phrase {
  /** Its words after the first; of Chinese, its characters after the first. */
  readonly rest: readonly string[];
  readonly classes: ReadonlySet<WordClass>;
  /** The names of its groups; wordings with a name in common say the same. */
  readonly groups: readonly string[];
}

/** The phrases of a language by their first word (in Chinese, first character), the longest first. */
export type Phrases = (first: string) => readonly Phrase[];

/** The least number of letters in a stem: Arabic writes "and" with the next word. */
const SHORTEST_STEM = 1;

/**
 * Loads the phrases of a language's tables. A line of the compiled table is parsed when a text first contains the word that it begins with.
 *
 * @example phrasesOf(LANGUAGES.en)("as")[0] // "as and when appropriate", a qualifier
 */
export const phrasesOf: (language: Language) => Phrases = memoize(({ spaced, kinds, wording: { openings } }) => {
  const lines = new Map<string, string>();
  for (const line of kinds.table.split("\n")) lines.set(line.slice(0, line.indexOf("\t")), line);
  const parts = partsOf(openings, spaced);
  const stems = [...lines.keys(), ...parts.keys()].filter((first) => first.endsWith("*"));
  // The lengths of stems, the longest first.
  const lengths = [...new Set(stems.map((stem) => stem.length - 1))].sort((a, b) => b - a);
  const read = new Map<string, readonly Phrase[]>();
  const beginning = (first: string): readonly Phrase[] => {
    const known = read.get(first);
    if (known) return known;
    const told = lines.get(first)?.split("\t").slice(1) ?? [];
    const phrases = [...told.map((phrase) => phraseOf(phrase, spaced)), ...(parts.get(first) ?? [])];
    if (phrases.length > 0) read.set(first, phrases);
    return phrases;
  };
  return (first) => {
    const found = [...beginning(first)];
    if (spaced)
      for (const length of lengths)
        if (length <= first.length && length >= SHORTEST_STEM) found.push(...beginning(`${first.slice(0, length)}*`));
    return found.length < 2 ? found : found.sort((a, b) => b.rest.length - a.rest.length);
  };
});

function phraseOf(told: string, spaced: boolean): Phrase {
  const [rest = "", classes = "", groups = ""] = told.split(";");
  return {
    rest: rest === "" ? [] : spaced ? rest.split(" ") : [...rest],
    classes: new Set([...classes].flatMap((letter) => CLASSES[letter.charCodeAt(0) - FIRST_LETTER] ?? [])),
    groups: groups === "" ? [] : groups.split(" "),
  };
}

const FIRST_LETTER = "a".charCodeAt(0);

/** The verbs and connectors of opening phrases; of the particles only those of several words, since "its" alone repeats nothing. */
function partsOf(
  { verbs, connectors, particles }: OpeningRules,
  spaced: boolean,
): ReadonlyMap<string, readonly Phrase[]> {
  const wordsOf = (wording: string): string[] => (spaced ? wording.split(" ") : [...wording]);
  const found = new Map<string, Phrase[]>();
  const add = (list: readonly string[], of: WordClass): void => {
    for (const wording of list) {
      const [first = "", ...rest] = wordsOf(wording);
      found.set(first, [...(found.get(first) ?? []), { rest, classes: new Set([of]), groups: [] }]);
    }
  };
  add([...connectors.split("|"), ...particles.split("|").filter((p) => wordsOf(p).length > 1)], "connector");
  add(
    Object.values(verbs)
      .flat(2)
      .flatMap((forms) => forms.replaceAll("+", "").split("|")),
    "verb",
  );
  return found;
}
