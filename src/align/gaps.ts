/** The gaps that the linked parts of a paragraph leave in it, and how well a further part fills one. */
import type { Budget } from "../model/budget.js";
import { diff } from "../words/diff.js";
import type { Profile, Profiles } from "./profiles.js";

/**
 * The weight of keeping a word in the comparison that finds the gaps. More gives more and shorter gaps. At 1 and at 3, further parts that
 * were held out are recognised less well.
 */
const WORTH = 2;

/** Shorter gaps, in words, are reworded turns of phrase and not clauses. */
const LEAST_GAP = 7;

/** How many words at the start of a further part are looked for in its gap; these say what it is about. */
const LEAD = 10;

/** How well a further part fills a gap, both 0 to 1. */
export interface Filling {
  /** The share of words that the part and the gap have in common. */
  readonly gap: number;
  /** The share of the part's first words that are in the gap. */
  readonly lead: number;
}

/** Returns how well a part fills the gap most similar to it, among those that the other linked parts leave in the whole. */
export type Fillings = (whole: Profile, kin: readonly Profile[], part: Profile) => Filling;

/** Creates the function that measures how well parts fill gaps; which words of a paragraph another one lacks is computed once. */
export function fillingsOf({ weights, phrasesPerWord }: Profiles, budget: Budget): Fillings {
  const known = new Map<Profile, Map<Profile, Uint8Array>>();
  const weightOf = (words: Iterable<number>): number => {
    let sum = 0;
    for (const word of words) sum += weights[word] as number;
    return sum;
  };
  const kept = (whole: Profile, kin: Profile): Uint8Array => {
    const ofWhole = known.get(whole) ?? new Map<Profile, Uint8Array>();
    known.set(whole, ofWhole);
    const found = ofWhole.get(kin) ?? keptWords(whole, kin);
    ofWhole.set(kin, found);
    return found;
  };
  const keptWords = (whole: Profile, kin: Profile): Uint8Array => {
    const worth = Float64Array.from(whole.words, (word) => (WORTH * (weights[word] as number)) / phrasesPerWord);
    const marks = new Uint8Array(whole.words.length);
    for (const { same, old } of diff({ old: whole.words, new: kin.words, worth }, budget).stretches) {
      if (same) marks.fill(1, ...old);
    }
    return marks;
  };
  return (whole, kin, part) => {
    const marks = kin.map((k) => kept(whole, k));
    const words = new Set(part.words);
    const weight = weightOf(words);
    const lead = part.words.subarray(0, Math.round(LEAD * phrasesPerWord));
    let best: Filling = { gap: 0, lead: 0 };
    for (const stretch of gaps(whole.words, marks)) {
      if (stretch.length < LEAST_GAP * phrasesPerWord) continue;
      const inGap = new Set(stretch);
      const common = weightOf([...inGap].filter((word) => words.has(word)));
      const gap = (2 * common) / (weightOf(inGap) + weight + 1);
      if (gap > best.gap) best = { gap, lead: weightOf(lead.filter((w) => inGap.has(w))) / (weightOf(lead) || 1) };
    }
    return best;
  };
}

/** The stretches of words that were not kept. */
function* gaps(words: Int32Array, marks: readonly Uint8Array[]): Generator<Int32Array> {
  let start = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && !marks.some((m) => m[at] === 1)) continue;
    if (at > start) yield words.subarray(start, at);
    start = at + 1;
  }
}
