/** What the alignment needs to know about each paragraph, computed once: its weighted terms and its position. */
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import { readOpening } from "../language/openings.js";
import type { Paragraph } from "../model/resolution.js";
import { mix } from "./stems.js";
import { type Terms, terms } from "./terms.js";

/** What the alignment knows about one paragraph. */
export interface Profile {
  readonly paragraph: Paragraph;
  /** Its words as terms, in order; of Chinese its characters. */
  readonly words: Int32Array;
  /** Position in its text. */
  readonly at: number;
  /** Position of the paragraph or heading it belongs to, or -1. */
  readonly parent: number;
  /** Its distinct terms, ascending. */
  readonly terms: Int32Array;
  /** Sum of its terms' weights. */
  readonly weight: number;
  /** Its distinct pairs of neighbouring words, or of Chinese characters, ascending: they distinguish the same words in a different order. */
  readonly phrases: Int32Array;
  /** Sum of its phrases' weights. */
  readonly phraseWeight: number;
  /** Those of its phrases that exactly one other paragraph has, ascending. */
  readonly paired: Int32Array;
  /**
   * The verbs of its opening phrase, by names that all forms of a verb share; empty if it has none. Computed when first needed, since
   * unchanged paragraphs never need it.
   */
  readonly verbs: () => readonly string[];
  /** Its first letters, in lower case. */
  readonly start: string;
  /** The numbers in it as they are written; computed when first needed. */
  readonly numbers: () => ReadonlySet<string>;
}

/** Both texts' profiles with the weights of terms and phrases. */
export interface Profiles {
  readonly before: readonly Profile[];
  readonly after: readonly Profile[];
  /** Weight by term or phrase: the fewer paragraphs of the two texts have it, the higher its weight. */
  readonly weights: Float64Array;
  /** In how many paragraphs of both texts a term or phrase occurs. */
  readonly frequency: Int32Array;
  /** How many terms correspond to one word: 1 in alphabetic scripts, about 2.5 in Chinese. Thresholds given in words are multiplied by it. */
  readonly termsPerWord: number;
  /** How many phrases correspond to one word: 1 in alphabetic scripts, about 1.4 in Chinese. */
  readonly phrasesPerWord: number;
}

/** Han characters per English word in resolutions: 233,627 for 156,707 on the corpus, leaving out numbers. */
const HAN_WORD = 1.5;

/** How many letters stand in for the opening phrase if none is known. */
const START_LENGTH = 14;

/** Makes the hash of a phrase differ from that of a term. */
const PHRASE_SEED = 0x2f0b;

/** The distinct terms and phrases of a text, ascending. */
interface Wording {
  /** How many terms and how many phrases it has, repetitions counted. */
  readonly count: { readonly terms: number; readonly phrases: number };
  readonly terms: Int32Array;
  readonly phrases: Int32Array;
  /** The words in order. */
  readonly words: Int32Array;
}

interface Draft extends Pick<Wording, "terms" | "phrases" | "words"> {
  readonly paragraph: Paragraph;
}

/** Profiles of the paragraphs of both texts. */
export function profiles(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  was: Language | null = null,
  now: Language | null = null,
): Profiles {
  const ids: Ids = new Map();
  // Most paragraphs are identical in both texts, so each text is cut into terms only once.
  const known = new Map<string, Wording>();
  let characters = 0;
  const count = { terms: 0, phrases: 0 };
  const draft = (paragraph: Paragraph): Draft => {
    let wording = known.get(paragraph.text);
    if (!wording) {
      wording = wordingOf(termsIn(paragraph), ids);
      known.set(paragraph.text, wording);
      characters += paragraph.text.length;
      count.terms += wording.count.terms;
      count.phrases += wording.count.phrases;
    }
    return { paragraph, terms: wording.terms, phrases: wording.phrases, words: wording.words };
  };
  const olds = before.map(draft);
  const news = after.map(draft);
  const frequency = new Int32Array(ids.size);
  for (const side of [olds, news]) {
    for (const { terms: t, phrases: p } of side) {
      for (let k = 0; k < t.length; k++) frequency[t[k] as number] = (frequency[t[k] as number] as number) + 1;
      for (let k = 0; k < p.length; k++) frequency[p[k] as number] = (frequency[p[k] as number] as number) + 1;
    }
  }
  const perWord = (all: number): number => Math.max(1, (HAN_WORD * all) / (characters || 1));
  const total = before.length + after.length;
  const weights = new Float64Array(frequency.length);
  for (let id = 0; id < weights.length; id++) weights[id] = Math.log((total + 1) / (frequency[id] as number));
  return {
    before: finish(olds, { weights, frequency }, was),
    after: finish(news, { weights, frequency }, now),
    weights,
    frequency,
    termsPerWord: perWord(count.terms),
    phrasesPerWord: perWord(count.phrases),
  };
}

