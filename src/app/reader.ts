/** Caches the texts that were read, so that none is read twice while it is still among those given. */
import type { Resolution } from "../model/resolution.js";
import { parse } from "../parse/parse.js";
import { DEFAULT_LIMITS, tooLarge } from "../read/limits.js";
import { readBytes } from "../read/read.js";
import type { Given } from "./protocol.js";

/** Reads the texts given. */
export class Reader {
  readonly #texts = new Map<string, Promise<Resolution>>();

  /** @throws UserError if the file cannot be read */
  read(given: Given): Promise<Resolution> {
    const text = this.#texts.get(given.id) ?? readGiven(given);
    this.#texts.set(given.id, text);
    return text;
  }

  /** The same without caching: the texts of a whole folder may not fit in memory. */
  readOnce(given: Given): Promise<Resolution> {
    return this.#texts.get(given.id) ?? readGiven(given);
  }

  /** Reads a text in advance. An error in it is reported when the text is needed. */
  readAhead(given: Given): void {
    this.read(given).catch(() => {});
  }

  /** Drops all texts except those of some files. */
  keepOnly(given: readonly Given[]): void {
    const ids = new Set(given.map(({ id }) => id));
    for (const id of this.#texts.keys()) if (!ids.has(id)) this.#texts.delete(id);
  }
}

/** A folder may contain films: files above the size limit are not even loaded. */
export const isTooLarge = ({ content }: Given): boolean => content.size > DEFAULT_LIMITS.bytes;

export const bytesOf = async ({ content }: Given): Promise<Uint8Array> => new Uint8Array(await content.arrayBuffer());

async function readGiven(given: Given): Promise<Resolution> {
  if (isTooLarge(given)) throw tooLarge(given.name, DEFAULT_LIMITS.bytes);
  return parse(await readBytes(await bytesOf(given), { name: given.name }));
}
