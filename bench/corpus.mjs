// The corpus of real pairs for benches, parsed once in this process, with its hand-made links.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "../dist/parse/parse.js";
import { read } from "../dist/read/load.js";

const corpus = process.env.CORPUS ?? fileURLToPath(new URL("../../shared/corpus/", import.meta.url));
const dash = (symbol) => symbol.replaceAll("/", "-");
const LINKS = { gold: join(corpus, "gold"), own: fileURLToPath(new URL("links/", import.meta.url)) };
const linksPath = (pair, whose) => join(LINKS[whose], `${dash(pair.old)}__${dash(pair.new)}.json`);

export const LANGUAGES = ["en", "zh", "fr", "es", "ru", "ar"];

/** Whether the corpus is at hand at all. */
export const hasCorpus = () => existsSync(join(corpus, "pairs.tsv"));

/** The pairs of the corpus: symbols, and whether links made by hand came with it ("gold") or were made here ("own"). */
export function pairs() {
  const lines = readFileSync(join(corpus, "pairs.tsv"), "utf8").trim().split("\n").slice(1);
  return lines.map((line) => {
    const [old, now] = line.split("\t");
    const has = (whose) => existsSync(linksPath({ old, new: now }, whose));
    return { old, new: now, hasGold: has("gold"), hasOwn: has("own") };
  });
}

/** The hand-made links of a pair: the corpus's, or our own. */
export const gold = (pair, whose = "gold") => JSON.parse(readFileSync(linksPath(pair, whose), "utf8"));

const parsed = new Map();

/** A resolution of the corpus in one language, or null where the corpus lacks it. */
export async function resolution(symbol, language) {
  const path = join(corpus, "xml", `${dash(symbol)}.${language}.xml`);
  if (!parsed.has(path)) parsed.set(path, existsSync(path) ? parse(await read(path)) : null);
  return parsed.get(path);
}
