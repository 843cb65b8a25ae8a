/** Compares footnote marks by the note they lead to, not by their number. */
import type { Link, MarkChange, Span } from "../model/comparison.js";
import type { Paragraph } from "../model/resolution.js";

interface Mark {
  readonly note: string;
  readonly span: Span;
}

/** New footnotes by the old footnote they came from. */
export type Partners = ReadonlyMap<string, readonly string[]>;

/** What became of the footnotes, according to their links. */
export const partnersOf = (notes: readonly Link[]): Partners =>
  new Map(notes.flatMap((l) => l.old.map((id) => [id, l.new] as const)));

/**
 * Decides what became of the marks of some linked paragraphs.
 *
 * @param partners what became of the footnotes
 * @returns every mark of both sides in exactly one change: marks that lead to the same note come first; of the rest, marks in the same
 *   position are taken as changed, and all others as removed or added
 */
export function markChanges(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  partners: Partners,
): MarkChange[] {
  const old = marksOf(before);
  const now = marksOf(after);
  if (old.length + now.length === 0) return [];
  const taken = new Set<Mark>();
  const lost: Mark[] = [];
  const changes: MarkChange[] = [];
  for (const mark of old) {
    const same = now.find((m) => !taken.has(m) && partners.get(mark.note)?.includes(m.note));
    if (same) {
      taken.add(same);
      changes.push({ old: mark.span, new: same.span, change: "same" });
    } else lost.push(mark);
  }
  const gained = now.filter((m) => !taken.has(m));
  for (let k = 0; k < Math.max(lost.length, gained.length); k++) {
    const [was, is] = [lost[k]?.span ?? null, gained[k]?.span ?? null];
    changes.push({ old: was, new: is, change: was && is ? "changed" : was ? "removed" : "added" });
  }
  return changes;
}

const marksOf = (paragraphs: readonly Paragraph[]): Mark[] =>
  paragraphs.flatMap((p) => p.marks.map((m) => ({ note: m.note, span: { paragraph: p.id, start: m.at, end: m.at } })));
