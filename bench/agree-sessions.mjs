#!/usr/bin/env node
// How far the links of the six languages agree over whole sessions, for which there are no hand-made links:
//   node bench/agree-sessions.mjs --sessions FOLDER [--every 10] [--clauses]
// FOLDER has the unpacked sessions of ../shared/corpus/sessions. A pair is a resolution and the next one with the same title in a later
// session. The languages have the same paragraphs, so a link that five make and the sixth does not is nearly always missing there,
// and one that only a single language makes is nearly always wrong. What all six miss does not show. --clauses measures the same for
// clauses that moved from paragraph to paragraph.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { align } from "../dist/align/align.js";
import { compare } from "../dist/compare.js";
import { parse } from "../dist/parse/parse.js";
import { read } from "../dist/read/load.js";
import { LANGUAGES } from "./corpus.mjs";
import { option } from "./hand-linked.mjs";

const folder = option("--sessions");
const every = Number(option("--every", "10"));
const clauses = process.argv.includes("--clauses");

/** The resolutions of all sessions by title: files without the language and its ending, earlier sessions first. */
async function byTitle() {
  const found = new Map();
  for (const session of readdirSync(folder).sort()) {
    for (const file of readdirSync(join(folder, session)).filter((f) => f.endsWith(".en.xml"))) {
      const path = join(folder, session, file.replace(".en.xml", ""));
      const title = (await resolution(path, "en"))?.title?.toLowerCase();
      if (title) found.set(title, [...(found.get(title) ?? []), { session, path }]);
    }
  }
  return found;
}

/** A resolution in one language, or null where that file is missing or broken. */
const resolution = async (path, language) => read(`${path}.${language}.xml`).then(parse, () => null);

/** The links of a pair in each language, by address, or null where its languages do not have the same paragraphs. */
async function linksOf(old, now) {
  const links = {};
  let addresses;
  for (const language of LANGUAGES) {
    const [before, after] = [await resolution(old, language), await resolution(now, language)];
    if (!before || !after) return null;
    const here = [before, after].map((r) => r.paragraphs.map((p) => p.id).join()).join("|");
    addresses ??= here;
    if (here !== addresses) return null;
    links[language] = new Set(clauses ? clausesOf(before, after) : edgesOf(before, after));
  }
  return links;
}

const edgesOf = (before, after) =>
  align(before, after).links.flatMap((l) => l.old.flatMap((a) => l.new.map((b) => `${a}>${b}`)));

const clausesOf = (before, after) =>
  compare(before, after).entries.flatMap((e) => (e.clauses ?? []).map((c) => `${c.old.paragraph}>${c.new.paragraph}`));

const pairs = [...(await byTitle()).values()]
  .flatMap((list) => list.slice(1).map((now, k) => [list[k], now]))
  .filter(([old, now]) => old.session !== now.session)
  .filter((_, k) => k % every === 0);
const count = { pairs: 0, links: 0, all: 0 };
const by = new Array(LANGUAGES.length + 1).fill(0);
const alone = Object.fromEntries(LANGUAGES.map((l) => [l, { makes: 0, misses: 0 }]));
for (const [old, now] of pairs) {
  const links = await linksOf(old.path, now.path);
  if (!links) continue;
  count.pairs++;
  for (const edge of new Set(LANGUAGES.flatMap((l) => [...links[l]]))) {
    count.links++;
    const makers = LANGUAGES.filter((l) => links[l].has(edge));
    by[makers.length]++;
    if (makers.length === LANGUAGES.length) count.all++;
    if (makers.length === 1) alone[makers[0]].makes++;
    if (makers.length === LANGUAGES.length - 1) alone[LANGUAGES.find((l) => !makers.includes(l))].misses++;
  }
}
const what = clauses ? "clauses that moved" : "links";
console.log(`${count.pairs} of ${pairs.length} pairs have the same paragraphs in all six languages`);
console.log(`all six agree on ${((100 * count.all) / (count.links || 1)).toFixed(2)} % of ${count.links} ${what}`);
console.log(
  `made by so many languages: ${by
    .map((n, k) => `${k}: ${n}`)
    .slice(1)
    .join(", ")}`,
);
for (const l of LANGUAGES) console.log(`${l} alone makes ${alone[l].makes} and alone misses ${alone[l].misses}`);
