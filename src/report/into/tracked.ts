/** Changes that a document tracks already, before ours are put into it. */
import type { Comparison } from "../../model/comparison.js";
import type { Resolution, Warning } from "../../model/resolution.js";

/** What becomes of them: kept beside ours under their own authors, or taken as accepted or rejected first. */
export type TrackedInto = "kept" | "accepted" | "rejected";

const CODE = "tracked-changes";

/** What was done with them, in one sentence; null where the document tracks none. */
export function trackedSentence({ source, warnings }: Resolution, tracked: TrackedInto): string | null {
  const found = warnings.find(({ code }) => code === CODE);
  const counts = /\(([^()]*)\) and is read/.exec(found?.message ?? "")?.[1];
  if (counts === undefined) return null;
  if (tracked === "kept")
    return `${source} has tracked changes already (${counts}): they stay beside ours, under their own authors.`;
  return `${source} had tracked changes (${counts}), which were ${tracked} before ours were put in.`;
}

/** The comparison whose warnings say it so, and not how a report of its own would read the text. */
export function withTrackedSentence(comparison: Comparison, tracked: TrackedInto): Comparison {
  const { old } = comparison;
  const message = trackedSentence(old, tracked);
  if (message === null) return comparison;
  const told = (warning: Warning): Warning => (warning.code === CODE ? { ...warning, message } : warning);
  return { ...comparison, old: { ...old, warnings: old.warnings.map(told) } };
}
