#!/usr/bin/env node
// Quality of the alignment on the corpus, in one process and a few seconds:
//   node bench/align-quality.mjs [--lang en,zh] [--pair 76-196] [--own | --more] [--misses] [--agree] [--cache FILE]
// Scores the links against hand-made ones in the same way as the shared scorer, and lists the misses with their texts
// (--misses). --own scores the pairs of bench/links instead of the corpus's, --more those of ../shared/more, as described
// in docs/alignment.md. --agree scores how far the links of each language agree with English, on all pairs of the corpus.
import { fileURLToPath } from "node:url";
import { align } from "../dist/align/align.js";
import { hasCorpus, LANGUAGES, pairs, resolution } from "./corpus.mjs";
import { handLinked, option } from "./hand-linked.mjs";

/** All old-new pairs of addresses that a list of links joins. */
const edges = (links) => new Set(links.flatMap((l) => l.old.flatMap((a) => l.new.map((b) => `${a}>${b}`))));
const count = (set, test) => [...set].filter(test).length;
const f1 = (p, r) => (p + r ? (2 * p * r) / (p + r) : 0);
const percent = (x) => (100 * x).toFixed(2);

/** Length of the longest increasing run of numbers picked in order. */
function longestRun(numbers) {
  const tails = [];
  for (const n of numbers) {
    let k = tails.findIndex((t) => t >= n);
    if (k < 0) k = tails.length;
    tails[k] = n;
  }
  return tails.length;
}

/** Scores the links of one pair against hand-made ones. */
export function score(before, after, links, hand) {
  const linked = links.filter((l) => l.old.length > 0 && l.new.length > 0);
  const got = edges(linked);
  const identical = edges(hand.identical.map(([a, b]) => ({ old: [a], new: [b] })));
  const hard = edges(hand.links.filter((l) => l.sure));
  const allowed = new Set([...identical, ...edges(hand.links)]);
  const key = (l) => `${[...l.old].sort()}|${[...l.new].sort()}`;
  const many = (l) => l.old.length > 1 || l.new.length > 1;
  const wanted = new Set(hand.links.filter((l) => l.sure && many(l)).map(key));
  const position = new Map(after.paragraphs.map((p, k) => [p.id, k]));
  const place = new Map(before.paragraphs.map((p, k) => [p.id, k]));
  const single = linked.filter((l) => !many(l)).sort((x, y) => place.get(x.old[0]) - place.get(y.old[0]));
  const order = single.map((l) => position.get(l.new[0]));
  const still = single.filter((l) => !l.moved).map((l) => position.get(l.new[0]));
  const wrongIn = (l) => [...edges([l])].some((e) => !allowed.has(e));
  const doubted = linked.filter((l) => l.evidence.doubtful);
  return {
    doubted: doubted.length,
    doubtedWrong: doubted.filter(wrongIn).length,
    trusted: linked.length - doubted.length,
    trustedWrong: linked.filter((l) => !l.evidence.doubtful && wrongIn(l)).length,
    got: count(got, (e) => !identical.has(e)),
    right: count(got, (e) => !identical.has(e) && allowed.has(e)),
    sure: hard.size,
    found: count(hard, (e) => got.has(e)),
    identicalLost: count(identical, (e) => !got.has(e)),
    many: wanted.size,
    manyFound: count(new Set(linked.map(key)), (k) => wanted.has(k)),
    manyFalse: linked.filter(many).filter((l) => !wanted.has(key(l))).length,
    moves: single.filter((l) => l.moved).length,
    needed: order.length - longestRun(order),
    disorder: longestRun(still) === still.length ? 0 : 1,
    unknown:
      count(place.keys(), (id) => !hand.old.includes(id)) + count(position.keys(), (id) => !hand.new.includes(id)),
    missed: [...hard, ...identical].filter((e) => !got.has(e)),
    wrong: [...got].filter((e) => !allowed.has(e)),
    falseMany: linked.filter((l) => many(l) && !wanted.has(key(l))),
    lostMany: hand.links.filter((l) => l.sure && many(l) && !linked.some((m) => key(m) === key(l))),
  };
}

/** Sums the rows of `score` into the figures of the table. */
export function total(rows) {
  const sum = (k) => rows.reduce((t, r) => t + r[k], 0);
  const precision = sum("right") / (sum("got") || 1);
  const recall = sum("found") / (sum("sure") || 1);
  return { sum, precision, recall, f1: f1(precision, recall) };
}

