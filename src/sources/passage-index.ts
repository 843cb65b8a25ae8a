/** An index from sequences of words to the paragraphs that contain them. */
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { unitsOf } from "../words/units.js";
import { numbersOf, sequenceLength, sequencesOf } from "./sequences.js";

/** A text of the index. */
export interface IndexedText {
  readonly symbol: string;
  readonly title: string | null;
  /** ISO date of adoption, or null. */
  readonly date: string | null;
  /** A path that can be passed to `read`. */
  readonly file: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly hash: string;
}

/** A paragraph of a text of the index. */
export interface Passage {
  readonly text: IndexedText;
  /** Address of the paragraph. */
  readonly id: string;
  readonly words: string;
}

/** A text that is being added to an index. */
export interface TextToIndex extends IndexedText {
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
}

/** Prepares a text for an index: all its paragraphs except the formula; none if it could not be read. */
export function toIndex(text: IndexedText, resolution: Resolution | null): TextToIndex {
  const paragraphs = resolution?.paragraphs.filter((p) => p.text !== "" && p.kind !== "formula") ?? [];
  return { ...text, paragraphs: paragraphs.map(({ id, text: words }) => ({ id, text: words })) };
}

/**
 * Which passages contain which sequences. A sequence is found by its upper bits, which lead to a short stretch of `entries`, so that only
 * this stretch must be read from disk.
 */
export interface Postings {
  /** For each value of the upper bits, the number of the first entry with at least that value; at the end, the number of entries. */
  readonly fanout: Uint32Array;
  /** Two numbers for each entry, in order of sequences: the sequence, and where its passages begin. One more entry marks the end. */
  readonly entries: Uint32Array;
  /** The passages of the first sequence, ascending, then those of the next. */
  readonly passages: Uint32Array;
}

/** Where the passages of a sequence are among all `passages`. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** A part of an index: some complete texts. Passages are identified by their number in it. */
export interface PassageIndex {
  readonly language: LanguageCode;
  readonly texts: readonly IndexedText[];
  /** The number of the first passage of each text; at the end, the number of passages. */
  readonly firstOfText: Uint32Array;
  readonly fanout: Uint32Array;
  /** A range of the entries of its postings, by number; see `Postings`. */
  readonly entries: (from: number, to: number) => Uint32Array;
  /** A range of the passages of its postings. */
  readonly passages: (places: Places) => Uint32Array;
  /** A passage by its number. */
  readonly passage: (number: number) => Passage;
}

/** How passages are stored on disk: address and words of all passages, one after another. */
export interface StoredWords {
  /** Where each passage begins in `bytes`; at the end, their length. */
  readonly offsets: Uint32Array;
  /** UTF-8. Each passage is its address, a zero and its words. */
  readonly bytes: Uint8Array;
}

/** An index with everything that has to be written. */
export interface BuiltIndex extends PassageIndex {
  readonly postings: Postings;
  readonly stored: StoredWords;
}

/** How many upper bits of a sequence lead to its entry: with 2,000 texts some fifty entries share them. */
const FANOUT_BITS = 16;
const REST_BITS = 32 - FANOUT_BITS;
/** Numbers an entry takes. */
const ENTRY = 2;

/** Combines a sequence and a passage in one number, so that all can be sorted at once: 32 bits and 21 bits fit exactly into a double. */
const PASSAGE_BITS = 2 ** 21;
/** One index cannot have more passages than this many bits can number; see `LARGEST` in open-passages.ts. */
export const MOST_PASSAGES = PASSAGE_BITS - 1;

/**
 * Builds an index of texts.
 *
 * @param kept parts of an older index that are still valid: their texts are copied without splitting them again
 */
