/** Weights and thresholds of the alignment, chosen on the hand-linked pairs of the corpus and never on a single text. */
import type { EvidencePart } from "../model/comparison.js";
import type { ChanceWeights } from "./chance.js";

/** A part of the evidence that two paragraphs are the same; footnotes have `marks` instead. */
export type LinkPart = Exclude<EvidencePart, "marks">;

/**
 * The evidence that two paragraphs are the same although no pass linked either.
 *
 * - `score`: the score that they have as a link
 * - `rival`: the best score that either has with another paragraph, as a share of `score`
 * - `heading`: one is a heading, and headings are often reworded
 * - `otherNumbers`: both contain numbers but none in common, since a different report, meeting or year means a different matter
 */
export type LeftOverPart = "score" | "rival" | "heading" | "otherNumbers";

/**
 * The evidence that a linked paragraph gave a further part of itself to a free one, or took it from one.
 *
 * - `gap`: how much the free one is like a stretch of the other one that its linked parts lack
 * - `lead`: how much of the first words of the free one stands in that stretch
 * - `rival`: how much it is like a gap in another paragraph
 * - `link`: logarithm of the score that the two would have as a link
 * - `points`: the free one is a point of the same list as the other part, where one sentence is like the next
 * - `alone`: the two have phrases in common that no third paragraph has
 * - `beside`: the two parts follow each other
 * - `otherNumbers`: both name numbers, and none in common
 */
export type SplitPart = "gap" | "lead" | "rival" | "link" | "points" | "alone" | "beside" | "otherNumbers";

export interface AlignOptions {
  /** How much each part of the evidence for a link counts; the weights add up to 1. */
  readonly weights: Readonly<Record<LinkPart, number>>;
  /** The least score of a link. */
  readonly least: number;
  /** The least score of a link that crosses the order of the others. */
  readonly leastMoved: number;
  /** The judge of whether two left-over paragraphs are the same. */
  readonly leftOver: ChanceWeights<LeftOverPart>;
  /** The least chance at which left-over paragraphs are linked. */
  readonly leastLeftOver: number;
  /** The judge of whether a paragraph is a further part of another. */
  readonly split: ChanceWeights<SplitPart>;
  /** The least chance at which a further part is linked. */
  readonly leastSplit: number;
}

/**
 * The weights of a link's score and its two thresholds were chosen by `bench/tune-align.mjs` on all six languages and the first 45
 * hand-linked pairs, starting near the weights that made the hand-made links most likely. The two judges that give chances are logistic
 * regressions on all 149 hand-linked pairs, printed by `bench/fit-align.mjs`. Left-over paragraphs are linked at a chance of three in five,
 * because a wrong link costs a reader more than a missing one, and further parts at two in five, where the links of held-out pairs are as good as
 * at an even chance and more splits and merges are whole. docs/alignment.md has the figures for held-out pairs.
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
    start: -0.83,
    parts: {
      gap: 11.98,
      lead: 4.22,
      rival: -4.39,
      link: 6.88,
      points: -2.58,
      alone: 4.17,
      beside: 1.23,
      otherNumbers: -1.51,
    },
  },
  leastSplit: 0.4,
};
