/** Aligns the passages of several languages: each row holds one passage in every language that has it. */
import type { LanguageCode } from "../model/resolution.js";
import type { Passage, PassageRow } from "./passages.js";
import { whereOf } from "./places.js";
import { type Scales, similarity } from "./similarity.js";

/** The cost of leaving a passage unpaired; two passages whose likeness is below twice this value are left unpaired. */
const ALONE = 0.22;

/** How many passages one language may be ahead of another; a wider search takes time and finds nothing. */
const BAND = 40;

/**
 * Pairs the passages of all languages, in an order that keeps the order of every language. The language whose structure most others have is
 * the spine. The others are aligned with it one by one, and passages that the spine lacks are paired among the languages that have them.
 */
export function rowsOf(sequences: readonly (readonly Passage[])[], scales: Scales): PassageRow[] {
  const [spine, ...others] = bySpine(sequences);
  if (!spine) return [];
  const rows: Map<LanguageCode, Passage>[] = spine.map((p) => new Map([[p.language, p]]));
  /** Passages that the spine lacks, by the number of rows before them; one sequence for each language. */
  const gaps = new Map<number, Passage[][]>();
  for (const sequence of others) {
    const own = new Map<number, Passage[]>();
    let at = 0;
    aligned(rows, sequence, scales).forEach((partner, j) => {
      const passage = sequence[j];
      if (!passage) return;
      if (partner !== null) {
        partner.set(passage.language, passage);
        at = rows.indexOf(partner) + 1;
      } else own.set(at, [...(own.get(at) ?? []), passage]);
    });
    for (const [place, passages] of own) gaps.set(place, [...(gaps.get(place) ?? []), passages]);
  }
  const between = (place: number): PassageRow[] => {
    const lacking = gaps.get(place);
    return lacking ? rowsOf(lacking, scales) : [];
  };
  return [...between(0), ...rows.flatMap((row, i) => [row, ...between(i + 1)])];
}

/** The sequences, the one with the most common structure first. */
function bySpine(sequences: readonly (readonly Passage[])[]): (readonly Passage[])[] {
  const shapes = sequences.map((s) => s.map((p) => p.id).join(" "));
  const count = (shape: string): number => shapes.filter((s) => s === shape).length;
  const best = shapes.reduce((most, shape) => (count(shape) > count(most) ? shape : most), shapes[0] ?? "");
  const first = shapes.indexOf(best);
  return [...sequences.slice(first, first + 1), ...sequences.filter((_, i) => i !== first)];
}

/** For each passage of a sequence the row that it belongs to, or null: the pairing in order with the greatest likeness. */
function aligned(
  rows: readonly Map<LanguageCode, Passage>[],
  sequence: readonly Passage[],
  scales: Scales,
): (Map<LanguageCode, Passage> | null)[] {
  // Nearly always all languages have the same structure; a passage in the wrong place is found later by its content.
  const shape = rows.map((row) => whereOf(row)).join(" ");
  if (shape === sequence.map((p) => p.id).join(" ")) return [...rows];
  const width = sequence.length + 1;
  const best = new Float64Array((rows.length + 1) * width);
  const step = new Uint8Array(best.length);
  const band = BAND + Math.abs(rows.length - sequence.length);
  best.fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  for (let i = 0; i <= rows.length; i++) {
    for (let j = Math.max(0, i - band); j <= Math.min(sequence.length, i + band); j++) {
      const at = i * width + j;
      if (at === 0) continue;
      const skipRow = i > 0 ? (best[at - width] ?? 0) - ALONE : Number.NEGATIVE_INFINITY;
      const skipOwn = j > 0 ? (best[at - 1] ?? 0) - ALONE : Number.NEGATIVE_INFINITY;
      const row = rows[i - 1];
      const own = sequence[j - 1];
      const pair =
        row && own ? (best[at - width - 1] ?? 0) + rowSimilarity(row, own, scales) : Number.NEGATIVE_INFINITY;
      best[at] = Math.max(skipRow, skipOwn, pair);
      step[at] = pair >= Math.max(skipRow, skipOwn) ? PAIR : skipOwn >= skipRow ? OWN : ROW;
    }
  }
  const partners: (Map<LanguageCode, Passage> | null)[] = sequence.map(() => null);
  for (let i = rows.length, j = sequence.length; i > 0 && j > 0; ) {
    const taken = step[i * width + j];
    if (taken === PAIR) partners[--j] = rows[--i] ?? null;
    else if (taken === OWN) j--;
    else i--;
  }
  return partners;
}

const [PAIR, OWN, ROW] = [1, 2, 3];

/** The average likeness of a passage to those of a row. */
function rowSimilarity(row: PassageRow, own: Passage, scales: Scales): number {
  let sum = 0;
  for (const passage of row.values()) sum += similarity(passage, own, scales);
  return sum / row.size;
}
