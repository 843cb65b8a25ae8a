/** The files given to the page: reads the symbol and title of each early, quickly where its form allows, and its text when it is needed. */
import { UserError } from "../model/errors.js";
import type { Resolution } from "../model/resolution.js";
import type { Held } from "../recall/held.js";
import { aknHead, headOf } from "../recall/library/head.js";
import type { Given } from "./protocol.js";
import { bytesOf, isTooLarge, type Reader } from "./reader.js";

/** A text among those given. */
export interface Shelved extends Held {
  /** ISO date of adoption, or null. */
  readonly date: string | null;
  readonly given: Given;
}

/** Called before each file is examined. */
export type OnReading = (name: string, done: number, of: number) => void;

/** Some files, and what is known about them so far. */
export class Shelf {
  readonly #given: readonly Given[];
  readonly #reader: Reader;
  #held: readonly Shelved[] | null = null;

  constructor(given: readonly Given[], reader: Reader) {
    this.#given = given;
    this.#reader = reader;
  }

  /** How many files there are. */
  get size(): number {
    return this.#given.length;
  }

  /** The files that are resolutions with a symbol. A folder may contain anything; unreadable files are ignored. */
  async held(onReading: OnReading): Promise<readonly Shelved[]> {
    if (this.#held) return this.#held;
    const held: Shelved[] = [];
    for (const [done, given] of this.#given.entries()) {
      onReading(given.name, done, this.#given.length);
      const head = isTooLarge(given) ? null : (aknHead(await bytesOf(given)) ?? (await this.#headOf(given)));
      if (head?.symbol) held.push({ ...head, symbol: head.symbol, file: given.name, given });
    }
    this.#held = held;
    return held;
  }

  async #headOf(given: Given) {
    const text = await this.readable(given);
    return text && headOf(text);
  }

  /** All texts, with or without a symbol. */
  async texts(onReading: OnReading): Promise<readonly Resolution[]> {
    const texts: Resolution[] = [];
    for (const [done, given] of this.#given.entries()) {
      onReading(given.name, done, this.#given.length);
      const text = this.#given.length === 1 ? await this.#reader.read(given) : await this.readable(given);
      if (text) texts.push(text);
    }
    return texts;
  }

  /**
   * A text; null if it cannot be read.
   *
   * @param keep whether the text will be needed again; the texts of a whole folder may not fit in memory
   */
  async readable(given: Given, keep = true): Promise<Resolution | null> {
    try {
      return await (keep ? this.#reader.read(given) : this.#reader.readOnce(given));
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  }
}
