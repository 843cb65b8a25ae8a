/** Measures how much of their words' weight two paragraphs share, and finds through an index which pairs are worth scoring. */
import type { Profile, Profiles } from "./profiles.js";

/** The weight of what two ascending lists share, leaving out what does not count. */
export function sharedWeight(
  x: Int32Array,
  y: Int32Array,
  weights: Float64Array,
  without?: (id: number) => boolean,
): number {
  let sum = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const s = x[i] as number;
    const t = y[j] as number;
    if (s === t) {
      if (!without?.(s)) sum += weights[s] as number;
      i++;
      j++;
    } else if (s < t) i++;
    else j++;
  }
  return sum;
}

/** How many candidates are kept for each new paragraph. */
const KEPT = 10;

/**
 * Terms and phrases that occur in more paragraphs of the old text than this are ignored, because they hardly show which paragraph is meant.
 * The bound makes the work grow with the length of the texts and not with its square.
 */
const COMMON = 24;

/** The pairs of paragraphs worth scoring. */
export interface Candidates {
  /** For every new position, the old positions that share the most weight of rare terms and phrases, best first. */
  readonly byNew: readonly (readonly number[])[];
  /** How many new paragraphs have so little text of their own that most of their phrases are too common to look up. */
  readonly crowded: number;
}

/** Finds the pairs worth scoring through an index of the old text's terms and phrases. */
export function candidates({ before, after, weights, frequency }: Profiles): Candidates {
  const index = postings(before, frequency.length);
  const twins = positionsByText(before);
  const doubles = positionsByText(after);
  const ranks = new Map<string, number>();
  const sums = new Float64Array(before.length);
  const met = new Int32Array(before.length);
  let crowded = 0;
  const byNew = after.map((now) => {
    const { text } = now.paragraph;
    const equals = twins.get(text) ?? [];
    // A text that occurs once on each side is the same paragraph: nothing else can match it better.
    const settled = equals.length === 1 && doubles.get(text)?.length === 1;
    let count = 0;
    let skipped = 0;
    for (const list of [now.terms, now.phrases]) {
      for (let k = 0; k < list.length; k++) {
        const id = list[k] as number;
        const start = index.starts[id] as number;
        const end = index.starts[id + 1] as number;
        if (end - start > COMMON) {
          skipped++;
          continue;
        }
        if (settled) continue;
        for (let at = start; at < end; at++) {
          const i = index.positions[at] as number;
          if (sums[i] === 0) met[count++] = i;
          sums[i] = (sums[i] as number) + (weights[id] as number);
        }
      }
    }
    if (2 * skipped > now.terms.length + now.phrases.length) crowded++;
    if (settled) return equals;
    const best: number[] = [];
    const rates: number[] = [];
    const own = now.weight + now.phraseWeight;
    for (let k = 0; k < count; k++) {
      const i = met[k] as number;
      const was = before[i] as Profile;
      const other = was.weight + was.phraseWeight;
      const rate = (sums[i] as number) / ((own + other) / 2 + Math.min(own, other));
      sums[i] = 0;
      keepBest(best, rates, i, rate);
    }
    const rank = ranks.get(text) ?? 0;
    ranks.set(text, rank + 1);
    const twin = equals[rank];
    return twin === undefined || best.includes(twin) ? best : [...best, twin];
  });
  return { byNew, crowded };
}

/** Positions by text: of several identical paragraphs, the third is always matched with the third of the other side. */
function positionsByText(side: readonly Profile[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { paragraph, at } of side) {
    const list = found.get(paragraph.text);
    if (list) list.push(at);
    else found.set(paragraph.text, [at]);
  }
  return found;
}

/** Keeps the lists of the best candidates and their scores sorted, best first, and no longer than KEPT. */
function keepBest(best: number[], rates: number[], i: number, rate: number): void {
  if (best.length === KEPT) {
    if (rate <= (rates[KEPT - 1] as number)) return;
    best.pop();
    rates.pop();
  }
  let at = best.length;
  while (at > 0 && (rates[at - 1] as number) < rate) at--;
  best.splice(at, 0, i);
  rates.splice(at, 0, rate);
}

/** Positions of the paragraphs that have each term or phrase, one list after the other. */
function postings(side: readonly Profile[], size: number): { starts: Int32Array; positions: Int32Array } {
  const starts = new Int32Array(size + 1);
  const each = (visit: (id: number, at: number) => void): void => {
    for (const profile of side) {
      for (const list of [profile.terms, profile.phrases]) {
        for (let k = 0; k < list.length; k++) visit(list[k] as number, profile.at);
      }
    }
  };
  each((id) => {
    starts[id + 1] = (starts[id + 1] as number) + 1;
  });
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const positions = new Int32Array(starts[size] as number);
  const next = starts.slice();
  each((id, at) => {
    positions[next[id] as number] = at;
    next[id] = (next[id] as number) + 1;
  });
  return { starts, positions };
}
