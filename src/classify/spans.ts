/** Turns a classified change into findings, each with the spans of its own words. */
import type { Finding, Side, Span } from "../model/comparison.js";
import { type ChangedStretch, SIDES } from "./line.js";
import type { Claim, PendingChange } from "./pending-change.js";

/** The opening phrase of either side, where it changed. */
export type Taken = Readonly<Record<Side, Span>> | null;

/** What was decided about some words, before their weight is known. */
export type Named = Omit<Finding, "substantive">;

/**
 * Turns the claims of a change into findings. Each finding has the stretches of the change that contain its words. Small words and
 * punctuation marks go with the words before them, or at the beginning with those after them, so that the findings of a change cover all of
 * it. If no finding took words of one side, that side belongs to the finding too.
 *
 * @param taken the opening phrases, which have a finding of their own
 */
export function findingsOf({ change, claims }: PendingChange, taken: Taken): Named[] {
  const groups = grouped(claims);
  const parts = SIDES.map((side) => partsOf(change[side], groups, side, taken));
  return groups.flatMap((group, k) => {
    const [old = [], now = []] = parts.map((side) => side.filter((part) => part.group === k).map((part) => part.span));
    return old.length + now.length === 0 ? [] : group.map(({ kind, rule }): Named => ({ kind, rule, old, new: now }));
  });
}

/** Claims to the same words share one stretch. */
function grouped(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const same = groups.find((g) => g[0]?.words === claim.words);
    if (same) same.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

interface Part {
  readonly group: number;
  readonly span: Span;
}

function partsOf(
  { line, from, to, spans }: ChangedStretch,
  groups: readonly (readonly Claim[])[],
  side: Side,
  taken: Taken,
): Part[] {
  const owners = Array.from({ length: to - from }, (_, k) =>
    groups.findIndex((g) => g[0]?.words[side].includes(from + k)),
  );
  const first = owners.find((owner) => owner !== -1) ?? 0;
  const parts: Part[] = [];
  for (const span of spans) {
    const opening = taken?.[side].paragraph === span.paragraph ? taken[side].end : 0;
    let start = Math.max(span.start, opening);
    let group = first;
    const close = (end: number): void => {
      if (end > start) parts.push({ group, span: { paragraph: span.paragraph, start, end } });
      start = Math.max(start, end);
    };
    owners.forEach((owner, k) => {
      const word = line.tokens[from + k];
      if (!word || line.homes[from + k] !== span.paragraph || word.start < span.start || word.start >= span.end) return;
      if (owner === -1 || owner === group) return;
      close(word.start);
      group = owner;
    });
    close(span.end);
  }
  return parts;
}
