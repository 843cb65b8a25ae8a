/** Marks numbers one by one where only the numbers of a phrase changed. */
import { type DiffStretch, MARK_COST } from "../diff.js";
import { worthOf } from "../worth.js";
import { joined, type Pass, type WordSequences } from "./pass.js";

/**
 * Splits a replacement in which only figures differ at those figures, if the words between two of them are worth a mark: readers check
 * updated numbers one by one.
 *
 * @example [-10 dollars for wells and 25-][+12 dollars for wells and 35+] → [-10-][+12+] dollars for wells and [-25-][+35+]
 */
export const numbersApart: Pass = (texts, stretches) => joined(stretches.flatMap((s) => cutAtFigures(texts, s)));

function cutAtFigures(texts: WordSequences, stretch: DiffStretch): DiffStretch[] {
  const [from, to] = stretch.old;
  const by = stretch.new[0] - from;
  if (stretch.same || to - from !== stretch.new[1] - stretch.new[0]) return [stretch];
  const isSame = (at: number): boolean => texts.oldKeys[at] === texts.newKeys[at + by];
  const isFigure = (at: number): boolean =>
    FIGURE.test(texts.old[at]?.text ?? "") && FIGURE.test(texts.new[at + by]?.text ?? "");
  const parts: DiffStretch[] = [];
  for (let start = from; start < to; ) {
    const same = isSame(start);
    let end = start;
    while (end < to && isSame(end) === same && (same || isFigure(end))) end++;
    if (end === start) return [stretch];
    const kept = same && worthOf(texts.old, [start, end]) >= MARK_COST;
    parts.push({ same: kept, old: [start, end], new: [start + by, end + by] });
    start = end;
  }
  return parts;
}

const FIGURE = /^\P{L}*\p{Nd}/u;
