/** A session or a date that gave way to the next at another place of the sentence. */
import type { Token } from "../../words/tokens.js";
import { occasion } from "./occasion.js";
import { type Context, isDate, type Work } from "./rule.js";

/**
 * Takes an occasion that went at one place together with the one that came at another, and asks the rule for the next
 * occasion of both: "to submit [at its fourth session] a report" → "to submit a report [at its fifth session]".
 *
 * @returns the works, the two of such a pair with the findings of that rule, where it explains all of both
 */
export function withOccasionsMoved(works: readonly Work[], context: Context): Work[] {
  const told = (side: "old" | "new", other: "old" | "new"): Work[] =>
    works.filter((w) => w[other].length === 0 && w[side].some((t) => isOccasion(t, context)));
  const [gone, come] = [told("old", "new"), told("new", "old")];
  const pairs = new Map<Work, Work>();
  for (const from of gone) {
    for (const to of come) {
      if (from === to || pairs.has(to) || pairs.has(from) || sameTold(from, to, context)) continue;
      const both = occasion.explain(joined(from, to), context);
      if (both.found.length === 0 || both.old.length + both.new.length > 0) continue;
      pairs.set(from, { ...from, old: [], found: [...from.found, ...both.found] });
      pairs.set(to, { ...to, new: [], found: [...to.found, ...both.found] });
    }
  }
  return pairs.size === 0 ? [...works] : works.map((work) => pairs.get(work) ?? work);
}

/** Whether both tell the same: then nothing gave way, and what stood beside it may have. */
const sameTold = (from: Work, to: Work, context: Context): boolean =>
  from.old.some((t) => isOccasion(t, context) && to.new.some((n) => n.form === t.form));

const isOccasion = (token: Token, { language, numerals }: Context): boolean =>
  token.kind === "whole" && (isDate(token, language) || numerals(token.text).some((numeral) => numeral.ordinal));

/** What went with one change and came with another, as if it were one. */
const joined = (from: Work, to: Work): Work => ({
  change: {
    oldSpans: from.change.oldSpans,
    newSpans: to.change.newSpans,
    old: from.change.old,
    new: to.change.new,
    around: { old: from.change.around.old, new: to.change.around.new },
  },
  old: from.old,
  new: to.new,
  found: [],
});
