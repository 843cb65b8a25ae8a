/** Verbs of all persons and times, and the nouns of action that say the same, in languages that form them by patterns (Arabic). */
import type { Language } from "../language/language.js";

/** What is left of a word without what is written together with it must say something by itself. */
const SHORTEST = 3;

/**
 * Whether two words are one verb with another subject or of another time, or a verb and its noun of action: so
 * translators write "to implement" one way or the other.
 *
 * @param old a word in the form in which lists are searched for it
 * @example sameAction("ينفذ", "تنفيذ", LANGUAGES.ar) // "carries out", "carrying out"
 */
export function sameAction(old: string, now: string, { kinds }: Language): boolean {
  if (kinds.persons === "") return false;
  const rules: Rules = {
    prefixes: kinds.prefixes.split("|"),
    persons: kinds.persons.split("|"),
    endings: kinds.endings.split("|"),
    actions: kinds.actions,
  };
  const [was, is] = [readings(old, rules), readings(now, rules)];
  return meets(was.verbs, is.verbs) || meets(was.verbs, is.others) || meets(was.others, is.verbs);
}

interface Rules {
  readonly prefixes: readonly string[];
  readonly persons: readonly string[];
  readonly endings: readonly string[];
  readonly actions: Language["kinds"]["actions"];
}

/** What a word may be made of: as a verb that shows its person, or as anything else. */
interface Readings {
  readonly verbs: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

function readings(form: string, { prefixes, persons, endings, actions }: Rules): Readings {
  const bare = (word: string, starts: readonly string[]): string[] =>
    starts.flatMap((s) => (word.startsWith(s) ? [word.slice(s.length)] : []));
  const cut = (word: string): string[] => {
    const ending = endings.find((e) => word.endsWith(e) && word.length - e.length >= SHORTEST);
    return ending ? [word, word.slice(0, -ending.length)] : [word];
  };
  // A verb takes conjunctions, which have one letter, and no article.
  const conjunctions = prefixes.filter((p) => p.length === 1);
  const verbs = [form, ...bare(form, conjunctions)].flatMap((w) => bare(w, persons)).flatMap(cut);
  const others = [form, ...bare(form, prefixes)].flatMap(cut);
  const derived = others.flatMap((w) =>
    actions.flatMap(([noun, verb]) => (noun.test(w) ? [w.replace(noun, verb)] : [])),
  );
  return { verbs: spelled(verbs), others: spelled([...others, ...derived]) };
}

const spelled = (words: readonly string[]): Set<string> =>
  new Set(words.filter((w) => w.length >= SHORTEST).map((w) => w.replace(HAMZA, "ء").replace("ى", "ي")));

/** Seats of the glottal stop, which change with the vowels beside it. */
const HAMZA = /[أإآؤئ]/g;

const meets = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean => [...some].some((w) => others.has(w));
