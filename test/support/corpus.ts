/** The pairs of real resolutions, each read only once. */
import { existsSync, readFileSync } from "node:fs";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { readBytes } from "../../src/read/read.js";
import { CORPUS } from "./needs.js";

export const LANGUAGE_CODES: readonly LanguageCode[] = ["ar", "zh", "en", "fr", "ru", "es"];

/** A resolution and the one it follows, by the stems of their files, such as `76-72`. */
export interface CorpusPair {
  readonly old: string;
  readonly new: string;
}

/** All pairs of the corpus, in the order of its list. */
export function corpusPairs(): CorpusPair[] {
  const rows = readFileSync(`${CORPUS}pairs.tsv`, "utf8").trim().split("\n").slice(1);
  const stem = (symbol = ""): string => symbol.replaceAll("/", "-");
  return rows.map((row) => row.split("\t")).map(([old, after]) => ({ old: stem(old), new: stem(after) }));
}

/** Reads the files of a pair in one language; null where the corpus lacks one. */
export function corpusReader(): (pair: CorpusPair, language: LanguageCode) => Promise<[Resolution, Resolution] | null> {
  const known = new Map<string, Promise<Resolution>>();
  const load = (name: string): Promise<Resolution> => {
    const found =
      known.get(name) ?? (async () => parse(await readBytes(readFileSync(`${CORPUS}xml/${name}`), { name: name })))();
    known.set(name, found);
    return found;
  };
  return async (pair, language) => {
    const [old, after] = [`${pair.old}.${language}.xml`, `${pair.new}.${language}.xml`];
    if (!existsSync(`${CORPUS}xml/${old}`) || !existsSync(`${CORPUS}xml/${after}`)) return null;
    return Promise.all([load(old), load(after)]);
  };
}
