/** The row for numbers, amounts, percentages and durations. */

import { yearsOf } from "../lexicon.js";
import { LIMITS } from "../limits.js";
import { isOf, type Line, someOf } from "../line.js";
import {
  besides,
  claimed,
  countOf,
  type KindContext,
  minus,
  type PendingChange,
  pick,
  quotedIn,
  type Words,
} from "../pending-change.js";
import { namesParagraph, nounOf } from "./routine.js";

/** A number, amount, percentage or duration that was replaced, or inserted alone. */
export function quantity(pending: PendingChange, context: KindContext): PendingChange {
  const { lines } = context;
  const found = pick(pending.left, (side, at) => counts(lines[side], at));
  if (countOf(found) === 0) return pending;
  const others = minus(pending.left, found);
  const both = found.old.length > 0 && found.new.length > 0;
  const rest = besides({ change: pending.change, left: others }, ["measure"]);
  if (elapsed(found, context)) return claimed(pending, "date", "years-elapsed", rest);
  return both || countOf(rest) <= LIMITS.besideNumber ? claimed(pending, "quantity", "quantity", rest) : pending;
}

/** Whether a number of years grew by the years that elapsed: "in 2020, 25 years" → "in 2025, 30 years"; "79 years since". */
function elapsed(found: Words, { lines, lexicon, years }: KindContext): boolean {
  const [was, is] = (["old", "new"] as const).map((side) =>
    found[side].flatMap((at) => lexicon.numerals(lines[side].tokens[at]?.text ?? "")),
  );
  const at = found.new[0] ?? 0;
  // "90 per cent in 2019" → "91 per cent in 2020" does not count years.
  if (was?.length !== 1 || is?.length !== 1 || !someOf(lines.new, at, at + 2, "years")) return false;
  const grown = Number(is[0]?.value) - Number(was[0]?.value);
  const [told, tells] = [new Set(yearsOf(lines.old.tokens)), new Set(yearsOf(lines.new.tokens))];
  const [lost, gained] = [[...told].filter((y) => !tells.has(y)), [...tells].filter((y) => !told.has(y))];
  if (lost.length === 1 && gained.length === 1) return Number(gained[0]) - Number(lost[0]) === grown;
  const since = someOf(lines.new, at - LIMITS.around, at + LIMITS.around, "since");
  return since && Number(was[0]?.value) >= LIMITS.yearsElapsed && grown === years;
}

/** Whether a number counts something: it is not the name of an article or a paragraph, nor part of a document's title. */
function counts(line: Line, at: number): boolean {
  // "the Summit +2" is a name.
  if (
    line.sorts[at] !== "number" ||
    line.tokens[at - 1]?.text === "+" ||
    namesParagraph(line, at) ||
    quotedIn(line).has(at)
  )
    return false;
  return !isOf(line, nounOf(line, at), "numbered");
}
