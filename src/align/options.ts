/** Weights and thresholds. */
export interface AlignOptions {
  readonly weights: {
    readonly words: number;
    readonly within: number;
    readonly phrases: number;
    readonly phrasesWithin: number;
    readonly opening: number;
    readonly kind: number;
    readonly neighbours: number;
    readonly place: number;
    readonly number: number;
  };
  readonly least: number;
  readonly residue: number;
  readonly residueWeight: number;
}

export const DEFAULTS: AlignOptions = {
  weights: {
    words: 0.45,
    within: 0.2,
    phrases: 0,
    phrasesWithin: 0,
    opening: 0.1,
    kind: 0.03,
    neighbours: 0.12,
    place: 0.08,
    number: 0.02,
  },
  least: 0.42,
  residue: 0.55,
  residueWeight: 12,
};
