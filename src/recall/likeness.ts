/** Measures how alike two titles or two texts are, without knowing their language. */

/** The length of a shingle of running text: long enough that common words alone do not make texts similar. */
const SHINGLE = 12;
/** The same for Chinese, whose characters are words or parts of words: as much of a sentence as twelve letters. */
const CHINESE_SHINGLE = 5;
/** Where the Chinese characters of running text begin, and end. */
const [FIRST_HAN, LAST_HAN] = [0x3400, 0x9fff];
/** One shingle in this many is kept (a power of two). A sample is enough, and lets a text of 30,000 words be compared in milliseconds. */
const KEPT_ONE_IN = 8;

/**
 * Characters between words and numbers: spaces, punctuation and marks of all scripts. Written as ranges, because compiling a pattern with
 * Unicode properties takes longer than comparing two texts with it.
 */
const BETWEEN =
  /[\0-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u060c\u061b\u061f\u0640\u064b-\u0652\u066a-\u066d\u2000-\u206f\u2212\u3000-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\ufeff]+/gu;

/** Reduces a text to lower-case letters and digits. */
const folded = (text: string): string =>
  (ASCII.test(text) ? text : text.normalize("NFKC")).toLowerCase().replace(BETWEEN, "");

/** Normalising texts takes a third of the time of everything done here. */
const ASCII = /^[\0-\x7f]*$/u;

/** All pairs of neighbouring letters as numbers, with repetitions, ascending. */
function pairsOf(text: string): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = ((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1)) >>> 0;
  return pairs.sort();
}

/** A title prepared for comparison. */
export interface TitlePairs {
  readonly folded: string;
  /** Its pairs of letters, each as a number, as often as it stands in it, ascending. */
  readonly pairs: Uint32Array;
}

/** Prepares a title for comparison. */
export function titlePairs(title: string): TitlePairs {
  const plain = folded(title);
  return { folded: plain, pairs: pairsOf(plain) };
}

/**
 * How similar two titles are: Dice's coefficient over pairs of letters.
 *
 * @returns 0 to 1; 1 for titles that differ only in case, spacing and punctuation
 * @example titleLikeness("Question of Montserrat", "Question of Guam") // about 0.6
 */
export const titleLikeness = (a: string, b: string): number => likenessOfTitles(titlePairs(a), titlePairs(b));

/** The same for titles that are compared more than once. */
export function likenessOfTitles(one: TitlePairs, other: TitlePairs): number {
  if (one.folded === other.folded) return one.folded === "" ? 0 : 1;
  const [a, b] = [one.pairs, other.pairs];
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return (2 * shared) / Math.max(1, a.length + b.length);
}

/** A sample of a text's shingles, to compare with others'. */
export function shingles(texts: Iterable<string>, folding = new Folding()): Set<number> {
  const kept = new Set<number>();
  for (const text of texts) {
    const units = folding.units(text);
    for (let i = 0; i < units.length; i++) {
      const unit = units[i] as number;
      const end = i + (unit >= FIRST_HAN && unit <= LAST_HAN ? CHINESE_SHINGLE : SHINGLE);
      if (end > units.length) continue;
      const hash = hashOf(units, i, end);
      if ((hash & (KEPT_ONE_IN - 1)) === 0) kept.add(hash);
    }
  }
  return kept;
}

/** What a code unit becomes by itself: nothing, or something that depends on its neighbours; all others become one unit or more. */
const [GONE, TOLD_BY_NEIGHBOURS] = [-1, -2];

/** Normalises texts unit by unit, looking up each distinct unit once: running the patterns over each text takes several times as long. */
export class Folding {
  readonly #units = new Map<number, number>();
  /** The same of the units of alphabets. */
  readonly #low = new Int32Array(0x700);

  /** The units of a normalised text. In an array, each of them can be read twelve times in half the time that a string takes. */
  units(text: string): Uint16Array {
    const units = new Uint16Array(text.length);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = this.#unit(text.charCodeAt(i));
      if (unit === TOLD_BY_NEIGHBOURS) return unitsOf(folded(text));
      if (unit !== GONE) units[length++] = unit;
    }
    return units.subarray(0, length);
  }

  #unit(code: number): number {
    const low = code < this.#low.length;
    // Zero marks units that have not been looked up yet; no text contains it.
    let unit = low ? this.#low[code] : this.#units.get(code);
    if (!unit) {
      unit = foldedUnit(code);
      if (low) this.#low[code] = unit;
      else this.#units.set(code, unit);
    }
    return unit;
  }
}

function foldedUnit(code: number): number {
  const unit = String.fromCharCode(code);
  if (JOINING.test(unit)) return TOLD_BY_NEIGHBOURS;
  const plain = folded(unit);
  return plain === "" ? GONE : plain.length === 1 ? plain.charCodeAt(0) : TOLD_BY_NEIGHBOURS;
}

/** Characters that may combine with their neighbours or change beside them: marks, surrogates, Korean letters, the sigma. */
const JOINING = /[\p{M}\p{Cs}\u1100-\u11ff\u03a3]/u;

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/**
 * FNV-1a over the units of a stretch. The result is a signed number, which the compiler keeps in a register: an unsigned one takes ten
 * times as long.
 */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] as number), 0x01000193);
  // The low bits of FNV are the weakest, and the sample is chosen by them.
  return hash ^ (hash >>> 15);
}

/** How much two texts have in common: Dice's coefficient over their shingles, from 0 to 1. */
export function textLikeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const hash of a) if (b.has(hash)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/**
 * How much of a title occurs in a stretch of text, word for word or nearly so: the share of its pairs of letters, from 0 to 1.
 *
 * @returns a function that measures one text after another
 */
export function coverageOf(title: string): (text: string) => number {
  const units = folded(title);
  if (units.length < SHINGLE / 2) return () => 0;
  const size = Math.min(units.length, COVERED_RUN);
  const runs = Array.from({ length: units.length - size + 1 }, (_, i) => units.slice(i, i + size));
  return (text) => {
    const within = folded(text);
    return runs.filter((run) => within.includes(run)).length / runs.length;
  };
}

/** How many units of a title must occur together to count as found. */
const COVERED_RUN = 6;
