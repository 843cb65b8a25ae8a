#!/usr/bin/env node
// Fits the two judges of src/align/options.ts that give chances, of paragraphs left over and of further parts, to the
// hand-linked pairs, and scores the whole alignment on held-out pairs:
//   node bench/fit-align.mjs [--folds 8] [--lang en,fr] [--cache FILE] [--least 0.5,0.5] [--fit-only]
// Each judge is a logistic regression: the weights that make the hand-made choices most likely. The pairs are dealt into folds by
// series, so that no series is on both sides. It prints the scores of the held-out pairs and, for options.ts, the weights fitted on
// all pairs.
import { groupsOfMatter, matterOf, settle } from "../dist/align/align.js";
import { chanceOf } from "../dist/align/chance.js";
import { judgeOf } from "../dist/align/evidence.js";
import { leftOverParts, openPairs, tryLeftOver } from "../dist/align/left-over.js";
import { DEFAULTS } from "../dist/align/options.js";
import { rivalsOf } from "../dist/align/rivals.js";
import { partnersOf, splitJudgeOf, splitParts } from "../dist/align/splits.js";
import { LANGUAGES } from "./corpus.mjs";
import { add, foldOf, handLinked, measure, option, show } from "./hand-linked.mjs";

const FOLDS = Number(option("--folds", "8"));

/** Weights have to pay for their size. */
const RIDGE = 2;

/** Steps of Newton's method; it changes nothing more after ten. */
const ROUNDS = 14;

/** Nothing is linked that was left over: the state that the judges are fitted under. */
const WITHOUT = { ...DEFAULTS, leastLeftOver: 2 };

/** The examples of one job for both judges: the parts of the evidence, and whether a reader made the link. */
function examplesOf(job) {
  const matter = matterOf(job.before, job.after, WITHOUT);
  const state = settle(matter);
  const example = ([i, j], parts) => ({ parts, right: job.edges.get(i * job.width + j), job });
  const { tried, pairs } = tryLeftOver(matter, state);
  const judge = judgeOf(matter, tried);
  const rivals = rivalsOf(openPairs(matter, tried), judge.score);
  const leftOver = pairs.map((p) => example(p, leftOverParts(matter, judge, rivals, p)));
  const partners = partnersOf(state);
  const by = splitJudgeOf(matter, state, judgeOf(matter, state), partners);
  const split = by.candidates.map((p) => example(p, splitParts(by, partners, p)));
  return {
    leftOver: leftOver.filter((e) => e.right !== "unsure").map((e) => ({ ...e, right: e.right !== undefined })),
    split: split.filter((e) => e.right !== "unsure").map((e) => ({ ...e, right: e.right === "many" })),
  };
}

/** The likeliest weights, in the shape of options.ts. */
function likeliest(examples) {
  const names = Object.keys(examples[0].parts);
  const mean = names.map((n) => examples.reduce((s, e) => s + e.parts[n], 0) / examples.length);
  const spread = names.map(
    (n, d) => Math.sqrt(examples.reduce((s, e) => s + (e.parts[n] - mean[d]) ** 2, 0) / examples.length) || 1,
  );
  const rows = examples.map((e) => [...names.map((n, d) => (e.parts[n] - mean[d]) / spread[d]), 1]);
  const size = names.length + 1;
  const weights = new Array(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((w, d) => (d < size - 1 ? RIDGE * w : 0));
    const bend = weights.map((_, d) => weights.map((_, e) => (d === e && d < size - 1 ? RIDGE : 0)));
    rows.forEach((row, k) => {
      const chance = 1 / (1 + Math.exp(-row.reduce((s, x, d) => s + x * weights[d], 0)));
      for (let d = 0; d < size; d++) {
        slope[d] += row[d] * (chance - (examples[k].right ? 1 : 0));
        for (let e = 0; e < size; e++) bend[d][e] += row[d] * row[e] * Math.max(chance * (1 - chance), 1e-9);
      }
    });
    // A long step from far away would overshoot.
    solved(bend, slope).forEach((step, d) => {
      weights[d] -= Math.max(-3, Math.min(3, step));
    });
  }
  const parts = Object.fromEntries(names.map((n, d) => [n, Number((weights[d] / spread[d]).toFixed(2))]));
  const start = names.reduce((s, n, d) => s - parts[n] * mean[d], weights[size - 1]);
  return { start: Number(start.toFixed(2)), parts };
}

