/** Absorbs small kept stretches in the middle of a rewritten passage into the replacement. */
import { worthOf } from "../worth.js";
import { joined, type Pass } from "./pass.js";

/** A kept stretch that weighs less than this share of both changes beside it is a coincidence; a reader would rather see one rewritten passage. */
const ISLAND_SHARE = 0.12;

/**
 * Marks kept islands as changed until none is left.
 *
 * @example [-the first long clause-][+another wholly new one+] of [-that other part-][+these new matters+] → one replacement
 */
export const withoutIslands: Pass = (texts, stretches) => {
  const weights = stretches.map((s) => worthOf(texts.new, s.new) + (s.same ? 0 : worthOf(texts.old, s.old)));
  // A stretch at the beginning or end of the comparison has a change on one side only.
  const beside = (k: number): number => Math.min(weights[k - 1] ?? 0, weights[k + 1] ?? 0);
  const tidied = joined(
    stretches.map((s, k) => (s.same && (weights[k] ?? 0) < ISLAND_SHARE * beside(k) ? { ...s, same: false } : s)),
  );
  return tidied.length < stretches.length ? withoutIslands(texts, tidied) : tidied;
};
