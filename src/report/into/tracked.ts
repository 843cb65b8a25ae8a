/** Handles changes that a document already tracks, before ours are put into it. */
import type { Comparison } from "../../model/comparison.js";
import type { Resolution } from "../../model/resolution.js";
import { type Warning, type WarningCode, warning } from "../../model/warnings.js";

/** What to do with them: keep them beside ours under their own authors, or first accept or reject them. */
export type TrackedInto = "kept" | "accepted" | "rejected";

const CODES: ReadonlySet<WarningCode> = new Set(["tracked-accepted", "tracked-rejected"]);

/** A text without its warning about them, since the comparison reports them differently. */
export const withoutTracked = (text: Resolution): Resolution => ({
  ...text,
  warnings: text.warnings.filter(({ code }) => !CODES.has(code)),
});

/** The comparison whose warnings say it so, and not how a report of its own would read the text. */
export function withTrackedSentence(comparison: Comparison, tracked: TrackedInto): Comparison {
  const { old } = comparison;
  const told = (given: Warning): Warning =>
    CODES.has(given.code) ? warning(`tracked-${tracked}`, given.data, given.where) : given;
  return { ...comparison, old: { ...old, warnings: old.warnings.map(told) } };
}
