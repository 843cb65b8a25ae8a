/** The last rows: additions, deletions and rewordings, for words that no earlier row explains. */
import type { FindingKind, FindingRule, Side } from "../../model/comparison.js";
import { LIMITS } from "../limits.js";
import { OTHER } from "../line.js";
import {
  claimed,
  countOf,
  joins,
  type KindContext,
  lone,
  NONE,
  type PendingChange,
  spoken,
} from "../pending-change.js";
import { besideActor, turned } from "./bounds.js";

export function rest(pending: PendingChange, context: KindContext): PendingChange {
  if (countOf(pending.left) > 0) {
    const kinds = kindsOf(pending, context);
    return claimed(pending, kinds, kinds.join("-and-") as FindingRule, NONE);
  }
  if (pending.claims.length > 0) return pending;
  // "all women": it says which actors are meant.
  const kind = besideActor(pending) ? "actor" : "rewording";
  return turned(pending, context)
    ? claimed(pending, kind, "small-word", NONE)
    : claimed(pending, "editorial", pending.same ?? "editorial", NONE);
}

function kindsOf(pending: PendingChange, context: KindContext): FindingKind[] {
  const { change, left } = pending;
  const [old, now] = [left.old.length, left.new.length];
  const side = lone(pending);
  if (side === "new")
    return gaveNothing(pending, "new", context)
      ? ["addition"]
      : now >= LIMITS.topic
        ? ["rewording", "addition"]
        : ["rewording"];
  if (side === "old")
    return gaveNothing(pending, "old", context)
      ? ["deletion"]
      : old >= LIMITS.lostTopic
        ? ["rewording", "deletion"]
        : ["rewording"];
  const joined = (of: Side): boolean => joins(change[of].line, spoken(change[of])[0]);
  // One more element of a list that replaced words which are no element of it, or was replaced by such words.
  const element = (of: Side): boolean => left[of].length >= LIMITS.element && joined(of) && !joined(OTHER[of]);
  const kinds: FindingKind[] = [];
  if (now >= LIMITS.topic || element("new")) kinds.push("addition");
  if (old >= LIMITS.lostTopic || element("old")) kinds.push("deletion");
  return now >= LIMITS.topic && old >= LIMITS.lostTopic ? kinds : ["rewording", ...kinds];
}

/** Whether the rest of the other side is in this side too, so that the words of this side replaced nothing. */
function gaveNothing({ change, claims }: PendingChange, side: Side, { lexicon }: KindContext): boolean {
  const stem = (of: Side, at: number): string => lexicon.form(change[of].line.tokens[at]?.form ?? "").stem;
  const there = new Set(spoken(change[side]).map((at) => stem(side, at)));
  const other = OTHER[side];
  // Small words can be replaced too, unless they belong to words that another row explained: "which lead to" → "and in".
  return spoken(change[other]).every((at) => {
    const sort = change[other].line.sorts[at];
    const tells = sort === "word" || (sort === "light" && claims.length === 0);
    return !tells || there.has(stem(other, at));
  });
}
