/** One order for the paragraphs of both texts: those left out on either side, the other text remains in its own order. */
import type { Comparison, Entry, Segment } from "../../model/comparison.js";
import type { Paragraph } from "../../model/resolution.js";

/** Paragraphs of both texts that stand in the same place. */
export interface Pair<T = Paragraph> {
  readonly kind: "pair";
  readonly old: readonly T[];
  readonly new: readonly T[];
  /** Covers both sides; empty where they are the same to the letter. */
  readonly words: readonly Segment[];
}

/** Paragraphs of one text only: added, removed, or one end of a move. */
export interface Single<T = Paragraph> {
  readonly kind: "single";
  readonly side: "old" | "new";
  readonly paragraphs: readonly T[];
  /** Joins the two ends of a move; null for what was added or removed. */
  readonly move: string | null;
  readonly words: readonly Segment[];
}

export type Unit<T = Paragraph> = Pair<T> | Single<T>;

/** An entry whose paragraphs follow each other in both texts, so that it can stand in one place. */
interface Group {
  readonly old: readonly Paragraph[];
  readonly new: readonly Paragraph[];
  readonly words: readonly Segment[];
  readonly moved: boolean;
}

/**
 * Puts the paragraphs of both texts into one sequence.
 *
 * @returns units such that those of the old side, in order, are the old text, and those of the new side the new text.
 *   What moved stands at both places under one name. Paragraphs without any text are left out.
 */
export function inOneOrder(comparison: Comparison): Unit[] {
  const olds = comparison.old.paragraphs.filter(isSomething);
  const news = comparison.new.paragraphs.filter(isSomething);
  const groups = comparison.entries.flatMap((entry) => groupOf(entry, olds, news) ?? []);
  const oldPlace = places(olds);
  const newPlace = places(news);
  const startOf = (paragraphs: readonly Paragraph[], place: ReadonlyMap<string, number>): number =>
    place.get(paragraphs[0]?.id ?? "") ?? 0;
  const inNewOrder = [...groups].sort((a, b) => startOf(a.new, newPlace) - startOf(b.new, newPlace));
  const staying = heaviestRising(
    inNewOrder.filter((group) => !group.moved),
    (group) => startOf(group.old, oldPlace),
    (group) => group.new.reduce((sum, paragraph) => sum + paragraph.text.length, 1),
  );

  const stays = new Set(staying);
  const moves = inNewOrder.filter((group) => !stays.has(group));
  const oldSingles = singles("old", olds, moves);
  const newSingles = singles("new", news, moves);
  const units: Unit[] = [];
  let i = 0;
  let j = 0;
  for (const group of staying) {
    const oldEnd = startOf(group.old, oldPlace);
    const newEnd = startOf(group.new, newPlace);
    units.push(...oldSingles(i, oldEnd), ...newSingles(j, newEnd));
    units.push({ kind: "pair", old: group.old, new: group.new, words: group.words });
    i = oldEnd + group.old.length;
    j = newEnd + group.new.length;
  }
  units.push(...oldSingles(i, olds.length), ...newSingles(j, news.length));
  return units;
}

const isSomething = (p: Paragraph): boolean => p.text !== "" || p.label !== "" || p.marks.length > 0;

const places = (paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> =>
  new Map(paragraphs.map((paragraph, index) => [paragraph.id, index]));

/** Gives the units of one side that stand from `start` to `end`, the ends of moves as one unit each. */
function singles(
  side: "old" | "new",
  paragraphs: readonly Paragraph[],
  moves: readonly Group[],
): (start: number, end: number) => Single[] {
  const moveOf = new Map(moves.flatMap((group, n) => group[side].map((paragraph) => [paragraph.id, n] as const)));
  return (start, end) => {
    const units: Single[] = [];
    for (let at = start; at < end; at++) {
      const paragraph = paragraphs[at];
      if (!paragraph) break;
      const n = moveOf.get(paragraph.id);
      const group = n === undefined ? undefined : moves[n];
      units.push({
        kind: "single",
        side,
        paragraphs: group ? group[side] : [paragraph],
        move: group ? `move${(n ?? 0) + 1}` : null,
        words: group?.words ?? [],
      });
      if (group) at += group[side].length - 1;
    }
    return units;
  };
}

/** The entry as a group, or null where it has one side only; of scattered paragraphs, the two with most in common. */
function groupOf(entry: Entry, olds: readonly Paragraph[], news: readonly Paragraph[]): Group | null {
  const was = olds.filter((paragraph) => entry.old.includes(paragraph.id));
  const now = news.filter((paragraph) => entry.new.includes(paragraph.id));
  const [firstOld] = was;
  const [firstNew] = now;
  if (!firstOld || !firstNew) return null;
  if (isRun(was, olds) && isRun(now, news)) return { old: was, new: now, words: entry.segments, moved: entry.moved };
  const common = (a: Paragraph, b: Paragraph): number =>
    entry.segments.reduce(
      (sum, s) =>
        s.kind === "same" && s.old.paragraph === a.id && s.new.paragraph === b.id ? sum + s.new.end - s.new.start : sum,
      0,
    );
  let best = { a: firstOld, b: firstNew, common: common(firstOld, firstNew) };
  for (const a of was) {
    for (const b of now) if (common(a, b) > best.common) best = { a, b, common: common(a, b) };
  }
  const words = entry.segments.flatMap((segment) => within(segment, best.a.id, best.b.id));
  return { old: [best.a], new: [best.b], words, moved: entry.moved };
}

const isRun = (part: readonly Paragraph[], whole: readonly Paragraph[]): boolean =>
  whole.indexOf(part[0] as Paragraph) + part.length - 1 === whole.indexOf(part.at(-1) as Paragraph);

/** What a segment says about one old and one new paragraph. */
function within(segment: Segment, was: string, now: string): Segment[] {
  const old = segment.old?.paragraph === was ? segment.old : null;
  const after = segment.new?.paragraph === now ? segment.new : null;
  if (old && after) return [{ kind: "same", old, new: after }];
  if (old) return [{ kind: "deleted", old, new: null }];
  return after ? [{ kind: "inserted", old: null, new: after }] : [];
}

/**
 * The heaviest subsequence whose keys rise. The aligner marks moves so that all others rise already; should it ever
 * not, what is left out here is shown as a move, and both texts still come out in order.
 */
export function heaviestRising<T>(items: readonly T[], key: (item: T) => number, weight: (item: T) => number): T[] {
  const best: { weight: number; previous: number }[] = [];
  items.forEach((item, i) => {
    let found = { weight: 0, previous: -1 };
    for (let k = 0; k < i; k++) {
      const before = best[k];
      const other = items[k];
      if (before && other !== undefined && key(other) < key(item) && before.weight > found.weight) {
        found = { weight: before.weight, previous: k };
      }
    }
    best.push({ weight: found.weight + weight(item), previous: found.previous });
  });
  let at = best.reduce((top, b, i) => (b.weight > (best[top]?.weight ?? 0) ? i : top), best.length - 1);
  const chosen: T[] = [];
  while (at >= 0) {
    const item = items[at];
    if (item !== undefined) chosen.unshift(item);
    at = best[at]?.previous ?? -1;
  }
  return chosen;
}
