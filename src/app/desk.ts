/** Holds the texts given to the page, and reads, pairs and compares each of them only once for all views. */
import { compare } from "../compare.js";
import { readCorrections } from "../corrections/file.js";
import type { PredecessorFound } from "../history/series.js";
import type { Comparison } from "../model/comparison.js";
import type { Corrections } from "../model/corrections.js";
import { invariant } from "../model/errors.js";
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { citations } from "../recall/citations.js";
import { findPredecessor } from "../recall/predecessor.js";
import { indexOf, type PassageIndex, type TextToIndex, toIndex } from "../sources/passage-index.js";
import { editionsAmong } from "./editions.js";
import { type Pair, pairAmong, pairOf } from "./pair.js";
import type { Given, GivenTexts } from "./protocol.js";
import { bytesOf, type Reader } from "./reader.js";
import { Refusal } from "./refusal.js";
import { type OnReading, Shelf } from "./shelf.js";

/**
 * If several texts are given and none is marked as the later one, up to this many are read and compared with each other; more would take
 * minutes.
 */
const MOST_AMONG = 24;

/** The texts given to the page, and everything computed from them. */
export class Desk {
  readonly #now: Given | null;
  readonly #given: readonly Given[];
  /** The other texts, and all. */
  readonly #shelf: Shelf;
  readonly #all: Shelf;
  readonly #reader: Reader;
  readonly #onReading: OnReading;
  #pair: Pair | null = null;
  #comparison: Comparison | null = null;
  readonly #indexes = new Map<LanguageCode, PassageIndex>();

  constructor({ now, others }: GivenTexts, reader: Reader, onReading: OnReading) {
    this.#now = now;
    this.#given = now ? [...others, now] : others;
    this.#shelf = new Shelf(others, reader);
    this.#all = now ? new Shelf(this.#given, reader) : this.#shelf;
    this.#reader = reader;
    this.#onReading = onReading;
  }

  /**
   * The two texts that are compared.
   *
   * @throws Refusal if they cannot be determined, UserError if one of them cannot be read
   */
  async pair(): Promise<Pair> {
    this.#pair ??= await this.#found();
    return this.#pair;
  }

  async #found(): Promise<Pair> {
    const shelf = this.#shelf;
    if (this.#now === null) {
      const pair = shelf.size > MOST_AMONG ? null : await pairAmong(await shelf.texts(this.#onReading));
      if (pair) return pair;
      throw new Refusal({ kind: "which-is-new" });
    }
    this.#onReading(this.#now.name, 0, shelf.size + 1);
    const now = await this.#reader.read(this.#now);
    if (shelf.size === 1) {
      const [old] = await shelf.texts(this.#onReading);
      if (old) return { old, new: now, reason: null };
    }
    const pair = await pairOf(now, (text) => this.earlierThan(text));
    if (pair) return pair;
    throw new Refusal({ kind: "not-found", name: now.source, among: shelf.size });
  }

  /** Looks for the text that another one follows among all texts given. */
  async earlierThan(text: Resolution): Promise<PredecessorFound> {
    const held = await this.#shelf.held(this.#onReading);
    const search = await findPredecessor(text, citations(text), held, ({ given }) => this.#shelf.readable(given));
    return { ...search, held };
  }

  /** The comparison of the pair, with the reader's corrections. */
  async comparison(): Promise<Comparison> {
    const { old, new: now } = await this.pair();
    this.#comparison ??= compare(old, now);
    return this.#comparison;
  }

  /** The file that a text was read from. */
  async fileOf(text: Resolution): Promise<Uint8Array> {
    const named = this.#given.filter(({ name }) => name === text.source);
    // Several files of a folder may have the same name.
    const texts = await Promise.all(named.map((given) => (named.length > 1 ? this.#shelf.readable(given) : text)));
    const given = named[Math.max(0, texts.indexOf(text))];
    invariant(given !== undefined, "a text was read from no file");
    return bytesOf(given);
  }

  /** Compares again, following a corrections file. */
  async correct(content: string): Promise<void> {
    const { old, new: now } = await this.pair();
    const corrections: Corrections | null = readCorrections(content, "corrections.txt", old, now).corrections;
    this.#comparison = compare(old, now, corrections ?? {});
  }

  /** One resolution in all languages in which it was given, and what changed in each if its predecessor is there in the same language. */
  async editions(): Promise<{ readonly texts: readonly Resolution[]; readonly comparisons: readonly Comparison[] }> {
    const texts = await this.#editions();
    const comparisons: Comparison[] = [];
    for (const text of texts.length > 1 ? texts : []) {
      const { taken } = await this.earlierThan(text);
      if (taken?.resolution.language === text.language) comparisons.push(compare(taken.resolution, text));
    }
    return { texts, comparisons };
  }

  /**
   * Recognised by symbol and title, so that the other files of a folder need not be read; a few texts without symbols are recognised by
   * their languages.
   */
  async #editions(): Promise<readonly Resolution[]> {
    const held = await this.#all.held(this.#onReading);
    const own = held.find(({ given }) => given === this.#now) ?? null;
    const set = this.#now && !own ? [] : editionsAmong(held, own);
    if (set.length > 1) return present(await Promise.all(set.map(({ given }) => this.#all.readable(given))));
    if (this.#all.size > MOST_AMONG) return [];
    const now = this.#now && (await this.#reader.read(this.#now));
    return editionsAmong(await this.#all.texts(this.#onReading), now);
  }

  /** How many of the files are resolutions in each language. */
  async languages(): Promise<ReadonlyMap<LanguageCode, number>> {
    const counts = new Map<LanguageCode, number>();
    for (const { language } of await this.#all.held(this.#onReading)) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    return counts;
  }

  /** The passages of all texts of a language. */
  async passages(language: LanguageCode): Promise<readonly PassageIndex[]> {
    const known = this.#indexes.get(language) ?? indexOf(language, await this.#textsToIndex(language));
    this.#indexes.set(language, known);
    return [known];
  }

  async #textsToIndex(language: LanguageCode): Promise<TextToIndex[]> {
    const held = (await this.#all.held(this.#onReading)).filter((text) => text.language === language);
    const texts = new Map<string, TextToIndex>();
    for (const [done, { symbol, title, date, given }] of held.entries()) {
      this.#onReading(given.name, done, held.length);
      const text = texts.has(symbol) ? null : await this.#all.readable(given, false);
      if (text) texts.set(symbol, toIndex({ symbol, title, date, file: given.name, hash: "" }, text));
    }
    return [...texts.values()];
  }
}

const present = <T>(texts: readonly (T | null)[]): T[] => texts.flatMap((text) => text ?? []);
