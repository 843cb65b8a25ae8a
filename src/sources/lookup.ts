/** Finds the places in a library where a passage already occurs. */
import { LANGUAGES } from "../language/languages.js";
import type { LanguageCode } from "../model/resolution.js";
import { mayHold, type Unit } from "../words/units.js";
import { type Match, matcherOf, type Nearness, type Words, wordsOf } from "./match.js";
import { type IndexedText, type Passage, type PassageIndex, type Places, placesOf } from "./passage-index.js";
import { sequenceLength, sequencesOf } from "./sequences.js";

/** A place where a passage occurs. */
export interface Hit extends Match {
  readonly text: IndexedText;
  /** Address of the paragraph. */
  readonly id: string;
  /** The paragraph's words. */
  readonly words: string;
}

/** Options for a lookup. */
export interface LookupOptions {
  /** Decides which texts count. */
  readonly accepts?: (text: IndexedText) => boolean;
}

/**
 * How similar a passage must be to count as nearly the same. Chosen with `npm run bench -- sources`: passages with one word in five changed
 * reach 0.8; passages that nobody wrote before share up to half of their words with the boilerplate most similar to them. Short passages
 * are mostly boilerplate, so they must be nearly identical, including their numbers.
 */
const NEARLY: Nearness = { least: 0.7, butForNumbers: 0.9 };
const NEARLY_SHORT: Nearness = { least: 0.85, butForNumbers: 1.1 };
/** From this many words on a passage is not short. */
const LONG_WORDS = 20;
/** How many index entries one passage may examine; the rarest sequences come first, so boilerplate is what gets left out. */
const MOST_PLACES = 60_000;
/** A paragraph that shares less than this of a passage's sequences, weighted by their rarity, is not similar. */
const LEAST_SHARE = 0.1;
/** A paragraph with this share has all sequences: sums of weights in a different order differ in their last digits. */
const WHOLE = 1 - 1e-9;
/**
 * Paragraphs are compared word by word, those that share the most first, until this many in a row do not match. In 300 passages of the
 * sessions this finds 99 in 100 of the places that twice as many would, and the rest add nothing new.
 */
const MOST_IN_VAIN = 20;
/** The most places with a nearly identical passage that are compared; nobody reads more. */
const MOST_COMPARED = 1000;

/** Looks up passages in some indexes; see `lookup`. */
export type Lookup = (passage: string, options?: LookupOptions) => Hit[];

/**
 * Looks up a passage.
 *
 * @param indexes the parts of a library's index, all in one language
 * @returns identical places first, then by similarity, and of equal ones the earlier text first; the best place of each text
 * @example
 * const library = await openLibrary("texts", { cache: null, deep: true });
 * const { indexes } = await openPassages(library, "en", { cache: null });
 * lookup("share their drilling machines", indexes).map((hit) => `${hit.text.symbol} ${hit.id}`); // => ["A/RES/63/390 OP3", "A/RES/64/391 OP4"]
 */
export const lookup = (passage: string, indexes: readonly PassageIndex[], options: LookupOptions = {}): Hit[] =>
  lookupIn(indexes)(passage, options);

/**
 * Looks up passages one after another and caches the paragraphs it reads, since the passages of one text lead to the same paragraphs again
 * and again.
 */
export function lookupIn(indexes: readonly PassageIndex[]): Lookup {
  const read = indexes.map((index) => ({ index, paragraph: keptParagraphs(index) }));
  return (passage, { accepts = () => true } = {}) => {
    const wanted = wordsOf(passage);
    const [first] = indexes;
    if (!first || wanted.units.length === 0) return [];
    const { language } = first;
    const match = matcherOf(wanted, wordsIn(wanted.units, language) < LONG_WORDS ? NEARLY_SHORT : NEARLY);
    const sequences = [...new Set(sequencesOf(wanted.numbers, sequenceLength(language)))];
    const best = new Map<string, Hit>();
    const take = (held: Passage, found: Match): void => {
      const hit: Hit = { ...found, text: held.text, id: held.id, words: held.words };
      const known = best.get(held.text.symbol);
      if (!known || order(hit, known) < 0) best.set(held.text.symbol, hit);
    };
    for (const { index, paragraph } of read) {
      const { sure, likely } =
        sequences.length > 0 ? candidates(index, sequences) : { sure: holding(index, wanted.units), likely: [] };
      let vain = 0;
      const tried = (number: number): void => {
        const held = paragraph(number);
        const found = accepts(held.text) ? match(held.split) : null;
        if (found) take(held, found);
        vain = found ? 0 : vain + 1;
      };
      for (const number of sure) tried(number);
      vain = 0;
      for (const number of likely) {
        if (vain >= MOST_IN_VAIN) break;
        tried(number);
      }
    }
    return [...best.values()].sort(order);
  };
}

