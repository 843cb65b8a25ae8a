/** The row for citations: symbols, numbers of resolutions, and the words that belong to them. */
import type { Side } from "../../model/comparison.js";
import { LIMITS } from "../limits.js";
import { isOf, OTHER, someOf } from "../line.js";
import {
  besides,
  claimed,
  countOf,
  type KindContext,
  minus,
  NONE,
  type PendingChange,
  pick,
  quotedIn,
  type Words,
} from "../pending-change.js";
import { namesParagraph } from "./routine.js";

/** A citation replaced by another, or added to others. One that was dropped without a successor is a deletion. */
export function reference(pending: PendingChange, { lines }: KindContext): PendingChange {
  const { change, left } = pending;
  const cited = pick(left, (side, at) => lines[side].sorts[at] === "symbol");
  if (countOf(cited) === 0) return beside(pending, lines);
  const titles = { old: quotedIn(lines.old), new: quotedIn(lines.new) };
  const others = besides({ change, left: minus(left, cited) }, ["reference", "connector"]);
  // The words that belong to a symbol: its date, its title, nouns for documents, and the paragraph that is meant.
  const goes = (side: Side, at: number): boolean =>
    (lines[side].sorts[at] === "date" && !YEAR.test(lines[side].tokens[at]?.text ?? "")) ||
    titles[side].has(at) ||
    namesParagraph(lines[side], at);
  const cites = (side: Side): boolean => lines[side].sorts.slice(change[side].from, change[side].to).includes("symbol");
  const restOf = (side: Side): readonly number[] =>
    cites(side) ? others[side].filter((at) => !goes(side, at)) : left[side];
  const rest: Words = { old: restOf("old"), new: restOf("new") };
  if (cited.new.length > 0) {
    const topic = cited.old.length === 0 && rest.new.length > LIMITS.besideCitation;
    // One of several deleted citations has no successor in the whole paragraph.
    const dropped = cited.old.length > cited.new.length && only(lines, "old") > only(lines, "new");
    return topic ? pending : claimed(pending, dropped ? ["reference", "deletion"] : "reference", "reference", rest);
  }
  const gained = only(lines, "new") >= only(lines, "old");
  // "of resolution 70/12" → "of the present resolution"
  const { from, to } = change.new;
  const here = left.new.length + left.old.length > 0 && someOf(lines.new, from - 2, to + 1, "here");
  return gained || here
    ? claimed(pending, "reference", "reference", {
        ...rest,
        new: rest.new.filter((at) => !isOf(lines.new, at, "here")),
      })
    : pending;
}

/** The date or the noun of a citation whose symbol did not change. */
function beside(pending: PendingChange, lines: KindContext["lines"]): PendingChange {
  const { change, left } = pending;
  const { from, to } = change.new;
  const sorts = (start: number, end: number): readonly string[] => lines.new.sorts.slice(Math.max(start, 0), end);
  const rest = besides(pending, ["reference"]);
  if (countOf(left) === 0) return pending;
  // "resolutions" inserted before one more of the numbers that follow it
  if (countOf(rest) === 0)
    return sorts(to, to + 1).includes("symbol") ? claimed(pending, "editorial", "reference-noun", NONE) : pending;
  const near = sorts(from - LIMITS.toSymbol, to + LIMITS.toSymbol).includes("symbol");
  const dates = countOf(pick(rest, (side, at) => lines[side].sorts[at] !== "date")) === 0;
  if (near && dates) return claimed(pending, "reference", "reference-date", NONE);
  // "its resolution 74/113" → "the present resolution", whose number was deleted by another change
  const here = countOf(besides(pending, ["here"])) === 0 && only(lines, "old") > 0;
  return here ? claimed(pending, "reference", "reference-here", NONE) : pending;
}

/** A year by itself is that of what the sentence tells: "since the adoption of resolution 76/20 in 2021". */
const YEAR = /^\d{4}(?:年|\D{1,5})?$/;

/** How many documents one side cites and the other does not. */
function only(lines: KindContext["lines"], side: Side): number {
  const others = new Set(lines[OTHER[side]].tokens.map((t) => t.key));
  const { tokens, sorts } = lines[side];
  return new Set(tokens.flatMap(({ key }, at) => (sorts[at] === "symbol" && !others.has(key) ? [key] : []))).size;
}
