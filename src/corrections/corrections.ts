/** What a reader says against a comparison: which paragraphs belong together or do not, and what is routine or of substance. */
import type { Rulings } from "../align/rulings.js";
import type { Entry, Side } from "../model/comparison.js";

/** What the reader says of an entry, named by one of its paragraphs. */
export interface Verdict {
  readonly side: Side;
  readonly paragraph: string;
  readonly substantive: boolean;
}

/** Corrections as data. */
export interface Corrections extends Rulings {
  readonly verdicts?: readonly Verdict[];
}

/** The entries with the weight that the reader gave them; all that the reader decided is marked so. */
export function corrected(entries: readonly Entry[], corrections: Required<Corrections>): readonly Entry[] {
  const { link, unlink, verdicts } = corrections;
  if (link.length + unlink.length + verdicts.length === 0) return entries;
  return entries.map((entry) => {
    const verdict = verdicts.findLast(({ side, paragraph }) => entry[side].includes(paragraph));
    const linked = link.some(([old, now]) => entry.old.includes(old) && entry.new.includes(now));
    const parted = unlink.some(([old, now]) => entry.old.includes(old) || entry.new.includes(now));
    if (!verdict) return linked || parted ? { ...entry, corrected: true } : entry;
    const { substantive } = verdict;
    const findings = entry.findings.map((finding) => ({ ...finding, substantive }));
    return { ...entry, findings, substantive, corrected: true };
  });
}
