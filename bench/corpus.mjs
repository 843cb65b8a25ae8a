// The corpus of real pairs for benches: parsed once in this process, with the hand-made links beside it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "../dist/parse/parse.js";
import { read } from "../dist/read/read.js";

const corpus = process.env.CORPUS ?? fileURLToPath(new URL("../../shared/corpus/", import.meta.url));
const dash = (symbol) => symbol.replaceAll("/", "-");
const goldPath = (pair) => join(corpus, "gold", `${dash(pair.old)}__${dash(pair.new)}.json`);

export const LANGUAGES = ["en", "zh", "fr", "es", "ru", "ar"];

/** Whether the corpus is at hand at all. */
export const hasCorpus = () => existsSync(join(corpus, "pairs.tsv"));

/** The pairs of the corpus: symbols and whether links were made by hand. */
export function pairs() {
  const lines = readFileSync(join(corpus, "pairs.tsv"), "utf8").trim().split("\n").slice(1);
  return lines.map((line) => {
    const [old, now] = line.split("\t");
    return { old, new: now, hasGold: existsSync(goldPath({ old, new: now })) };
  });
}

/** The hand-made links of a pair. */
export const gold = (pair) => JSON.parse(readFileSync(goldPath(pair), "utf8"));

const parsed = new Map();

/** A resolution of the corpus in one language, or null where the corpus lacks it. */
export async function resolution(symbol, language) {
  const path = join(corpus, "xml", `${dash(symbol)}.${language}.xml`);
  if (!parsed.has(path)) parsed.set(path, existsSync(path) ? parse(await read(path)) : null);
  return parsed.get(path);
}
