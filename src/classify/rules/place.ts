/** The rule for the places of meetings. */
import { isCapital } from "../../language/letters.js";
import type { Token } from "../../words/tokens.js";
import { explained, isDate, type Rule, some, without } from "./rule.js";

/** Names of places and bodies that may come with a new date before it is more than the next occasion. */
export const MOST_NAMES = 3;

/** Words from "held" to the place. */
export const HELD_NEAR = 3;

/**
 * The place of a meeting and nothing else, told, left out or told otherwise between "held" and the date: "held [+at the
 * Palace of Ropes, +]in Riga on 3 May". Only scripts with capitals show it.
 */
export const place: Rule = {
  name: "place",
  explain: (work, { language, vocabulary }) => {
    const told = [...work.old, ...work.new];
    const words = without(told, ["held"], vocabulary);
    const isName = (t: Token): boolean => t.kind === "word" && isCapital(t.text);
    // Names from other languages bring small words with them: "Place des Ponts".
    const within = (t: Token): boolean => isName(t) || t.text.length <= LONGEST_PARTICLE;
    const named = told.some(isName) && words.every((t) => within(t) && !some([t], "actor", vocabulary));
    const { before, after } = work.change.around.new;
    const dated = after.slice(0, DATE_NEAR).some((t) => isDate(t, language));
    const is = words.length <= MOST_NAMES && named && dated && some(before.slice(-HELD_NEAR), "held", vocabulary);
    return is ? explained(work, "session", "place", { old: [], new: [] }) : work;
  },
};

/** Letters of "des", "van" or "del". */
const LONGEST_PARTICLE = 3;

/** Words and marks from the place of a meeting to its date. */
const DATE_NEAR = 5;
