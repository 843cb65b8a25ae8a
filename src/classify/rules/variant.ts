/** The rule for wordings that are used for one another. */
import type { Side } from "../../model/comparison.js";
import type { Token } from "../../words/tokens.js";
import type { Change } from "../change.js";
import { type Context, explained, type Rule, type Work, weighs } from "./rule.js";

/**
 * Wordings that are used for one another ("regarding", "in relation to"), one on each side; they may take in kept words
 * beside the change ("in all [-suitable-][+appropriate+] cases").
 */
export const variant: Rule = {
  name: "variant",
  explain: (work, { variants, vocabulary }) => {
    const pairs = (beside: number): readonly Token[] =>
      paired(placedIn(work.change, "old", beside, variants), placedIn(work.change, "new", beside, variants));
    const inside = without(work, pairs(0));
    const all = inside.old.length + inside.new.length === 0 ? inside : without(inside, pairs(BESIDE));
    if (all.same.length === 0) return work;
    const rest = { ...work, old: all.old, new: all.new };
    if (rest.old.length + rest.new.length > 0) return rest;
    const others = (side: Side): Token[] => work.change[side].filter((t) => !all.same.includes(t));
    const kind = weighs(others("old"), others("new"), vocabulary) ? "rewording" : "editorial";
    // Words beside what another rule has named ("b) adopt" → "Adopt") make no finding of their own by saying the same.
    return kind === "editorial" && work.found.length > 0 ? rest : explained(rest, kind, "variant", rest);
  },
};

/** Kept words that a wording may take in on either side of a change. */
const BESIDE = 4;

/** Words of weight but for those of wordings that stand on both sides. */
interface Rest extends Record<Side, readonly Token[]> {
  readonly same: readonly Token[];
}

const without = (work: Pick<Work, Side> & { same?: readonly Token[] }, same: readonly Token[]): Rest => ({
  old: work.old.filter((t) => !same.includes(t)),
  new: work.new.filter((t) => !same.includes(t)),
  same: [...(work.same ?? []), ...same],
});

/** A wording that a change touches, with the number of kept words that it takes in before and after the change. */
interface Placed {
  readonly groups: readonly string[];
  readonly before: number;
  readonly after: number;
  readonly tokens: readonly Token[];
}

/** The words of the wordings that say the same on both sides, with the same kept words in them. */
function paired(old: readonly Placed[], now: readonly Placed[]): Token[] {
  const left = [...now];
  return old.flatMap((was) => {
    const at = left.findIndex((is) => sameGroup(was, is) && is.before === was.before && is.after === was.after);
    return at === -1 ? [] : [...was.tokens, ...left.splice(at, 1).flatMap((is) => is.tokens)];
  });
}

const sameGroup = (a: Placed, b: Placed): boolean => a.groups.some((group) => b.groups.includes(group));

function placedIn(change: Change, side: Side, beside: number, variants: Context["variants"]): Placed[] {
  const words = change[side];
  const before = beside === 0 ? [] : change.around[side].before.slice(-beside);
  const after = change.around[side].after.slice(0, beside);
  const [from, to] = [before.length, before.length + words.length];
  return variants(beside === 0 ? words : [...before, ...words, ...after]).flatMap(({ groups, tokens, at }) => {
    const end = at + tokens.length;
    const touches = at <= to && end >= from;
    return touches ? [{ groups, tokens, before: Math.max(0, from - at), after: Math.max(0, end - to) }] : [];
  });
}
