/** An index of passages: which paragraphs of which texts hold a sequence of words. */
import type { LanguageCode } from "../model/resolution.js";
import { unitsOf } from "../words/units.js";
import { sequenceLength, sequencesOf } from "./sequences.js";

/** A text of the index. */
export interface IndexedText {
  readonly symbol: string;
  readonly title: string | null;
  /** ISO date of adoption, or null. */
  readonly date: string | null;
  /** Path as it can be given to `read`. */
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

/** A text on its way into an index. */
export interface TextToIndex extends IndexedText {
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
}

/** A part of an index: some texts, whole. Passages are known by their number in it. */
export interface PassageIndex {
  readonly language: LanguageCode;
  readonly texts: readonly IndexedText[];
  /** Number of the first passage of each text, and at the end of all passages. */
  readonly firstOfText: Uint32Array;
  /** The sequences that stand in any passage, ascending. */
  readonly sequences: Uint32Array;
  /** Where the passages of each sequence begin in `passages`, and at the end their number. */
  readonly starts: Uint32Array;
  /** The passages of the first sequence, ascending, then those of the next. */
  readonly passages: Uint32Array;
  /** A passage by its number. */
  readonly passage: (number: number) => Passage;
}

/** What passages are written in on disk: address and words of all passages one after another. */
export interface StoredWords {
  /** Where each passage begins in `bytes`, and at the end their length. */
  readonly offsets: Float64Array;
  /** UTF-8. Each passage is its address, a zero and its words. */
  readonly bytes: Uint8Array;
}

/** An index with all that has to be written of it. */
export interface BuiltIndex extends PassageIndex {
  readonly stored: StoredWords;
}

/** One number for a sequence in a passage, so that all of them can be sorted at once: 32 bits and 21 make a whole double. */
const PASSAGE_BITS = 2 ** 21;
/** More passages than can be told apart by that many bits do not fit one index; see `LARGEST` in store.ts. */
export const MOST_PASSAGES = PASSAGE_BITS - 1;

/**
 * Makes an index of texts.
 *
 * @param kept parts of an older index that are still true: these of its texts are taken over without cutting them anew
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
      for (const sequence of new Set(sequencesOf(unitsOf(words), length))) pairs.push(sequence * PASSAGE_BITS + number);
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
  const heads = [...held.texts.map((t) => t.text), ...texts.map(({ paragraphs: _, ...head }) => head)];
  return {
    language,
    texts: heads,
    firstOfText,
    ...posted(all),
    stored,
    passage: passagesOf(heads, firstOfText, (start, end) => stored.bytes.subarray(start, end), stored.offsets),
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What an index that is kept in part brings to the new one: its passages are numbered from 0 in the order of `texts`. */
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
  const pairs = new Float64Array(index.passages.length);
  let count = 0;
  index.sequences.forEach((sequence, i) => {
    for (let at = index.starts[i] ?? 0; at < (index.starts[i + 1] ?? 0); at++) {
      const number = renumbered[index.passages[at] ?? 0] ?? -1;
      if (number >= 0) pairs[count++] = sequence * PASSAGE_BITS + number;
    }
  });
  return { texts: heads, records, pairs: pairs.subarray(0, count) };
}

function storedWords(records: readonly Uint8Array[]): StoredWords {
  const offsets = new Float64Array(records.length + 1);
  records.forEach((record, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + record.length;
  });
  const bytes = new Uint8Array(offsets[records.length] ?? 0);
  for (const [i, record] of records.entries()) bytes.set(record, offsets[i]);
  return { offsets, bytes };
}

/** Sorted pairs of a sequence and a passage → the passages of each sequence. */
function posted(pairs: Float64Array): Pick<PassageIndex, "sequences" | "starts" | "passages"> {
  const sequences = new Uint32Array(pairs.length);
  const starts = new Uint32Array(pairs.length + 1);
  const passages = new Uint32Array(pairs.length);
  let count = 0;
  pairs.forEach((pair, i) => {
    const sequence = Math.floor(pair / PASSAGE_BITS);
    if (count === 0 || sequences[count - 1] !== sequence) {
      starts[count] = i;
      sequences[count++] = sequence;
    }
    passages[i] = pair - sequence * PASSAGE_BITS;
  });
  starts[count] = pairs.length;
  return { sequences: sequences.slice(0, count), starts: starts.slice(0, count + 1), passages };
}

/** Finds passages by their number, wherever their bytes are. */
export function passagesOf(
  texts: readonly IndexedText[],
  firstOfText: Uint32Array,
  bytes: (start: number, end: number) => Uint8Array,
  offsets: Float64Array,
): (number: number) => Passage {
  return (number) => {
    const record = decoder.decode(bytes(offsets[number] ?? 0, offsets[number + 1] ?? 0));
    const end = record.indexOf("\0");
    const text = texts[lastAtMost(firstOfText, number)];
    if (!text) throw new RangeError(`no passage ${number}`);
    return { text, id: record.slice(0, end), words: record.slice(end + 1) };
  };
}

/** Index of the last of some ascending numbers that is not above a bound. */
export function lastAtMost(numbers: Uint32Array, bound: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= bound) low = middle;
    else high = middle;
  }
  return low;
}

/** The passages that hold a sequence; empty where none does. */
export function passagesWith(index: PassageIndex, sequence: number): Uint32Array {
  const at = lastAtMost(index.sequences, sequence);
  if (index.sequences[at] !== sequence) return NONE;
  return index.passages.subarray(index.starts[at], index.starts[at + 1]);
}

const NONE = new Uint32Array(0);