function line(label, rows) {
  const { sum, precision, recall, f1: f } = total(rows);
  return [
    label.padEnd(4),
    `hard P ${percent(precision)} R ${percent(recall)} F1 ${percent(f)}`,
    `identical lost ${sum("identicalLost")}`,
    `split/merge ${sum("manyFound")}/${sum("many")} false ${sum("manyFalse")}`,
    `moves ${sum("moves")} needed ${sum("needed")} disorder ${sum("disorder")}`,
    `unknown ${sum("unknown")}`,
    `wrong among doubted ${sum("doubtedWrong")}/${sum("doubted")}, among others ${sum("trustedWrong")}/${sum("trusted")}`,
  ].join(" | ");
}

function showMisses(job, row) {
  const text = (r, id) => {
    const p = r.paragraphs.find((q) => q.id === id);
    return p ? `${p.label} ${p.text}`.slice(0, 1500) : "(no such paragraph)";
  };
  const list = (title, found) => {
    for (const edge of found) {
      const [a, b] = edge.split(">");
      console.log(`  ${title} ${edge}\n    - ${text(job.before, a)}\n    + ${text(job.after, b)}`);
    }
  };
  if (row.missed.length + row.wrong.length + row.lostMany.length + row.falseMany.length === 0) return;
  console.log(`\n${job.language} ${job.old} > ${job.new}`);
  list("MISSED", row.missed);
  list("WRONG", row.wrong);
  for (const l of row.lostMany) console.log(`  NOT WHOLE ${l.old} > ${l.new}`);
  for (const l of row.falseMany) console.log(`  FALSE SPLIT/MERGE ${l.old} > ${l.new}`);
}

/** How far the other languages link like English, over all pairs and over those whose paragraphs have English's addresses, one to one. */
async function agreement(languages) {
  const total = { all: tally(), alike: tally() };
  for (const language of languages.filter((l) => l !== "en")) {
    const here = { all: tally(), alike: tally() };
    for (const pair of pairs()) {
      const sides = [];
      for (const l of ["en", language]) {
        const before = await resolution(pair.old, l);
        const after = await resolution(pair.new, l);
        if (!before || !after) continue;
        const links = edges(align(before, after).links.filter((k) => k.old.length && k.new.length));
        sides.push({ links, ids: [before, after].map((r) => r.paragraphs.map((p) => p.id)).join("|") });
      }
      const [a, b] = sides;
      if (!a || !b) continue;
      for (const t of a.ids === b.ids ? [here.all, here.alike, total.all, total.alike] : [here.all, total.all]) {
        t.same += count(a.links, (e) => b.links.has(e));
        t.both += a.links.size + b.links.size;
      }
      const only = (x, y) => [...x].filter((e) => !y.has(e)).join(" ");
      const differ = { en: only(a.links, b.links), other: only(b.links, a.links) };
      if (process.argv.includes("--misses") && (differ.en || differ.other)) {
        console.log(`${pair.old} > ${pair.new} only en: ${differ.en} | only ${language}: ${differ.other}`);
      }
    }
    console.log(`${language} agreement with en ${agreed(here)}`);
  }
  console.log(`all agreement ${agreed(total)}`);
}

const tally = () => ({ same: 0, both: 0 });

const agreed = ({ all, alike }) => {
  const share = ({ same, both }) => percent((2 * same) / (both || 1));
  return `${share(all)} over ${all.both >> 1} edges; ${share(alike)} over ${alike.both >> 1} where the paragraphs are the same`;
};

async function main() {
  if (!hasCorpus()) return console.log("The corpus is not at ../shared/corpus: nothing to score.");
  const languages = (option("--lang") ?? LANGUAGES.join()).split(",");
  if (process.argv.includes("--agree")) return agreement(languages);
  const set = process.argv.includes("--own") ? "own" : process.argv.includes("--more") ? "more" : "corpus";
  const wanted = option("--pair");
  const chosen = (await handLinked({ sets: [set], languages })).filter(
    (j) => wanted === undefined || j.old.replace("/", "-") === wanted,
  );
  const start = performance.now();
  const rows = chosen.map((j) => ({
    ...score(j.before, j.after, align(j.before, j.after).links, j.hand),
    language: j.language,
  }));
  const spent = performance.now() - start;
  if (process.argv.includes("--misses")) for (const [k, job] of chosen.entries()) showMisses(job, rows[k]);
  for (const language of languages)
    console.log(
      line(
        language,
        rows.filter((r) => r.language === language),
      ),
    );
  console.log(line("all", rows), `| ${spent.toFixed(0)} ms`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
