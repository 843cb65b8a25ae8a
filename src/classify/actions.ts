/** One word in its forms, in languages that write conjunctions and articles together with it and form words by patterns (Arabic). */
import type { Language } from "../language/language.js";

/** What is left of a word without what is written together with it must say something by itself. */
const SHORTEST = 3;

/** What a word may be made of: as a verb that shows its person, as any word, and the verb that it is the noun of. */
export interface Readings {
  readonly verbs: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
}

/**
 * Whether two words are one word, whatever is written together with it. Which first letters are a word's own cannot be
 * seen ("countries" begins like "with"), so that all readings count.
 *
 * @example sameWord(readingsOf("بلدان", ar), readingsOf("البلدان", ar)) // "countries", "the countries"
 */
export const sameWord = (a: Readings, b: Readings): boolean => meets(a.words, b.words);

/**
 * Whether two words are one verb with another subject or of another time, or a verb and its noun of action: so
 * translators write "to implement" one way or the other.
 *
 * @example sameAction(readingsOf("ينفذ", ar), readingsOf("تنفيذ", ar)) // "carries out", "carrying out"
 */
export const sameAction = (a: Readings, b: Readings): boolean =>
  meets(a.verbs, b.verbs) || actsAs(a, b) || actsAs(b, a);

const actsAs = (verb: Readings, other: Readings): boolean =>
  meets(verb.verbs, other.words) || meets(verb.verbs, other.actions);

/**
 * How a word can be read.
 *
 * @param form the word in the form in which lists are searched for it
 * @returns null in languages whose words are written by themselves
 */
export function readingsOf(form: string, { kinds }: Language): Readings | null {
  if (kinds.persons === "") return null;
  const [prefixes, persons, endings] = [kinds.prefixes.split("|"), kinds.persons.split("|"), kinds.endings.split("|")];
  const bare = (word: string, starts: readonly string[]): string[] =>
    starts.flatMap((s) => (word.startsWith(s) ? [word.slice(s.length)] : []));
  const cut = (word: string): string[] => {
    const ending = endings.find((e) => word.endsWith(e) && word.length - e.length >= SHORTEST);
    return ending ? [word, word.slice(0, -ending.length)] : [word];
  };
  // A verb takes conjunctions, which have one letter, and no article.
  const conjunctions = prefixes.filter((p) => p.length === 1);
  const verbs = [form, ...bare(form, conjunctions)].flatMap((w) => bare(w, persons)).flatMap(cut);
  const words = [form, ...bare(form, prefixes)].flatMap(cut);
  const actions = words.flatMap((w) =>
    kinds.actions.flatMap(([noun, verb]) => (noun.test(w) ? [w.replace(noun, verb)] : [])),
  );
  return { verbs: spelled(verbs), words: spelled(words), actions: spelled(actions) };
}

const spelled = (words: readonly string[]): Set<string> =>
  new Set(words.filter((w) => w.length >= SHORTEST).map((w) => w.replace(HAMZA, "ء").replace("ى", "ي")));

/** Seats of the glottal stop, which change with the vowels beside it. */
const HAMZA = /[أإآؤئ]/g;

const meets = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean => [...some].some((w) => others.has(w));
