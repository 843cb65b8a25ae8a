#!/usr/bin/env node
// Chooses the weights of a link's score and the thresholds in src/align/options.ts from the hand-linked pairs.
//   node bench/tune-align.mjs [--folds 5] [--sweeps 2] [--lang en,zh,ru] [--only least,leastMoved] [--even] [--cache FILE]
// Each number in turn is made larger and smaller, and a step is kept if the links get better (see `worth`).
// Nothing is random, so a rerun prints the same. With --folds the pairs are dealt by series into so many parts, and each part is
// scored with numbers chosen on the others. Only the languages of --lang are used for choosing, but all are scored. The search starts
// from the current numbers, which have seen every pair; with --even it starts from equal weights and thresholds, so that the held-out
// pairs have no influence at all. The judges that give chances are fitted by fit-align.mjs and stay unchanged.
import { groupsOfMatter, matterOf } from "../dist/align/align.js";
import { DEFAULTS } from "../dist/align/options.js";
import { LANGUAGES } from "./corpus.mjs";
import { add, foldOf, handLinked, measure, option, rates, show } from "./hand-linked.mjs";

/** Factors by which each number is tried. */
const STEPS = [0.6, 0.8, 0.93, 1.07, 1.25, 1.6];

/** Thresholds are tried closer by: the links hang on them most. */
const FINE_STEPS = [0.9, 0.95, 0.98, 1.02, 1.05, 1.1];

/** Where every threshold starts with --even. */
const EVEN_THRESHOLD = 0.4;

/** Every choice is also judged with all thresholds so much lower and higher: what stands on an edge does not hold elsewhere. */
const SHIFTS = [-0.01, 0.01];

/** The thresholds that are searched for. */
const THRESHOLDS = ["least", "leastMoved"];

/** Options as a flat list of numbers by name, and back; the weights are scaled to add up to 1. */
const flat = ({ weights, ...options }) => ({
  ...Object.fromEntries(Object.entries(weights).map(([k, v]) => [`weights.${k}`, v])),
  ...Object.fromEntries(THRESHOLDS.map((name) => [name, options[name]])),
});

function unflat(numbers) {
  const weights = {};
  const thresholds = {};
  for (const [name, value] of Object.entries(numbers)) {
    if (name.startsWith("weights.")) weights[name.slice("weights.".length)] = value;
    else thresholds[name] = value;
  }
  const sum = Object.values(weights).reduce((a, b) => a + b, 0);
  for (const name of Object.keys(weights)) weights[name] /= sum;
  return { ...DEFAULTS, weights, ...thresholds };
}

/** Numbers that know nothing of the corpus. */
const even = () =>
  unflat(Object.fromEntries(Object.keys(flat(DEFAULTS)).map((k) => [k, k.includes(".") ? 1 : EVEN_THRESHOLD])));

/** Every threshold so much higher. */
const shifted = (options, by) => ({
  ...options,
  ...Object.fromEntries(THRESHOLDS.map((name) => [name, options[name] + by])),
});

/** Scores the links of all jobs. */
const measured = (prepared, options) =>
  add(prepared.map((job) => measure(job, groupsOfMatter({ ...job.matter, options }))));

/** What is made greatest: F1 and half as much precision over the changed paragraphs, and splits and merges found whole. */
function worth(prepared, options) {
  const values = SHIFTS.map((shift) => {
    const t = measured(prepared, shifted(options, shift));
    const { precision, f1 } = rates(t);
    return 100 * f1 + 50 * precision + (2 * (t.whole - t.other)) / (t.many || 1);
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

const prepared = (await handLinked()).map((job) => ({ ...job, matter: matterOf(job.before, job.after) }));
const heard = prepared.filter((p) => option("--lang", LANGUAGES.join()).split(",").includes(p.language));
const folds = Number(option("--folds", "0"));
console.log("as it is      ", show(measured(prepared, DEFAULTS)));
if (folds > 1) {
  const rows = [];
  for (let fold = 0; fold < folds; fold++) {
    const options = tune(heard.filter((p) => foldOf(p, folds) !== fold));
    const heldOut = prepared.filter((p) => foldOf(p, folds) === fold);
    rows.push(measured(heldOut, options));
    console.log(`held out ${fold + 1}    `, show(rows.at(-1)));
  }
  console.log("held out, all ", show(add(rows)));
} else {
  const options = tune(heard);
  console.log("chosen on all ", show(measured(prepared, options)));
  console.log(JSON.stringify(options, (_, v) => (typeof v === "number" ? Number(v.toFixed(3)) : v), 2));
}
