/** Decides whether two words are forms of the same word. */
import type { Language } from "./language.js";

/** What a word may be a form of. */
export interface Form {
  /** The word without its inflection: the same for "community" and "communities". */
  readonly stem: string;
  /** Only in languages that attach conjunctions and articles to a word and form words by patterns (Arabic). */
  readonly readings: Readings | null;
}

/** What a word may be derived from: as a verb with its person, as any word, and the verb that it is the noun of. */
interface Readings {
  readonly verbs: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
}

/** What remains of a word without its prefixes must be a meaningful word. */
const SHORTEST = 3;

/** Creates the analysis of word forms for a language; it takes words in the form in which tables are searched. */
export function formsOf({ kinds }: Language): (word: string) => Form {
  const [prefixes, persons, endings] = [kinds.prefixes, kinds.persons, kinds.endings].map((list) =>
    list === "" ? [] : list.split("|"),
  ) as [string[], string[], string[]];
  const shortened = (word: string): string => {
    const ending = endings.find((e) => word.endsWith(e) && word.length - e.length >= SHORTEST);
    return ending ? word.slice(0, -ending.length) : word;
  };
  const stem = (form: string): string => {
    const word = stemLetters(form);
    const prefix = prefixes.find((p) => word.startsWith(p) && word.length - p.length >= SHORTEST);
    // Twice, because an inflected word may itself be derived with an ending: "communities", "community’s".
    return shortened(shortened(prefix ? word.slice(prefix.length) : word));
  };
  const bare = (word: string, starts: readonly string[]): string[] =>
    starts.flatMap((s) => (word.startsWith(s) ? [word.slice(s.length)] : []));
  const cut = (word: string): string[] => [word, shortened(word)];
  // A verb takes conjunctions, which have one letter, but no article.
  const conjunctions = prefixes.filter((p) => p.length === 1);
  const readings = (form: string): Readings => {
    const verbs = [form, ...bare(form, conjunctions)].flatMap((w) => bare(w, persons)).flatMap(cut);
    const words = [form, ...bare(form, prefixes)].flatMap(cut);
    const actions = words.flatMap((w) => kinds.actions.flatMap(([n, verb]) => (n.test(w) ? [w.replace(n, verb)] : [])));
    return { verbs: long(verbs), words: long(words), actions: long(actions) };
  };
  return (form) => ({ stem: stem(form), readings: persons.length === 0 ? null : readings(form) });
}

/** A word, or a text, in the letters that stems are written with: the stem of each of its words stands in it. */
export const stemLetters = (form: string): string => spelled(form.replace(/[-‐‑]/g, "")).replace(ALEF, "ا");

/** Spelling variants of one letter of the Arabic alphabet, which spelling reforms and printers mix. */
const spelled = (word: string): string => word.replace(/ى/g, "ي").replace(/[ؤئ]/g, "ء");
const ALEF = /[أإآ]/g;

const long = (words: readonly string[]): Set<string> =>
  new Set(words.filter((w) => w.length >= SHORTEST).map((w) => spelled(w.replace(ALEF, "ء"))));

const meets = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean => [...some].some((w) => others.has(w));

/**
 * Whether two words are the same apart from their prefixes. Which first letters belong to a word cannot be seen ("countries" begins like
 * "with" in Arabic), so all readings count.
 */
export const sameWord = (a: Form, b: Form): boolean =>
  a.readings !== null && b.readings !== null && meets(a.readings.words, b.readings.words);

/**
 * Whether two words are the same verb with a different subject or tense, or a verb and its noun: translators use either to write "to
 * implement".
 *
 * @example sameAction(formsOf(ar)("ينفذ"), formsOf(ar)("تنفيذ")) // "carries out", "carrying out"
 */
export function sameAction({ readings: a }: Form, { readings: b }: Form): boolean {
  if (!a || !b) return false;
  const acts = (verb: Readings, other: Readings): boolean =>
    meets(verb.verbs, other.words) || meets(verb.verbs, other.actions);
  return meets(a.verbs, b.verbs) || acts(a, b) || acts(b, a);
}

/** Whether two stems are the same with different endings: identical for most of the longer one, from the beginning. */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const alike = shared >= LEAST_SHARED && shared >= SHARED_SHARE * Math.max(a.length, b.length);
  return alike && !/\d/.test(a) && !/\d/.test(b);
}

/** A common beginning makes two words the same if it is at least this long and this share of the longer word. */
const LEAST_SHARED = 4;
const SHARED_SHARE = 0.7;
