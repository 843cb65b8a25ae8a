/** Small kept stretches in the middle of a rewrite become part of it. */
import { worthOf } from "../worth.js";
import { joined, type Pass } from "./pass.js";

/**
 * A kept stretch that weighs less than this share of both changes beside it is chance: a reader would sooner read the
 * rewrite as one.
 */
const ISLAND_SHARE = 0.12;

/**
 * Marks kept islands as changed until none is left.
 *
 * @example [-the first long clause-][+another wholly new one+] of [-that other part-][+these new matters+] → one replacement
 */
export const withoutIslands: Pass = (texts, stretches) => {
  const changed = (k: number): number => {
    const s = stretches[k];
    return s && !s.same ? worthOf(texts.old, s.old) + worthOf(texts.new, s.new) : 0;
  };
  const tidied = joined(
    stretches.map((s, k) =>
      s.same && worthOf(texts.new, s.new) < ISLAND_SHARE * Math.min(changed(k - 1), changed(k + 1))
        ? { ...s, same: false }
        : s,
    ),
  );
  return tidied.length < stretches.length ? withoutIslands(texts, tidied) : tidied;
};
