/** The rule for citations: symbols, numbers of resolutions, and what goes with them. */
import type { Token } from "../../words/tokens.js";
import { quotedIn } from "./quoted.js";
import { type Context, explained, isDate, isSymbol, type Rule, type Work, without } from "./rule.js";

/** A citation replaced by another, or put beside others; one that is dropped without a successor is a deletion. */
export const reference: Rule = {
  name: "reference",
  explain: (work, context) => {
    const { vocabulary, language, tokens } = context;
    const cited = { old: work.old.filter(isSymbol), new: work.new.filter(isSymbol) };
    if (cited.old.length + cited.new.length === 0) return dated(work, context);
    const rest = (side: "old" | "new"): Token[] => {
      if (cited[side].length === 0) return [...work[side]];
      const titles = quotedIn(tokens[side]);
      const plain = work[side].filter((t) => !titles.has(t) && !isSymbol(t) && !isDate(t, language));
      return without(plain, ["reference", "connector"], vocabulary);
    };
    const gained = tokens.new.filter(isSymbol).some((t) => !tokens.old.some((o) => o.text === t.text));
    const left = { old: rest("old"), new: rest("new") };
    const alone = left.old.length + left.new.length === 0;
    if (cited.new.length === 0) {
      if (!gained && work.new.length === 0) return work;
      return gained ? explained(work, "reference", "reference", left) : work;
    }
    if (cited.old.length === 0 && !alone && left.new.length > MOST_BESIDE) return work;
    return explained(work, "reference", "reference", left);
  },
};

/** Words that a citation may bring with it and still be one of a list; more make it a topic of its own. */
const MOST_BESIDE = 2;

/** The date of a citation, where the symbol itself did not change. */
function dated(work: Work, { language, vocabulary }: Context): Work {
  const words = without([...work.old, ...work.new], ["reference"], vocabulary);
  const beside = [...work.change.around.new.before.slice(-3), ...work.change.around.new.after.slice(0, 3)];
  // "resolutions" put before one more of the numbers that follow it.
  const named =
    words.length === 0 &&
    work.old.length + work.new.length > 0 &&
    work.change.around.new.after.slice(0, 1).some(isSymbol);
  if (named) return explained(work, "editorial", "reference-noun", { old: [], new: [] });
  const all = words.length > 0 && words.every((t) => isDate(t, language));
  return all && beside.some(isSymbol) ? explained(work, "reference", "reference-date", { old: [], new: [] }) : work;
}