/** Replaces hashes of terms and phrases by consecutive numbers: 0 for the first one met, 1 for the next, and so on. */
type Ids = Map<number, number>;

function idOf(hash: number, ids: Ids): number {
  const known = ids.get(hash);
  if (known !== undefined) return known;
  ids.set(hash, ids.size);
  return ids.size - 1;
}

function wordingOf({ units, pairs }: Terms, ids: Ids): Wording {
  const all = new Int32Array(units.length + pairs.length);
  const phrases = new Int32Array(Math.max(0, units.length - 1));
  for (let k = 0; k < phrases.length; k++) {
    phrases[k] = idOf(mix(mix(PHRASE_SEED, units[k] as number), units[k + 1] as number), ids);
  }
  for (let k = 0; k < units.length; k++) all[k] = idOf(units[k] as number, ids);
  for (let k = 0; k < pairs.length; k++) all[units.length + k] = idOf(pairs[k] as number, ids);
  const count = { terms: all.length, phrases: phrases.length };
  const words = all.slice(0, units.length);
  return { count, words, terms: distinct(all), phrases: distinct(phrases) };
}

function finish(
  drafts: readonly Draft[],
  { weights, frequency }: Pick<Profiles, "weights" | "frequency">,
  language: Language | null,
): Profile[] {
  const places = new Map(drafts.map((d, at) => [d.paragraph.id, at]));
  return drafts.map((d, at) => ({
    paragraph: d.paragraph,
    words: d.words,
    terms: d.terms,
    phrases: d.phrases,
    at,
    parent: d.paragraph.parent === null ? -1 : (places.get(d.paragraph.parent) ?? -1),
    weight: weightOf(d.terms, weights),
    phraseWeight: weightOf(d.phrases, weights),
    paired: d.phrases.filter((id) => frequency[id] === 2),
    verbs: verbsOf(d.paragraph, language),
    start: d.paragraph.text.slice(0, START_LENGTH).toLowerCase(),
    numbers: numbersOf(d.paragraph),
  }));
}

function verbsOf(paragraph: Paragraph, language: Language | null): () => readonly string[] {
  return () => (language ? verbsIn(language)(paragraph) : []);
}

/** Read once for as long as a paragraph is kept: it stands in the later text of one comparison and in the earlier one of the next. */
const verbsIn = memoize((language) =>
  memoize(({ text, opening }: Paragraph): readonly string[] => readOpening(text, language, opening)?.verbs ?? []),
);
const termsIn = memoize(({ text }: Paragraph) => terms(text));

/** Digits, with the characters that join them in symbols and amounts. */
const NUMBER = /\p{Nd}+(?:[./]\p{Nd}+)*/gu;

function numbersOf({ text }: Paragraph): () => ReadonlySet<string> {
  let numbers: ReadonlySet<string> | undefined;
  return () => {
    numbers ??= new Set(text.match(NUMBER));
    return numbers;
  };
}

/** Sorts and removes duplicates. */
function distinct(ids: Int32Array): Int32Array {
  ids.sort();
  let kept = 0;
  for (let k = 0; k < ids.length; k++) {
    if (k === 0 || ids[k] !== ids[k - 1]) ids[kept++] = ids[k] as number;
  }
  return ids.subarray(0, kept);
}

function weightOf(ids: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < ids.length; k++) sum += weights[ids[k] as number] as number;
  return sum;
}
