#!/usr/bin/env node
// Chooses the weights and thresholds of src/align/options.ts from the hand-linked pairs of the corpus.
//   node bench/tune-align.mjs [--folds 5] [--sweeps 2] [--lang en,zh,ru] [--only least,leastMoved] [--even] [--own]
// Each number in turn is made larger and smaller, and a step is kept when the links get better (see `worth`): no
// chance, so a rerun prints the same. With --folds the pairs are dealt into so many parts, and each part is scored
// with what was chosen on the others. Only the languages of --lang have a say; scored are all. The search starts from
// the numbers as they are, which have seen every pair; with --even it starts from equal weights and thresholds, so that
// what is held out had no say at all. --own lets the pairs of bench/links have a say too.
import { groupsOfMatter, matterOf } from "../dist/align/align.js";
import { DEFAULTS } from "../dist/align/options.js";
import { jobs } from "./align-quality.mjs";
import { LANGUAGES } from "./corpus.mjs";

const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;

/** Factors by which each number is tried. */
const STEPS = [0.6, 0.8, 0.93, 1.07, 1.25, 1.6];

/** Thresholds are tried closer by: the links hang on them most. */
const FINE_STEPS = [0.9, 0.95, 0.98, 1.02, 1.05, 1.1];

/** Where every threshold starts with --even. */
const EVEN_THRESHOLD = 0.4;

/** Every choice is also judged with all thresholds so much lower and higher: what stands on an edge does not hold elsewhere. */
const SHIFTS = [-0.01, 0.01];

/** Options as a flat list of numbers by name, and back; the weights are scaled to add up to 1. */
const flat = ({ weights, shareWeights, ...thresholds }) => ({
  ...Object.fromEntries(Object.entries(weights).map(([k, v]) => [`weights.${k}`, v])),
  ...Object.fromEntries(Object.entries(shareWeights).map(([k, v]) => [`shareWeights.${k}`, v])),
  ...thresholds,
});

function unflat(numbers) {
  const thresholds = {};
  const groups = { weights: {}, shareWeights: {} };
  for (const [name, value] of Object.entries(numbers)) {
    const [group, part] = name.split(".");
    if (part) groups[group][part] = value;
    else thresholds[name] = value;
  }
  const sum = (g) => Object.values(g).reduce((a, b) => a + b, 0);
  const scaled = (g) => Object.fromEntries(Object.entries(g).map(([k, v]) => [k, v / sum(g)]));
  return { weights: scaled(groups.weights), shareWeights: scaled(groups.shareWeights), ...thresholds };
}

/** Numbers that know nothing of the corpus. */
const even = () =>
  unflat(Object.fromEntries(Object.keys(flat(DEFAULTS)).map((k) => [k, k.includes(".") ? 1 : EVEN_THRESHOLD])));

/** Every threshold so much higher. */
const shifted = (options, by) =>
  Object.fromEntries(Object.entries(options).map(([k, v]) => [k, typeof v === "number" ? v + by : v]));

/** What a pair's hand-made links want, by positions: edge = old position * number of new ones + new position. */
function prepare(job) {
  const place = new Map(job.before.paragraphs.map((p, k) => [p.id, k]));
  const position = new Map(job.after.paragraphs.map((p, k) => [p.id, k]));
  const width = job.after.paragraphs.length;
  const edgesOf = (l) => l.old.flatMap((a) => l.new.map((b) => place.get(a) * width + position.get(b)));
  const hand = new Map();
  for (const [a, b] of job.hand.identical) hand.set(edgesOf({ old: [a], new: [b] })[0], "identical");
  for (const l of job.hand.links) {
    for (const e of edgesOf(l)) hand.set(e, !l.sure ? "unsure" : l.old.length * l.new.length > 1 ? "many" : "one");
  }
  const many = job.hand.links.filter((l) => l.sure && l.old.length * l.new.length > 1);
  const whole = new Set(many.map((l) => edgesOf(l).sort().join()));
  return { pair: job.pair, language: job.language, matter: matterOf(job.before, job.after), width, hand, whole };
}

/** Scores the links as the shared scorer does, over the pairs whose text changed. */
function measure(prepared, options) {
  const t = { got: 0, right: 0, sure: 0, found: 0, many: 0, whole: 0, false: 0 };
  for (const { matter, width, hand, whole } of prepared) {
    t.many += whole.size;
    for (const sort of hand.values()) if (sort === "one" || sort === "many") t.sure++;
    for (const g of groupsOfMatter({ ...matter, options })) {
      const edges = g.old.flatMap((i) => g.new.map((j) => i * width + j));
      for (const sort of edges.map((e) => hand.get(e)).filter((s) => s !== "identical")) {
        t.got++;
        if (sort) t.right++;
        if (sort && sort !== "unsure") t.found++;
      }
      if (edges.length > 1) t[whole.has(edges.sort().join()) ? "whole" : "false"]++;
    }
  }
  return t;
}

const add = (rows) =>
  rows.reduce((t, r) => Object.fromEntries(Object.entries(r).map(([k, v]) => [k, v + (t[k] ?? 0)])), {});
const rates = (t) => {
  const precision = t.right / (t.got || 1);
  const recall = t.found / (t.sure || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
};
const show = (t) => {
  const { precision, recall, f1 } = rates(t);
  const percent = (x) => (100 * x).toFixed(2);
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} whole ${t.whole}/${t.many} false ${t.false}`;
};

/** What is made greatest: F1 and half as much precision over the changed paragraphs, and splits and merges found whole. */
function worth(prepared, options) {
  const values = SHIFTS.map((shift) => {
    const t = measure(prepared, shifted(options, shift));
    const { precision, f1 } = rates(t);
    return 100 * f1 + 50 * precision + (2 * (t.whole - t.false)) / (t.many || 1);
  });
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function tune(prepared) {
  const names = option("--only")?.split(",") ?? Object.keys(flat(DEFAULTS));
  let best = process.argv.includes("--even") ? even() : DEFAULTS;
  let value = worth(prepared, best);
  for (let sweep = 0; sweep < Number(option("--sweeps", "2")); sweep++) {
    for (const name of names) {
      for (const step of name.includes(".") ? STEPS : FINE_STEPS) {
        const now = flat(best);
        const tried = unflat({ ...now, [name]: now[name] * step });
        const got = worth(prepared, tried);
        if (got <= value + 1e-9) continue;
        value = got;
        best = tried;
      }
    }
  }
  return best;
}

const chosen = [...(await jobs()), ...(process.argv.includes("--own") ? await jobs(LANGUAGES, "own") : [])];
const prepared = chosen.map(prepare);
const heard = prepared.filter((p) => option("--lang", LANGUAGES.join()).split(",").includes(p.language));
const folds = Number(option("--folds", "0"));
console.log("as it is      ", show(measure(prepared, DEFAULTS)));
if (folds > 1) {
  const names = [...new Set(prepared.map((p) => p.pair.old))];
  const rows = [];
  for (let fold = 0; fold < folds; fold++) {
    const out = new Set(names.filter((_, k) => k % folds === fold));
    const options = tune(heard.filter((p) => !out.has(p.pair.old)));
    rows.push(
      measure(
        prepared.filter((p) => out.has(p.pair.old)),
        options,
      ),
    );
    console.log(`held out ${fold + 1}    `, show(rows.at(-1)));
  }
  console.log("held out, all ", show(add(rows)));
} else {
  const options = tune(heard);
  console.log("chosen on all ", show(measure(prepared, options)));
  console.log(JSON.stringify(options, (_, v) => (typeof v === "number" ? Number(v.toFixed(3)) : v), 2));
}
