/** Weights and thresholds of the alignment, chosen on the hand-linked pairs of the corpus; none for a single text. */

/**
 * The parts of the evidence for a link, in the order that reports show them.
 *
 * - `words`: the two have words in common, rare ones above all
 * - `within`: the words of the shorter one are in the longer one
 * - `phrases`: the same, for words that follow each other
 * - `carried`: the phrases of the shorter one are in the longer one
 * - `alone`: they have phrases in common that no third paragraph has
 * - `opening`: they open with the same verb
 * - `neighbours`: the paragraphs before and after them are linked
 * - `section`: both are preambular, or both operative, and so on
 */
export const PARTS = ["words", "within", "phrases", "carried", "alone", "opening", "neighbours", "section"] as const;

export type Part = (typeof PARTS)[number];

/**
 * The parts of the evidence that a linked paragraph gave a further part of itself to another, or took it.
 *
 * - `residue`: the words and phrases that the two have in common and no kin has, as a share of the paragraph that is not linked yet
 * - `link`: the score that the two would have as a link
 * - `room`: how much the links that are there already leave open; a paragraph that is all in others gave nothing away
 * - `section`: both are preambular, or both operative, and so on
 */
export const SHARE_PARTS = ["residue", "link", "room", "section"] as const;

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
 * The weights are what `bench/tune-align.mjs` chose on all six languages and all hand-linked pairs, from a start near those that
 * make the hand-made links likeliest (`bench/fit-align.mjs`); those of a share lie between what makes the hand-made
 * splits and merges likeliest and what it chose. The thresholds were then picked on a grid over all six languages, for splits and merges found
 * without loss of precision. No number here is blind to the corpus: docs/alignment.md has what is reached on pairs that were
 * held out.
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
  shareWeights: { residue: 0.36, link: 0.395, room: 0.19, section: 0.055 },
  leastShare: 0.332,
};
