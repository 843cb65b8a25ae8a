/** Applies a reader's corrections to a comparison: sets the verdicts, and marks everything that the reader decided. */
import type { Entry } from "../model/comparison.js";
import type { Corrections } from "../model/corrections.js";

/** Gives the entries the verdicts that the reader decided, and marks everything that the reader decided. */
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
