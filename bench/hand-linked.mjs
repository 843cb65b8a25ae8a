// All pairs that were linked by hand, parsed, with the links they should have, for the scripts that fit and score the alignment.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { parse } from "../dist/parse/parse.js";
import { read } from "../dist/read/load.js";
import { LANGUAGES } from "./corpus.mjs";

const shared = (name) => fileURLToPath(new URL(`../../shared/${name}/`, import.meta.url));

/** Where the texts and the links of each set are: the corpus, our own links for more of its pairs, and what was linked later. */
const SETS = {
  corpus: { texts: shared("corpus"), links: join(shared("corpus"), "gold") },
  own: { texts: shared("corpus"), links: fileURLToPath(new URL("links/", import.meta.url)) },
  more: { texts: shared("more"), links: join(shared("more"), "gold") },
};

const dash = (symbol) => symbol.replaceAll("/", "-");

/** The argument after an option of the command line. */
export const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;

/**
 * The hand-linked pairs of the sets, one job a language, with the series that each belongs to.
 *
 * @param cache a file for the parsed texts, made where there is none: reading them takes longer than aligning them. Delete it
 *   when the parser changes
 */
export async function handLinked({ sets = Object.keys(SETS), languages = LANGUAGES, cache = option("--cache") } = {}) {
  const texts = cache && existsSync(cache) ? deserialize(readFileSync(cache)) : new Map();
  const known = texts.size;
  const jobs = [];
  for (const set of sets) {
    for (const pair of pairsOf(set)) {
      const path = join(SETS[set].links, `${dash(pair.old)}__${dash(pair.new)}.json`);
      if (!existsSync(path)) continue;
      const hand = JSON.parse(readFileSync(path, "utf8"));
      for (const language of languages.filter((l) => hand.languages.includes(l))) {
        const [before, after] = [await text(pair.old), await text(pair.new)];
        jobs.push({ ...pair, set, language, hand, before, after });

        async function text(symbol) {
          const file = join(SETS[set].texts, "xml", `${dash(symbol)}.${language}.xml`);
          if (!texts.has(file)) texts.set(file, parse(await read(file)));
          return texts.get(file);
        }
      }
    }
  }
  if (cache && texts.size > known) writeFileSync(cache, serialize(texts));
  const series = seriesOf(jobs);
  return jobs.map((job) => ({ ...job, series: series(job), ...wanted(job) }));
}

function pairsOf(set) {
  const lines = readFileSync(join(SETS[set].texts, "pairs.tsv"), "utf8").trim().split("\n").slice(1);
  return lines.map((line) => {
    const [old, now, , title] = line.split("\t");
    return { old, new: now, title };
  });
}

/** Words at the start of a title that two years of a series have in common. */
const TITLE_WORDS = 8;

/** Tells of a job which series it belongs to: pairs are of one where they share a text or the start of their titles. */
function seriesOf(jobs) {
  const parent = new Map();
  const rootOf = (key) => {
    const up = parent.get(key) ?? key;
    return up === key ? key : rootOf(up);
  };
  const titleOf = ({ title, old }) => {
    const words = (title || old).toLowerCase().match(/[a-z]+/g) ?? [old];
    return `title ${words.slice(0, TITLE_WORDS).join(" ")}`;
  };
  for (const job of jobs) {
    for (const key of [job.new, titleOf(job)]) parent.set(rootOf(key), rootOf(job.old));
  }
  const names = [...new Set(jobs.map((job) => rootOf(job.old)))].sort();
  const numbers = new Map(names.map((name, k) => [name, k]));
  return (job) => numbers.get(rootOf(job.old));
}

/** The fold of a series when all are dealt into so many. */
export const foldOf = ({ series }, folds) => series % folds;

/**
 * What the hand-made links of a pair want, by positions: edge = old position * number of new ones + new position. The reader called
 * paragraphs by the addresses that they had then. Where some have others since, as headings of an annex that were texts, and there
 * are as many as then, they are known by their order; an edge of a paragraph that was not there then is unsure.
 */
function wanted({ before, after, hand }) {
  const old = positionsOf(before.paragraphs, hand.old);
  const now = positionsOf(after.paragraphs, hand.new);
  const width = after.paragraphs.length;
  const edgesOf = (l) => l.old.flatMap((a) => l.new.map((b) => old.of(a) * width + now.of(b)));
  const isMany = (l) => l.old.length * l.new.length > 1;
  const edges = new Map();
  for (const i of before.paragraphs.keys())
    for (const j of after.paragraphs.keys())
      if (!old.known.has(i) || !now.known.has(j)) edges.set(i * width + j, "unsure");
  for (const [a, b] of hand.identical) edges.set(edgesOf({ old: [a], new: [b] })[0], "identical");
  for (const l of hand.links) {
    for (const e of edgesOf(l))
      if (!edges.has(e) || l.sure) edges.set(e, !l.sure ? "unsure" : isMany(l) ? "many" : "one");
  }
  const whole = new Set(hand.links.filter((l) => l.sure && isMany(l)).map((l) => keyOf(edgesOf(l))));
  return { width, edges, whole };
}

/** Finds the position of a paragraph that a reader called by an address, and the positions that any address leads to. */
function positionsOf(paragraphs, addresses) {
  const byAddress = new Map(paragraphs.map((p, k) => [p.id, k]));
  const byOrder = new Map(addresses.map((id, k) => [id, k]));
  const sameCount = addresses.length === paragraphs.length;
  const of = (id) => (sameCount ? byOrder : byAddress).get(id);
  return { of, known: new Set(addresses.map(of)) };
}

const keyOf = (edges) => [...edges].sort((a, b) => a - b).join();

/**
 * Scores groups of positions as the shared scorer does, over the paragraphs whose text changed.
 *
 * @returns counts: `whole` splits and merges of `many` were found as they are, and `open` more with a part besides that the reader
 *   left open; `other` ones were said that are not so, of which `false` ones join what no reader joined
 */
export function measure({ width, edges, whole }, groups) {
  const t = { got: 0, right: 0, sure: 0, found: 0, many: whole.size, whole: 0, open: 0, other: 0, false: 0 };
  for (const sort of edges.values()) if (sort === "one" || sort === "many") t.sure++;
  for (const g of groups) {
    const said = g.old.flatMap((i) => g.new.map((j) => i * width + j));
    for (const sort of said.map((e) => edges.get(e)).filter((s) => s !== "identical")) {
      t.got++;
      if (sort) t.right++;
      if (sort && sort !== "unsure") t.found++;
    }
    if (said.length === 1) continue;
    if (whole.has(keyOf(said))) t.whole++;
    else t.other++;
    const sure = said.filter((e) => edges.get(e) !== "unsure");
    if (sure.length < said.length && whole.has(keyOf(sure))) t.open++;
    if (said.some((e) => !edges.has(e))) t.false++;
  }
  return t;
}

/** Sums counts by name. */
export function add(rows) {
  const sums = {};
  for (const row of rows) for (const [name, value] of Object.entries(row)) sums[name] = (sums[name] ?? 0) + value;
  return sums;
}

/** Precision, recall and F1 of counts. */
export function rates(t) {
  const precision = t.right / (t.got || 1);
  const recall = t.found / (t.sure || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** Counts as a line to print. */
export function show(t) {
  const { precision, recall, f1 } = rates(t);
  const percent = (x) => (100 * x).toFixed(2);
  const many = `whole ${t.whole}/${t.many} (and ${t.open} with an open part), others ${t.other}, false ${t.false}`;
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} | splits and merges ${many}`;
}
