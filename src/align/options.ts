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
 * - `residue`: logarithm of what the two have in common and no kin has, as a share of the free one's words and phrases
 * - `link`: logarithm of the score that the two would have as a link
 * - `section`: both are preambular, or both operative, and so on
 * - `points`: the free one is a point of the same list as the other part, where one sentence is like the next
 * - `rival`: the best score that the free one has with another paragraph
 * - `alone`: the two have phrases in common that no third paragraph has
 * - `opener`: the first word of the free one stands in the other, best where its other part lacks it
 * - `beside`: the two parts follow each other
 */
export type SplitPart = "residue" | "link" | "section" | "points" | "rival" | "alone" | "opener" | "beside";

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
  leftOver: { start: -6.45, parts: { score: 25.3, rival: -1.98, heading: 3.53, otherNumbers: -2.22 } },
  leastLeftOver: 0.6,
  split: {
    start: 7.56,
    parts: {
      residue: 1.88,
      link: 6.98,
      section: 0.49,
      points: -1.96,
      rival: -2.1,
      alone: 3.06,
      opener: 0.95,
      beside: 1.19,
    },
  },
  leastSplit: 0.5,
};