/** How many paragraphs are cached before all are dropped; the clauses of a long text lead to some thousand. */
const MOST_KEPT = 20_000;

/** Reads the paragraphs of an index with their words, each once. */
function keptParagraphs(index: PassageIndex): (number: number) => Passage & { readonly split: Words } {
  const kept = new Map<number, Passage & { readonly split: Words }>();
  return (number) => {
    const known = kept.get(number);
    if (known) return known;
    const passage = index.passage(number);
    const read = { ...passage, split: wordsOf(passage.words) };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(number, read);
    return read;
  };
}

const order = (a: Hit, b: Hit): number =>
  Number(b.exact) - Number(a.exact) || b.similarity - a.similarity || byDate(a.text, b.text);

/** Orders texts by date, the earlier first; those without a date come last. */
export const byDate = (a: IndexedText, b: IndexedText): number =>
  (a.date ?? "9").localeCompare(b.date ?? "9") || a.symbol.localeCompare(b.symbol, "en", { numeric: true });

/** A phrase too short for a sequence is searched for literally in every paragraph. */
function* holding(index: PassageIndex, units: readonly Unit[]): Generator<number> {
  for (let number = 0; number < (index.firstOfText.at(-1) ?? 0); number++) {
    if (mayHold(index.passage(number).words, units)) yield number;
  }
}

/** Passages of an index by their number. */
interface Candidates {
  /** Passages that have all sequences looked for. */
  readonly sure: Iterable<number>;
  /** Other passages, those that share the most first. */
  readonly likely: readonly number[];
}

/** The passages of an index that have all sequences looked for, and of the others those that share the most, weighted by rarity. */
function candidates(index: PassageIndex, sequences: readonly number[]): Candidates {
  const all = index.firstOfText.at(-1) ?? 0;
  const found = sequences.map((s) => placesOf(index, s) ?? NOWHERE).sort((a, b) => countOf(a) - countOf(b));
  const weights = new Float64Array(all);
  const touched: number[] = [];
  let places = 0;
  let most = 0;
  for (const those of found) {
    places += countOf(those);
    if (places > MOST_PLACES && touched.length > 0) break;
    const weight = Math.log((all + 1) / Math.max(1, countOf(those)));
    most += weight;
    if (countOf(those) === 0) continue;
    for (const number of index.passages(those)) {
      if (weights[number] === 0) touched.push(number);
      weights[number] = (weights[number] ?? 0) + weight;
    }
  }
  const weightOf = (number: number): number => weights[number] ?? 0;
  const ranked = touched.filter((n) => weightOf(n) >= LEAST_SHARE * most).sort((a, b) => weightOf(b) - weightOf(a));
  const whole = ranked.findLastIndex((n) => weightOf(n) >= WHOLE * most) + 1;
  return { sure: ranked.slice(0, whole), likely: ranked.slice(whole, whole + MOST_COMPARED) };
}

const NOWHERE: Places = { from: 0, to: 0 };
const countOf = ({ from, to }: Places): number => to - from;

/** The fewest words in a passage worth looking up: shorter ones occur everywhere and prove nothing. */
const LEAST_WORDS = 8;

/** How many words some units are; in Chinese two characters count as one word. */
const wordsIn = (units: readonly Unit[], language: LanguageCode): number =>
  LANGUAGES[language].spaced ? units.length : units.length / 2;

/** Whether a passage is long enough for its origin to mean something. */
export const isTelling = (units: readonly Unit[], language: LanguageCode): boolean =>
  wordsIn(units, language) >= LEAST_WORDS;
