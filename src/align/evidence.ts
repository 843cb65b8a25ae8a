/** The evidence that one paragraph became another. */
import { sharedWeight } from "./overlap.js";
import type { Profile } from "./profiles.js";
import type { State } from "./state.js";

export const PART_NAMES = [
  "words",
  "within",
  "phrases",
  "phrasesWithin",
  "opening",
  "kind",
  "neighbours",
  "place",
  "number",
] as const;

function openingAlike(a: Profile, b: Profile): number {
  const x = a.opening;
  const y = b.opening;
  if (x === y) return 1;
  let k = 0;
  while (k < x.length && k < y.length && x[k] === y[k]) k++;
  const share = k / Math.max(x.length, y.length, 1);
  return share * 0.9;
}

export class Judge {
  readonly state: State;
  readonly #fixed = new Map<number, readonly number[]>();
  readonly #before: { prev: Int32Array; next: Int32Array };
  readonly #after: { prev: Int32Array; next: Int32Array };

  constructor(state: State, shared?: Judge) {
    this.state = state;
    if (shared) this.#fixed = shared.#fixed;
    this.#before = nearest(state.toNew);
    this.#after = nearest(state.toOld);
  }

  #fixedParts(i: number, j: number): readonly number[] {
    const { before, after, weights } = this.state.profiles;
    const id = i * after.length + j;
    let parts = this.#fixed.get(id);
    if (!parts) {
      const a = before[i] as Profile;
      const b = after[j] as Profile;
      const shared = sharedWeight(a.terms, b.terms, weights);
      const runs = sharedWeight(a.phrases, b.phrases, weights);
      parts = [
        a.weight + b.weight > 0 ? (2 * shared) / (a.weight + b.weight) : 1,
        a.weight > 0 && b.weight > 0 ? shared / Math.min(a.weight, b.weight) : 0,
        a.phraseWeight + b.phraseWeight > 0 ? (2 * runs) / (a.phraseWeight + b.phraseWeight) : 0,
        a.phraseWeight > 0 && b.phraseWeight > 0 ? runs / Math.min(a.phraseWeight, b.phraseWeight) : 0,
        openingAlike(a, b),
        a.paragraph.kind === b.paragraph.kind ? 1 : 0,
        a.paragraph.label !== "" && a.paragraph.label === b.paragraph.label ? 1 : 0,
      ];
      this.#fixed.set(id, parts);
    }
    return parts;
  }

  /** Parts, unweighted. */
  parts(i: number, j: number): number[] {
    const [words = 0, within = 0, phrases = 0, phrasesWithin = 0, opening = 0, kind = 0, number = 0] = this.#fixedParts(
      i,
      j,
    );
    return [words, within, phrases, phrasesWithin, opening, kind, this.neighbours(i, j), this.place(i, j), number];
  }

  neighbours(i: number, j: number): number {
    const { toNew, toOld } = this.state;
    const closeness = (step: number): number => {
      // nearest linked old before i
      const n = toNew.length;
      const m = toOld.length;
      const oldNear = step < 0 ? (this.#before.prev[i] as number) : (this.#before.next[i] as number);
      const newNear = step < 0 ? (this.#after.prev[j] as number) : (this.#after.next[j] as number);
      let best = 0;
      const tryPair = (x: number, y: number): void => {
        const dx = (x - i) * step;
        const dy = (y - j) * step;
        if (dx > 0 && dy > 0) best = Math.max(best, 1 / (dx + dy - 1));
      };
      const edgeX = step < 0 ? -1 : n;
      const edgeY = step < 0 ? -1 : m;
      tryPair(oldNear === -2 ? edgeX : oldNear, oldNear === -2 ? edgeY : (toNew[oldNear] as number));
      tryPair(newNear === -2 ? edgeX : (toOld[newNear] as number), newNear === -2 ? edgeY : newNear);
      return best;
    };
    return (closeness(-1) + closeness(1)) / 2;
  }

  place(i: number, j: number): number {
    const { toNew, toOld } = this.state;
    const p = this.#before.prev[i] as number;
    const q = this.#before.next[i] as number;
    const low = p === -2 ? -1 : (toNew[p] as number);
    const high = q === -2 ? toOld.length : (toNew[q] as number);
    const r = this.#after.prev[j] as number;
    const s = this.#after.next[j] as number;
    const lowOld = r === -2 ? -1 : (toOld[r] as number);
    const highOld = s === -2 ? toNew.length : (toOld[s] as number);
    return ((low < j && j < high ? 1 : 0) + (lowOld < i && i < highOld ? 1 : 0)) / 2;
  }

  score(i: number, j: number): number {
    const w = this.state.options.weights;
    const values = this.parts(i, j);
    let sum = 0;
    for (let k = 0; k < PART_NAMES.length; k++)
      sum += (w[PART_NAMES[k] as (typeof PART_NAMES)[number]] ?? 0) * (values[k] as number);
    return sum;
  }
}

/** Nearest linked position before and after each, -2 for none. */
function nearest(partner: Int32Array): { prev: Int32Array; next: Int32Array } {
  const n = partner.length;
  const prev = new Int32Array(n);
  const next = new Int32Array(n);
  for (let i = 0, last = -2; i < n; i++) {
    prev[i] = last;
    if (partner[i] !== -1) last = i;
  }
  for (let i = n - 1, last = -2; i >= 0; i--) {
    next[i] = last;
    if (partner[i] !== -1) last = i;
  }
  return { prev, next };
}
