#!/usr/bin/env node
// Fits the weights of src/align/options.ts to the hand-linked pairs of the corpus as chances, where tune-align.mjs counts links:
//   node bench/fit-align.mjs [--folds 5]
// Every paragraph chooses one of those it could be linked to, or none (a conditional logit); the weights are those that make
// the hand-made choices likeliest. The surprise printed, in nats, is that of pairs that had no say. It is smooth, so it tells
// a better part of the evidence from a worse one where the count of wrong links does not.
import { matterOf, settle } from "../dist/align/align.js";
import { judgeOf } from "../dist/align/evidence.js";
import { DEFAULTS, PARTS } from "../dist/align/options.js";
import { asked } from "../dist/align/relink.js";
import { jobs } from "./align-quality.mjs";
import { LANGUAGES } from "./corpus.mjs";

const at = process.argv.indexOf("--folds");
const FOLDS = at < 0 ? 5 : Number(process.argv[at + 1]);
const ROUNDS = 250;

/** Sum of the weights at the start: a score is multiplied by about so much to be the logarithm of a chance. */
const SCALE = 30;

/** Chance of a hand-made link that is none: keeps a single odd choice from bending the rest. */
const SLIP = 1e-3;

/** Weights have to pay for their size. */
const RIDGE = 2e-5;

const UNIT = { ...DEFAULTS, weights: Object.fromEntries(PARTS.map((p) => [p, 1])) };

/** The choices of one pair's paragraphs: what each could be linked to, with the parts of the evidence, and what is right. */
function choicesOf({ pair, language, before, after, hand }) {
  const matter = matterOf(before, after);
  const state = settle(matter);
  const judge = judgeOf({ ...matter, options: UNIT }, state);
  const place = new Map(before.paragraphs.map((p, k) => [p.id, k]));
  const position = new Map(after.paragraphs.map((p, k) => [p.id, k]));
  const width = after.paragraphs.length;
  const right = new Map();
  const links = [...hand.identical.map(([a, b]) => ({ old: [a], new: [b], sure: true })), ...hand.links];
  for (const l of links) {
    for (const a of l.old) for (const b of l.new) right.set(place.get(a) * width + position.get(b), l.sure);
  }
  const byOld = new Map();
  const byNew = new Map();
  const put = (map, key, option) => map.set(key, [...(map.get(key) ?? []), option]);
  for (const [i, j] of asked(matter, state)) {
    const parts = judge.parts(i, j);
    const sure = right.get(i * width + j);
    const option = { parts: PARTS.map((p) => parts[p]), right: sure !== undefined, sure: sure === true };
    put(byOld, i, option);
    put(byNew, j, option);
  }
  return [...byOld.values(), ...byNew.values()].map((options) => ({
    pair: pair.old,
    language,
    options,
    mayBeNone: !options.some((o) => o.sure),
  }));
}

/** How surprised the weights are by a choice; the slope of that is added to `slope`. The last weight is the threshold. */
function surprise(weights, { options, mayBeNone }, slope) {
  const last = PARTS.length;
  const sums = options.map((o) => o.parts.reduce((sum, part, k) => sum + weights[k] * part, -weights[last]));
  const most = Math.max(0, ...sums);
  const odds = sums.map((s) => Math.exp(s - most));
  const none = Math.exp(-most);
  const all = odds.reduce((a, b) => a + b, none);
  const good = options.reduce((sum, o, k) => sum + (o.right ? odds[k] : 0), mayBeNone ? none : 0);
  const chance = (good / all) * (1 - SLIP);
  if (slope && good > 0) {
    const trust = chance / (chance + SLIP / 2);
    options.forEach((o, k) => {
      const pull = trust * (odds[k] / all - (o.right ? odds[k] / good : 0));
      o.parts.forEach((part, p) => {
        slope[p] += pull * part;
      });
      slope[last] -= pull;
    });
  }
  return -Math.log(chance + SLIP / 2);
}

/** The likeliest weights, by steps along the slope that adapt to each weight (Adam). */
function likeliest(choices) {
  const weights = [...PARTS.map((p) => SCALE * DEFAULTS.weights[p]), SCALE * DEFAULTS.least];
  const mean = weights.map(() => 0);
  const square = weights.map(() => 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map(() => 0);
    for (const choice of choices) surprise(weights, choice, slope);
    const step = round < 0.6 * ROUNDS ? 0.15 : 0.04;
    weights.forEach((w, k) => {
      const g = slope[k] / choices.length + RIDGE * w;
      mean[k] = 0.9 * mean[k] + 0.1 * g;
      square[k] = 0.99 * square[k] + 0.01 * g * g;
      const by = mean[k] / (1 - 0.9 ** round) / (Math.sqrt(square[k] / (1 - 0.99 ** round)) + 1e-9);
      weights[k] = Math.max(0, w - step * by);
    });
  }
  return weights;
}

const choices = (await jobs()).flatMap(choicesOf);
const names = [...new Set(choices.map((c) => c.pair))];
const heldOut = Object.fromEntries(LANGUAGES.map((l) => [l, 0]));
for (let fold = 0; fold < FOLDS; fold++) {
  const out = new Set(names.filter((_, k) => k % FOLDS === fold));
  const weights = likeliest(choices.filter((c) => !out.has(c.pair)));
  for (const c of choices) if (out.has(c.pair)) heldOut[c.language] += surprise(weights, c);
}
const sum = Object.values(heldOut).reduce((a, b) => a + b, 0);
console.log(`surprise held out ${sum.toFixed(1)}:`, LANGUAGES.map((l) => `${l} ${heldOut[l].toFixed(1)}`).join(" "));
const weights = likeliest(choices);
const scale = PARTS.reduce((s, _, k) => s + weights[k], 0);
console.log("weights", PARTS.map((p, k) => `${p} ${(weights[k] / scale).toFixed(3)}`).join(" "));
console.log("least", (weights.at(-1) / scale).toFixed(3));
