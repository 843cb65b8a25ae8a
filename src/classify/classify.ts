/** What kind of change each one is. */
import type { Finding, Link, Segment } from "../model/comparison.js";
import type { Resolution } from "../model/resolution.js";

/** Digits, symbols and punctuation only. */
const ROUTINE = /^[\d\s\p{P}/]*$/u;

/**
 * Names what changed in one link.
 *
 * @returns its findings; none where nothing but white space or typography differs
 */
export function classify(link: Link, words: readonly Segment[], before: Resolution, after: Resolution): Finding[] {
  const text = (r: Resolution, id: string, start: number, end: number): string =>
    (r.paragraphs.find((p) => p.id === id)?.text ?? "").slice(start, end);
  if (link.relation === "added" || link.relation === "removed") return [];
  return words
    .filter((s) => s.kind !== "same")
    .map((s) => {
      const changed = s.old
        ? text(before, s.old.paragraph, s.old.start, s.old.end)
        : text(after, s.new.paragraph, s.new.start, s.new.end);
      const kind = ROUTINE.test(changed) ? "reference" : s.old ? "deletion" : "addition";
      return { kind, old: s.old ? [s.old] : [], new: s.new ? [s.new] : [], rule: kind };
    });
}
