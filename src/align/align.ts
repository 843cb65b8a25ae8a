/** Which old paragraphs became which new ones. */
import type { Alignment, Link } from "../model/comparison.js";
import type { Paragraph, Resolution } from "../model/resolution.js";
import { sequence } from "./sequence.js";
import { similarities } from "./similarity.js";

/**
 * Aligns the paragraphs of two resolutions.
 *
 * @returns every paragraph of both in exactly one link, in the order of the new text
 */
export function align(before: Resolution, after: Resolution): Alignment {
  const scores = similarities(before.paragraphs, after.paragraphs);
  const pairs = sequence(scores, before.paragraphs.length, after.paragraphs.length);
  return { links: inOrder(before.paragraphs, after.paragraphs, pairs, scores), quality: { level: "exact" } };
}

function inOrder(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  pairs: ReadonlyMap<number, number>,
  scores: (i: number, j: number) => number,
): Link[] {
  const links: Link[] = [];
  const partner = new Map([...pairs].map(([i, j]) => [j, i]));
  let next = 0;
  const removeUntil = (end: number): void => {
    for (; next < end; next++) {
      const gone = before[next];
      if (gone && !pairs.has(next)) links.push(bare([gone.id], [], "removed"));
    }
  };
  after.forEach((now, j) => {
    const i = partner.get(j);
    const was = i === undefined ? undefined : before[i];
    if (i === undefined || was === undefined) {
      links.push(bare([], [now.id], "added"));
      return;
    }
    removeUntil(i);
    next = Math.max(next, i + 1);
    const score = scores(i, j);
    links.push({
      old: [was.id],
      new: [now.id],
      relation: was.text === now.text ? "unchanged" : "changed",
      moved: false,
      renumbered: was.label !== now.label,
      evidence: { score, parts: { words: score }, doubtful: false },
    });
  });
  removeUntil(before.length);
  return links;
}

function bare(old: readonly string[], now: readonly string[], relation: "added" | "removed"): Link {
  return { old, new: now, relation, moved: false, renumbered: false, evidence: null };
}
