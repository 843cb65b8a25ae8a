/** Rules for what changes the meaning: modal verbs, qualifiers, actors; and for what is left in the end. */
import { readOpening } from "../../language/openings.js";
import type { FindingKind } from "../../model/comparison.js";
import type { Token } from "../../words/tokens.js";
import { textOf, wordsWithin } from "./listed.js";
import { titled } from "./quoted.js";
import { type Context, explained, type Rule, some, type Work, weighs, without } from "./rule.js";

/** shall, should, must, may, can: another one than before, or one by itself. */
export const modality: Rule = {
  name: "modality",
  explain: (work, { vocabulary }) => {
    const modal = (side: "old" | "new"): readonly Token[] =>
      work.change[side].filter(
        (t, at) => work[side].includes(t) && vocabulary.length("modal", work.change[side], at) > 0,
      );
    const old = modal("old");
    const now = modal("new");
    if (old.length + now.length === 0) return work;
    const rest = { old: work.old.filter((t) => !old.includes(t)), new: work.new.filter((t) => !now.includes(t)) };
    const other = old.map((t) => t.text.toLowerCase()).join() !== now.map((t) => t.text.toLowerCase()).join();
    const most = old.length > 0 && now.length > 0 ? MOST_WITH_MODAL : MOST_WITH_LONE_MODAL;
    const short = rest.old.length + rest.new.length <= most;
    return other && short ? explained(work, "modality", "modality", rest) : work;
  },
};

/** In a longer change a modal verb is one word of the rewrite among others. */
const MOST_WITH_MODAL = 4;
const MOST_WITH_LONE_MODAL = 1;

/** A limiting or enabling phrase or adjective by itself. */
export const qualifier: Rule = {
  name: "qualifier",
  explain: (work, { vocabulary }) => {
    const words = { old: bare(work.change.old), new: bare(work.change.new) };
    if (work.old.length + work.new.length === 0) return work;
    // Phrases are looked up with their small words, and only words of weight count as left over.
    const left = (side: "old" | "new"): Token[] =>
      without(words[side], ["qualifier"], vocabulary).filter((t) => work[side].includes(t));
    if (left("old").length + left("new").length === 0)
      return explained(work, "qualifier", "qualifier", { old: [], new: [] });
    const phrase = [words.old, words.new].some((side) =>
      side.some((_, at) => vocabulary.length("qualifier", side, at) >= 2),
    );
    const short = work.old.length + work.new.length <= MOST_QUALIFIED;
    if (!phrase || !short) return work;
    // A phrase that opens the change limits by all that follows: "with particular attention to poor countries".
    const opens = [words.old, words.new].filter((side) => side.length > 0);
    const whole = opens.length === 1 && opens.every((side) => vocabulary.length("qualifier", side, 0) >= 2);
    const rest = whole ? { old: [], new: [] } : { old: work.old, new: work.new };
    return explained(work, "qualifier", "qualifying-phrase", rest);
  },
};

/** Words of a change up to which a limiting phrase in it is worth a finding of its own. */
const MOST_QUALIFIED = 9;

const bare = (tokens: readonly Token[]): Token[] => tokens.filter((t) => t.kind !== "punctuation");

/** Who acts, is addressed or is concerned: put in, left out or named otherwise, with what says which of them. */
export const actor: Rule = {
  name: "actor",
  explain: (work, context) => {
    const { vocabulary, tokens } = context;
    if (work.old.length + work.new.length === 0) return work;
    const rest = (side: "old" | "new"): Token[] => without(work[side], ["actor", "attribute", "qualifier"], vocabulary);
    const left = rest("old").length + rest("new").length;
    const named = some([...work.old, ...work.new], "actor", vocabulary);
    const all = work.old.length + work.new.length;
    // A list of actors may say where they belong: "Kimberley Process stakeholders and communities".
    const listed =
      (work.old.length === 0 || work.new.length === 0) && left <= Math.min(all * MOST_IN_LIST, MOST_UNKNOWN);
    const few = left <= (named ? MOST_OF_NAME : 0) || (named && listed);
    // "regional [+and international+] organizations": the actor stands beside the change.
    const is = few && (named || besideActor(work, vocabulary)) && !opensClause(work, context);
    return is && !(titled(work.old, tokens.old) && titled(work.new, tokens.new))
      ? explained(work, "actor", "actor", { old: [], new: [] })
      : work;
  },
};

/** Whether a new verb leads what was put in or left out: "welcomes the naming of experts and". */
function opensClause(work: Work, { language }: Context): boolean {
  return (["old", "new"] as const).some((side) => {
    const words = work.change[side].slice(work.change[side].findIndex((t) => t.kind === "word"));
    const verb = readOpening(textOf(words), language);
    return verb !== null && words.slice(0, wordsWithin(words, verb.end)).some((t) => work[side].includes(t));
  });
}

/** The share of a list of actors that may be other words. */
const MOST_IN_LIST = 0.5;

/** Words of no list, whatever the length, beyond which it is a clause in which actors stand. */
const MOST_UNKNOWN = 4;

/** Words of which no list knows that they name an actor, in what names one. */
const MOST_OF_NAME = 2;

function besideActor({ change }: Work, vocabulary: Context["vocabulary"]): boolean {
  const { before, after } = change.around.new;
  const words = [...bare(before).slice(-NEXT_TO), ...bare(after).slice(0, NEXT_TO)];
  return some(words, "actor", vocabulary);
}

/** Words beside a change among which the actor stands that it says something of. */
const NEXT_TO = 2;

/** What no other rule explains: words put in, left out, or other words. */
export const leftover: Rule = {
  name: "leftover",
  explain: (work, context) => {
    const kinds = leftoverKinds(work, context);
    return kinds.length > 0 ? explained(work, kinds, kinds.join("-and-"), { old: [], new: [] }) : work;
  },
};

/** Words from which on one side of a replacement is a topic of its own that came or went. */
const A_TOPIC = 5;
const A_LOST_TOPIC = 8;

function leftoverKinds(work: Work, { vocabulary }: Context): FindingKind[] {
  const [old, now] = [work.old.length, work.new.length];
  if (old > 0 && now > 0) {
    const kinds: FindingKind[] = [];
    if (now >= A_TOPIC) kinds.push("addition");
    if (old >= A_LOST_TOPIC) kinds.push("deletion");
    return kinds.length === 2 ? kinds : ["rewording", ...kinds];
  }
  // What stays of the other side stands in this one too, or it gave way to other words.
  const kept = (side: "old" | "new", other: "old" | "new"): boolean => {
    const there = new Set(work.change[other].map(vocabulary.stem));
    return work.change[side].every((t) => t.kind !== "word" || there.has(vocabulary.stem(t)));
  };
  if (now > 0) return kept("old", "new") ? ["addition"] : now >= A_TOPIC ? ["rewording", "addition"] : ["rewording"];
  if (old > 0)
    return kept("new", "old") ? ["deletion"] : old >= A_LOST_TOPIC ? ["rewording", "deletion"] : ["rewording"];
  if (work.found.length > 0) return [];
  return weighs(work.change.old, work.change.new, vocabulary) ? ["rewording"] : ["editorial"];
}
