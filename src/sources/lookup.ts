/** A passage → the places in a library where it stands already. */
import { LANGUAGES } from "../language/languages.js";
import type { LanguageCode } from "../model/resolution.js";
import { type Unit, unitsOf } from "../words/units.js";
import { type Match, matchOf } from "./match.js";
import { type IndexedText, type PassageIndex, passagesWith } from "./passage-index.js";
import { sequenceLength, sequencesOf } from "./sequences.js";

/** A place where a passage stands. */
export interface Hit extends Match {
  readonly text: IndexedText;
  /** Address of the paragraph. */
  readonly id: string;
  /** The paragraph's words. */
  readonly words: string;
}

/** What a lookup goes by. */
export interface LookupOptions {
  /** Which texts count. */
  readonly accepts?: (text: IndexedText) => boolean;
}

/**
 * Least similarity from which a passage is said to stand somewhere already, though not to the letter. Chosen with
 * `npm run bench -- sources`: passages with one word in five changed come to 0.8, passages that nobody wrote before
 * share up to half of their words with the boilerplate most like them. Short passages are mostly boilerplate: they must
 * be nearly the same.
 */
const NEARLY = 0.65;
const NEARLY_SHORT = 0.85;
/** Words of a passage that is not short any more. */
const LONG_WORDS = 20;
/** Places in the index that one passage may cost; the rarest sequences come first, so that boilerplate is what is left out. */
const MOST_PLACES = 60_000;
/** A paragraph that shares less than this of a passage's sequences, weighed by how rare they are, is not like it. */
const LEAST_SHARE = 0.1;
/** So many paragraphs that share the most are read and compared word by word. */
const MOST_COMPARED = 120;

/**
 * Looks a passage up.
 *
 * @param indexes the parts of a library's index, all of one language
 * @returns places to the letter first, then the more similar, of equal ones the earlier text first; the best of each text
 * @example lookup("as appropriate and upon request", [index])[0]?.text.symbol
 */
export function lookup(passage: string, indexes: readonly PassageIndex[], options: LookupOptions = {}): Hit[] {
  const { accepts = () => true } = options;
  const units = unitsOf(passage);
  const [first] = indexes;
  if (!first || units.length === 0) return [];
  const least = wordsIn(units, first.language) < LONG_WORDS ? NEARLY_SHORT : NEARLY;
  const sequences = [...new Set(sequencesOf(units, sequenceLength(first.language)))];
  const best = new Map<string, Hit>();
  for (const index of indexes) {
    for (const number of sequences.length > 0 ? candidates(index, sequences) : everyPassage(index)) {
      const { text, id, words } = index.passage(number);
      if (!accepts(text)) continue;
      const match = matchOf(units, unitsOf(words), least);
      if (!match) continue;
      const hit: Hit = { ...match, text, id, words };
      const known = best.get(text.symbol);
      if (!known || order(hit, known) < 0) best.set(text.symbol, hit);
    }
  }
  return [...best.values()].sort(order);
}

const order = (a: Hit, b: Hit): number =>
  Number(b.exact) - Number(a.exact) || b.similarity - a.similarity || byDate(a.text, b.text);

/** The earlier text first; those without a date last. */
export const byDate = (a: IndexedText, b: IndexedText): number =>
  (a.date ?? "9").localeCompare(b.date ?? "9") || a.symbol.localeCompare(b.symbol, "en", { numeric: true });

/** A phrase too short for a sequence is looked for everywhere. */
function* everyPassage(index: PassageIndex): Generator<number> {
  for (let number = 0; number < (index.firstOfText.at(-1) ?? 0); number++) yield number;
}

/** The passages of an index that share the most with what is looked for, weighed by how rare it is. */
function candidates(index: PassageIndex, sequences: readonly number[]): number[] {
  const all = Math.max(2, index.firstOfText.at(-1) ?? 0);
  const found = sequences.map((s) => passagesWith(index, s)).sort((a, b) => a.length - b.length);
  const weights = new Map<number, number>();
  let places = 0;
  let most = 0;
  for (const passages of found) {
    places += passages.length;
    if (places > MOST_PLACES && weights.size > 0) break;
    const weight = Math.log(all / Math.max(1, passages.length));
    most += weight;
    for (const number of passages) weights.set(number, (weights.get(number) ?? 0) + weight);
  }
  const ranked = [...weights].filter(([, weight]) => weight >= LEAST_SHARE * most).sort((a, b) => b[1] - a[1]);
  return ranked.slice(0, MOST_COMPARED).map(([number]) => number);
}

/** Fewest words of a passage worth looking up: shorter ones stand everywhere and say nothing. */
const LEAST_WORDS = 8;

/** How many words some units are: in Chinese two characters count as one. */
const wordsIn = (units: readonly Unit[], language: LanguageCode): number =>
  LANGUAGES[language].spaced ? units.length : units.length / 2;

/** Whether a passage is long enough to say where it comes from. */
export const isTelling = (units: readonly Unit[], language: LanguageCode): boolean =>
  wordsIn(units, language) >= LEAST_WORDS;