/** Solves a system of linear equations. */
function solved(matrix, values) {
  const rows = matrix.map((row, k) => [...row, values[k]]);
  for (let c = 0; c < rows.length; c++) {
    const pivot = rows.reduce((best, row, k) => (k >= c && Math.abs(row[c]) > Math.abs(rows[best][c]) ? k : best), c);
    [rows[c], rows[pivot]] = [rows[pivot], rows[c]];
    for (let k = 0; k < rows.length; k++) {
      if (k === c) continue;
      const factor = rows[k][c] / rows[c][c];
      for (let d = c; d <= rows.length; d++) rows[k][d] -= factor * rows[c][d];
    }
  }
  return rows.map((row, k) => row[rows.length] / row[k]);
}

/** How unlikely a judge finds what the reader chose: the sum of the logarithms, the lower the better. */
const surprise = (weights, examples) =>
  examples.reduce((sum, { parts, right }) => {
    const chance = chanceOf(weights, parts);
    return sum - Math.log(Math.max(right ? chance : 1 - chance, 1e-9));
  }, 0);

const fitted = (examples) => ({ leftOver: likeliest(examples.leftOver), split: likeliest(examples.split) });
const [leastLeftOver, leastSplit] = option("--least", `${DEFAULTS.leastLeftOver},${DEFAULTS.leastSplit}`)
  .split(",")
  .map(Number);
const jobs = await handLinked({ languages: option("--lang", LANGUAGES.join()).split(",") });
const examples = { leftOver: [], split: [] };
for (const job of jobs) {
  const { leftOver, split } = examplesOf(job);
  examples.leftOver.push(...leftOver);
  examples.split.push(...split);
}
const count = (list) => `${list.length} examples, ${list.filter((e) => e.right).length} right`;
console.log(`left over: ${count(examples.leftOver)}; further parts: ${count(examples.split)}`);
console.log(JSON.stringify(fitted(examples), null, 2));
const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const of = (isHeard) => ({
    leftOver: examples.leftOver.filter((e) => (foldOf(e.job, FOLDS) !== fold) === isHeard),
    split: examples.split.filter((e) => (foldOf(e.job, FOLDS) !== fold) === isHeard),
  });
  return { fold, judges: fitted(of(true)), heldOut: of(false) };
});
for (const name of ["leftOver", "split"]) {
  const sum = folds.reduce((s, { judges, heldOut }) => s + surprise(judges[name], heldOut[name]), 0);
  console.log(`surprise held out, ${name}: ${sum.toFixed(1)}`);
}
if (!process.argv.includes("--fit-only")) {
  const rows = [];
  for (const { fold, judges } of folds) {
    const options = { ...DEFAULTS, ...judges, leastLeftOver, leastSplit };
    for (const job of jobs.filter((j) => foldOf(j, FOLDS) === fold)) {
      rows.push({ job, counts: measure(job, groupsOfMatter(matterOf(job.before, job.after, options))) });
    }
  }
  const line = (label, test) => {
    const chosen = rows.filter(({ job }) => test(job));
    if (chosen.length > 0) console.log(`held out, ${label.padEnd(6)}`, show(add(chosen.map((r) => r.counts))));
  };
  for (const set of ["corpus", "own", "more"]) line(set, (job) => job.set === set);
  for (const language of LANGUAGES) line(language, (job) => job.language === language);
  line("all", () => true);
}
