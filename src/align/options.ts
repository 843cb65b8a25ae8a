/** Weights and thresholds of the alignment, chosen on the hand-linked pairs of the corpus and never on a single text. */
import type { EvidencePart } from "../model/comparison.js";
import type { ChanceWeights } from "./chance.js";

/** A part of the evidence that two paragraphs are one; footnotes have `marks` besides. */
export type LinkPart = Exclude<EvidencePart, "marks">;

/**
 * The evidence that two paragraphs which no one took are one.
 *
 * - `score`: the score that the two have as a link
 * - `rival`: the best score that either has with another paragraph, as a share of that
 * - `heading`: one of them is a heading, which is often put in other words
 * - `otherNumbers`: both name numbers, and none in common: another report, meeting or year is another matter
 */
export type LeftOverPart = "score" | "rival" | "heading" | "otherNumbers";

/**
 * The evidence that a linked paragraph gave a further part of itself to a free one, or took it from one.
 *
 * - `gap`: how much the free one is like a stretch of the other one that its linked parts lack
 * - `lead`: how much of the first words of the free one stands in that stretch
 * - `link`: logarithm of the score that the two would have as a link
 * - `points`: the free one is a point of the same list as the other part, where one sentence is like the next
 * - `alone`: the two have phrases in common that no third paragraph has
 * - `beside`: the two parts follow each other
 */
export type SplitPart = "gap" | "lead" | "link" | "points" | "alone" | "beside";

export interface AlignOptions {
  /** What each part of the evidence for a link counts; they add up to 1. */
  readonly weights: Readonly<Record<LinkPart, number>>;
  /** Least score of a link. */
  readonly least: number;
  /** Least score of a link that crosses the order of the others. */
  readonly leastMoved: number;
  /** What makes the chance that two paragraphs which no one took are one. */
  readonly leftOver: ChanceWeights<LeftOverPart>;
  /** Least chance at which they are linked. */
  readonly leastLeftOver: number;
  /** What makes the chance that a paragraph is a further part. */
  readonly split: ChanceWeights<SplitPart>;
  /** Least chance of a further part. */
  readonly leastSplit: number;
}

/**
 * The weights of a link's score and its two thresholds are what `bench/tune-align.mjs` chose on all six languages and the first 45
 * hand-linked pairs, from a start near those that made the hand-made links likeliest. The two judges that give chances are
 * logistic regressions on all 149 hand-linked pairs, printed by `bench/fit-align.mjs`; further parts are linked at an even chance, and what is
 * left over at three in five, since a wrong link costs a reader more than a missing one. docs/alignment.md
 * has what is reached on pairs that were held out.
 */
export const DEFAULTS: AlignOptions = {
  weights: {
    words: 0.209,
    within: 0.207,
    phrases: 0.1,
    carried: 0.084,
    alone: 0.19,
    opening: 0.057,
    neighbours: 0.111,
    section: 0.041,
  },
  least: 0.365,
  leastMoved: 0.37,
  leftOver: { start: -5.91, parts: { score: 24.83, rival: -2.42, heading: 4.03, otherNumbers: -2.06 } },
  leastLeftOver: 0.6,
  split: {
    start: -1.42,
    parts: { gap: 11.32, lead: 4.39, link: 6.97, points: -2.2, alone: 4.43, beside: 1.24 },
  },
  leastSplit: 0.5,
};
