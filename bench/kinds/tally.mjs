// Scores kinds of change: compares the findings of an entry with the label that a reader gave it.

/** Readers do not tell a date and a session apart reliably, so the two are scored as one. */
export const scoredAs = (kind) => (kind === "date" ? "session" : kind);

/** An empty tally of verdicts. `hidden`: of substance and called routine, the error that harms; `noise`: the other way round. */
export const verdictTally = () => ({ right: 0, linked: 0, hidden: 0, noise: 0, substance: 0 });

/** Counts the verdict on one entry and tells how it was: `right`, `hidden` or `noise`. */
export function tallyVerdict(tally, said, label) {
  const substance = label.verdict === "substantive";
  const result = said.substantive === substance ? "right" : substance ? "hidden" : "noise";
  tally.linked++;
  if (substance) tally.substance++;
  tally[result]++;
  return result;
}

/**
 * Counts the kinds of one entry's findings.
 *
 * @param kinds a Map from kind to its true positives, false positives and false negatives
 * @returns the kinds said and the kinds wanted
 */
export function tallyKinds(kinds, said, label) {
  const got = new Set(said.findings.map((finding) => scoredAs(finding.kind)));
  const wanted = new Set(label.kinds.map(scoredAs));
  for (const kind of new Set([...got, ...wanted])) {
    const counts = kinds.get(kind) ?? { tp: 0, fp: 0, fn: 0 };
    counts[got.has(kind) ? (wanted.has(kind) ? "tp" : "fp") : "fn"]++;
    kinds.set(kind, counts);
  }
  return { got, wanted };
}
