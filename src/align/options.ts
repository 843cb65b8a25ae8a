/** Weights and thresholds of the alignment, chosen on the hand-linked pairs of the corpus; none for a single text. */

/**
 * The parts of the evidence for a link, in the order that reports show them.
 *
 * - `words`: the two have words in common, rare ones above all
 * - `within`: the words of the shorter one are in the longer one
 * - `phrases`: the same, for words that follow each other
 * - `carried`: the phrases of the shorter one are in the longer one
 * - `opening`: they open with the same verb
 * - `neighbours`: the paragraphs before and after them are linked
 * - `section`: both are preambular, or both operative, and so on
 */
export const PARTS = ["words", "within", "phrases", "carried", "opening", "neighbours", "section"] as const;

export type Part = (typeof PARTS)[number];

/**
 * The parts of the evidence that a linked paragraph gave a further part of itself to another, or took it.
 *
 * - `residue`: what the two have in common and no kin has, as a share of the shorter one
 * - `amount`: how much that is
 * - `link`: the score that the two would have as a link
 * - `room`: how much the links that are there already leave open; a paragraph that is all in one other gave nothing away
 * - `section`: both are preambular, or both operative, and so on
 */
export const SHARE_PARTS = ["residue", "amount", "link", "room", "section"] as const;

export type SharePart = (typeof SHARE_PARTS)[number];

export interface AlignOptions {
  /** What each part of the evidence for a link counts; they add up to 1. */
  readonly weights: Readonly<Record<Part, number>>;
  /** Least score of a link. */
  readonly least: number;
  /** Least score of a link that crosses the order of the others. */
  readonly leastMoved: number;
  /** What each part of the evidence for a further edge of a split or merge counts; they add up to 1. */
  readonly shareWeights: Readonly<Record<SharePart, number>>;
  /** Least score of such an edge. */
  readonly leastShare: number;
}

/**
 * The weights are what `bench/tune-align.mjs` chose on all six languages, from a start halfway between the weights before and
 * those that make the hand-made links likeliest (`bench/fit-align.mjs`); those of a share started at what makes the hand-made
 * splits and merges likeliest. The thresholds were then picked on a grid over all six languages, for splits and merges found
 * without loss of precision. No number here is blind to the corpus: docs/alignment.md has what is reached on pairs that were
 * held out.
 */
export const DEFAULTS: AlignOptions = {
  weights: {
    words: 0.178,
    within: 0.236,
    phrases: 0.12,
    carried: 0.181,
    opening: 0.074,
    neighbours: 0.147,
    section: 0.064,
  },
  least: 0.4,
  leastMoved: 0.42,
  shareWeights: { residue: 0.27, amount: 0.12, link: 0.422, room: 0.143, section: 0.045 },
  leastShare: 0.408,
};
