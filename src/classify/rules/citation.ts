/** The rule for citations: symbols, numbers of resolutions, and what goes with them. */
import { isCapital } from "../../language/letters.js";
import type { Token } from "../../words/tokens.js";
import { clausesOf, isListed } from "./listed.js";
import { quotedIn } from "./quoted.js";
import { allIn, type Context, explained, isDate, isSymbol, type Rule, some, type Work, without } from "./rule.js";

/** A citation replaced by another, or put beside others; one that is dropped without a successor is a deletion. */
export const reference: Rule = {
  name: "reference",
  explain: (work, context) => {
    const { vocabulary, language, tokens } = context;
    const cited = { old: work.old.filter(isSymbol), new: work.new.filter(isSymbol) };
    if (cited.old.length + cited.new.length === 0) return dated(work, context);
    const rest = (side: "old" | "new"): Token[] => {
      if (!work.change[side].some(isSymbol)) return [...work[side]];
      const titles = quotedIn(tokens[side]);
      const plain = work.change[side].filter((t) => !titles.has(t) && !isSymbol(t) && !isDate(t, language));
      // Phrases are looked up with their small words, and only words of weight count as left over.
      const rest = new Set(without(plain, ["reference", "connector"], vocabulary));
      return work[side].filter((t) => rest.has(t));
    };
    const gained = tokens.new.filter(isSymbol).some((t) => !tokens.old.some((o) => o.text === t.text));
    const left = { old: rest("old"), new: rest("new") };
    const alone = left.old.length + left.new.length === 0;
    if (cited.new.length === 0) {
      if (namesItself(work, context))
        return explained(work, "reference", "reference", { old: left.old, new: beyondHere(work, context) });
      if (!gained && work.new.length === 0) return work;
      return gained ? explained(work, "reference", "reference", left) : work;
    }
    const listed = cited.old.length === 0 && !alone && (left.new.length > MOST_BESIDE || isListed(work, context));
    if (listed) return work;
    return explained(work, "reference", "reference", left);
  },
};

/** Whether "of resolution 70/12" gave way to "of the present resolution". */
function namesItself({ change }: Work, { vocabulary }: Context): boolean {
  const { before, after } = change.around.new;
  return some([...before.slice(-2), ...change.new, ...after.slice(0, 1)], "here", vocabulary);
}

/** What is left of the new words besides "the present", whose noun may have been kept. */
function beyondHere({ change, new: now }: Work, { vocabulary }: Context): Token[] {
  const rest = new Set(without([...change.new, ...change.around.new.after.slice(0, 1)], ["here"], vocabulary));
  return now.filter((t) => rest.has(t));
}

/**
 * A document put beside others that a paragraph cites, without a symbol: "and taking note of the conclusions of the
 * Commission". One with a verb that does more than cite, or with words that name no document and no body, is a topic.
 */
export const citation: Rule = {
  name: "citation",
  explain: (work, context) => {
    const { vocabulary, language, tokens } = context;
    const { change } = work;
    if (change.old.some((t) => t.kind !== "punctuation")) return work;
    const { verbs, rest } = clausesOf(change.new, language);
    // A declaration or a treaty called by its name is more than one document among others.
    const titles = quotedIn(tokens.new);
    const plain = rest.filter((t) => !isCapital(t.text) && !titles.has(t));
    if (!some(plain, "document", vocabulary) || !some(tokens.old, "document", vocabulary)) return work;
    // A report that is welcomed, or called upon to be used, is a matter of its own; and so is one that nobody made.
    const leading =
      verbs.length > 0 ? verbs : clausesOf(tokens.new.slice(0, LONGEST_OPENING), language).verbs.slice(0, 1);
    if (leading.length === 0 || leading.some((verb) => verb.scale !== "notice")) return work;
    if (!some(rest, "actor", vocabulary) && !rest.some((t) => isCapital(t.text))) return work;
    // Who made it has a name as long as its language wants.
    const left = without(
      rest.filter((t) => t.kind === "word" && !isDate(t, language) && !isCapital(t.text)),
      NAMING,
      vocabulary,
    );
    return left.length <= MOST_BESIDE ? explained(work, "reference", "citation", { old: [], new: [] }) : work;
  },
};

/** The source of a statement that gave way to a report or to another year’s: "according to [-the Fund-][+the Report 2023+]". */
export const source: Rule = {
  name: "source",
  explain: (work, { vocabulary, language }) => {
    const { change } = work;
    if (work.old.length * work.new.length === 0 || work.old.length + work.new.length > MOST_OF_SOURCES) return work;
    const before = change.around.new.before;
    const led = before.some((_, at) => at + vocabulary.length("source", before, at) === before.length);
    const document = some(change.new, "document", vocabulary) || change.new.some((t) => isDate(t, language));
    if (!led || !document || clausesOf(change.new, language).verbs.length > 0) return work;
    return explained(work, "reference", "source", { old: [], new: [] });
  },
};

/** Words of two sources together; with more the statement itself is another. */
const MOST_OF_SOURCES = 12;

/** Words at the start of a paragraph among which its verb stands. */
const LONGEST_OPENING = 12;

/** Lists whose words name documents and who made them. */
const NAMING = ["document", "reference", "meeting", "actor", "attribute", "qualifier", "connector"] as const;

/** Words that a citation may bring with it and still be one of a list; more make it a topic of its own. */
const MOST_BESIDE = 2;

/** The date of a citation, where the symbol itself did not change. */
function dated(work: Work, context: Context): Work {
  const { language, vocabulary, tokens } = context;
  const words = without([...work.old, ...work.new], ["reference"], vocabulary);
  const beside = [...work.change.around.new.before.slice(-3), ...work.change.around.new.after.slice(0, 3)];
  // "resolutions" put before one more of the numbers that follow it.
  const named =
    words.length === 0 &&
    work.old.length + work.new.length > 0 &&
    work.change.around.new.after.slice(0, 1).some(isSymbol);
  if (named) return explained(work, "editorial", "reference-noun", { old: [], new: [] });
  const lost = tokens.old.some((t) => isSymbol(t) && !tokens.new.some((n) => n.key === t.key));
  if (lost && words.length > 0 && work.old.length === 0 && allIn(words, "here", vocabulary))
    return explained(work, "reference", "reference-here", { old: [], new: [] });
  const all = words.length > 0 && words.every((t) => isDate(t, language));
  // A date that stands on both sides only changed its place: "the adoption, on 3 May, of resolution 5/1".
  const stays = words.every((t) => [tokens.old, tokens.new].every((side) => side.some((o) => o.text === t.text)));
  const kind = stays ? "editorial" : "reference";
  return all && beside.some(isSymbol)
    ? explained(work, kind, stays ? "moved-date" : "reference-date", { old: [], new: [] })
    : work;
}