export function indexOf(
  language: LanguageCode,
  texts: readonly TextToIndex[],
  kept?: { readonly index: PassageIndex; readonly texts: readonly number[] },
): BuiltIndex {
  const held = kept ? takenOver(kept.index, kept.texts) : { texts: [], records: [], pairs: new Float64Array(0) };
  const records = [...held.records];
  const pairs: number[] = [];
  const length = sequenceLength(language);
  for (const text of texts) {
    for (const { id, text: words } of text.paragraphs) {
      const number = records.length;
      records.push(encoder.encode(`${id}\0${words}`));
      for (const sequence of new Set(sequencesOf(numbersOf(unitsOf(words)), length)))
        pairs.push(sequence * PASSAGE_BITS + number);
    }
  }
  const all = new Float64Array(held.pairs.length + pairs.length);
  all.set(held.pairs);
  all.set(pairs, held.pairs.length);
  all.sort();
  const firstOfText = new Uint32Array(held.texts.length + texts.length + 1);
  const counts = [...held.texts.map((t) => t.passages), ...texts.map((t) => t.paragraphs.length)];
  counts.forEach((count, i) => {
    firstOfText[i + 1] = (firstOfText[i] ?? 0) + count;
  });
  const stored = storedWords(records);
  const postings = posted(all);
  const heads = [...held.texts.map((t) => t.text), ...texts.map(({ paragraphs: _, ...head }) => head)];
  return {
    language,
    texts: heads,
    firstOfText,
    fanout: postings.fanout,
    entries: (from, to) => postings.entries.subarray(from * ENTRY, to * ENTRY),
    passages: ({ from, to }) => postings.passages.subarray(from, to),
    postings,
    stored,
    passage: passagesOf(heads, firstOfText, (number) =>
      stored.bytes.subarray(stored.offsets[number], stored.offsets[number + 1]),
    ),
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What an older index contributes to the new one: its passages are renumbered from 0 in the order of `texts`. */
function takenOver(index: PassageIndex, texts: readonly number[]) {
  const renumbered = new Int32Array(index.firstOfText.at(-1) ?? 0).fill(-1);
  const records: Uint8Array[] = [];
  const heads = texts.flatMap((n) => {
    const text = index.texts[n];
    if (!text) return [];
    const [first, end] = [index.firstOfText[n] ?? 0, index.firstOfText[n + 1] ?? 0];
    for (let number = first; number < end; number++) {
      renumbered[number] = records.length;
      const { id, words } = index.passage(number);
      records.push(encoder.encode(`${id}\0${words}`));
    }
    return [{ text, passages: end - first }];
  });
  const entries = index.entries(0, (index.fanout.at(-1) ?? 0) + 1);
  const passages = index.passages({ from: 0, to: entries.at(-1) ?? 0 });
  const pairs = new Float64Array(passages.length);
  let count = 0;
  for (let at = 0; at + ENTRY < entries.length; at += ENTRY) {
    const sequence = entries[at] ?? 0;
    for (let i = entries[at + 1] ?? 0; i < (entries[at + ENTRY + 1] ?? 0); i++) {
      const number = renumbered[passages[i] ?? 0] ?? -1;
      if (number >= 0) pairs[count++] = sequence * PASSAGE_BITS + number;
    }
  }
  return { texts: heads, records, pairs: pairs.subarray(0, count) };
}

function storedWords(records: readonly Uint8Array[]): StoredWords {
  const offsets = new Uint32Array(records.length + 1);
  records.forEach((record, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + record.length;
  });
  const bytes = new Uint8Array(offsets[records.length] ?? 0);
  for (const [i, record] of records.entries()) bytes.set(record, offsets[i]);
  return { offsets, bytes };
}

/** Turns sorted pairs of a sequence and a passage into the passages of each sequence. */
function posted(pairs: Float64Array): Postings {
  const fanout = new Uint32Array(2 ** FANOUT_BITS + 1);
  const entries = new Uint32Array(ENTRY * (pairs.length + 1));
  const passages = new Uint32Array(pairs.length);
  let [count, last] = [0, -1];
  pairs.forEach((pair, i) => {
    const sequence = Math.floor(pair / PASSAGE_BITS);
    if (sequence !== last) {
      entries[ENTRY * count] = sequence;
      entries[ENTRY * count++ + 1] = i;
      const next = (sequence >>> REST_BITS) + 1;
      fanout[next] = (fanout[next] ?? 0) + 1;
      last = sequence;
    }
    passages[i] = pair - sequence * PASSAGE_BITS;
  });
  entries[ENTRY * count + 1] = pairs.length;
  for (let i = 1; i < fanout.length; i++) fanout[i] = (fanout[i] ?? 0) + (fanout[i - 1] ?? 0);
  return { fanout, entries: entries.slice(0, ENTRY * (count + 1)), passages };
}

/** Finds passages by their number, wherever their bytes are. */
export function passagesOf(
  texts: readonly IndexedText[],
  firstOfText: Uint32Array,
  recordOf: (number: number) => Uint8Array,
): (number: number) => Passage {
  return (number) => {
    const record = decoder.decode(recordOf(number));
    const end = record.indexOf("\0");
    const text = texts[lastAtMost(firstOfText, number)];
    if (!text) throw new RangeError(`no passage ${number}`);
    return { text, id: record.slice(0, end), words: record.slice(end + 1) };
  };
}

/** The index of the last of some ascending numbers that does not exceed a bound. */
export function lastAtMost(numbers: Uint32Array, bound: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= bound) low = middle;
    else high = middle;
  }
  return low;
}

/** Where the passages that contain a sequence are; null if there are none. */
export function placesOf({ fanout, entries }: PassageIndex, sequence: number): Places | null {
  const upper = sequence >>> REST_BITS;
  const [first, end] = [fanout[upper] ?? 0, fanout[upper + 1] ?? 0];
  if (first === end) return null;
  const found = entries(first, end + 1);
  for (let at = 0; at + ENTRY < found.length; at += ENTRY) {
    if (found[at] === sequence) return { from: found[at + 1] ?? 0, to: found[at + ENTRY + 1] ?? 0 };
  }
  return null;
}
