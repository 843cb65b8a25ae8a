/** Rules for what changes the meaning: modal verbs, qualifiers, actors; and for what is left in the end. */
import { readOpening } from "../../language/openings.js";
import type { FindingKind, Side } from "../../model/comparison.js";
import type { Token } from "../../words/tokens.js";
import { textOf, wordsWithin } from "./listed.js";
import { titled } from "./quoted.js";
import { type Context, explained, joins, type Rule, some, type Work, weighs, without } from "./rule.js";

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
    // "will" → "can": what it took the place of is told with it.
    const swapped = rest.old.length + rest.new.length === 1 && work.old.length === 1 && work.new.length === 1;
    return other && short ? explained(work, "modality", "modality", swapped ? { old: [], new: [] } : rest) : work;
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
    const left = (side: Side): Token[] =>
      without(words[side], ["qualifier"], vocabulary).filter((t) => work[side].includes(t));
    const phrased = (side: Side): boolean =>
      words[side].some((_, at) => vocabulary.length("qualifier", words[side], at) >= 2);
    const none = { old: left("old").length === 0, new: left("new").length === 0 };
    if (none.old && none.new)
      return SIDES.some(phrased) || !takesNounAway(work, words, vocabulary)
        ? explained(work, "qualifier", "qualifier", { old: [], new: [] })
        : work;
    // It gave way to other words, or they to it: "where applicable" → "and asks for an exchange of letters".
    const alone = SIDES.find((side) => work[side].length > 0 && none[side]);
    if (alone) {
      const others = work.old.length + work.new.length - work[alone].length;
      const rest = others === 1 ? { old: [], new: [] } : { old: work.old, new: work.new, [alone]: [] };
      if (others === 1 || phrased(alone)) return explained(work, "qualifier", "qualifier-replaced", rest);
    }
    const short = work.old.length + work.new.length <= MOST_QUALIFIED;
    if (!SIDES.some(phrased) || !short) return work;
    // A phrase that opens the change limits by all that follows: "with particular attention to poor countries".
    const opens = [words.old, words.new].filter((side) => side.length > 0);
    const whole = opens.length === 1 && opens.every((side) => vocabulary.length("qualifier", side, 0) >= 2);
    const rest = whole ? { old: [], new: [] } : { old: work.old, new: work.new };
    return explained(work, "qualifier", "qualifying-phrase", rest);
  },
};

const SIDES: readonly Side[] = ["old", "new"];

/**
 * Whether words that only moved stand beside an adjective that came or went: what it told more of went with it ("and
 * full [-use, with timely-]"), so that it is one word of a rewrite and limits nothing that was kept.
 */
function takesNounAway(work: Work, words: Record<Side, readonly Token[]>, vocabulary: Context["vocabulary"]): boolean {
  const [side] = SIDES.filter((s) => words[s].length > 0);
  if (side === undefined || words.old.length * words.new.length > 0) return false;
  const others = words[side].filter((t) => t.kind === "word" && !work[side].includes(t));
  return without(others, ["qualifier", "idle", "connector"], vocabulary).length > 0;
}

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
    const topic = named && SIDES.some((side) => actorOfTopic(work, side, vocabulary));
    const is = few && !topic && (named || besideActor(work, vocabulary)) && !opensClause(work, context);
    if (!is) return otherActor(work, rest, vocabulary);
    if (titled(work.old, tokens.old) && titled(work.new, tokens.new)) return work;
    // "and the elderly have equitable access": a limit that came with the actor is one of its own.
    const unlimited = (side: Side): Token[] => without(work[side], ["actor", "attribute"], vocabulary);
    const limited = unlimited("old").length + unlimited("new").length > left;
    return explained(work, limited ? ["actor", "qualifier"] : "actor", "actor", { old: [], new: [] });
  },
};

/**
 * Whether an actor only stands behind what is told of it, which came or went with it: "the health of children", "a letter
 * for the Governments".
 */
function actorOfTopic({ change, ...work }: Work, side: Side, vocabulary: Context["vocabulary"]): boolean {
  const words = change[side];
  const known = ["actor", "attribute", "qualifier", "connector"] as const;
  const strange = new Set(without(words, known, vocabulary).filter((t) => work[side].includes(t)));
  return words.some((t, at) => {
    if (!strange.has(t) || t.kind !== "word" || words[at + 1]?.kind !== "light") return false;
    const next = words.findIndex((w, k) => k > at && w.kind !== "light");
    const joined = words.slice(at, next).some((w) => joins(w, vocabulary));
    return next > at && !joined && some(words.slice(next, next + 1), "actor", vocabulary);
  });
}

/** An actor that gave way to another, with whom more came: "by [-experts-][+the Council of Elders, at its fifth session+]". */
function otherActor(work: Work, rest: (side: Side) => Token[], vocabulary: Context["vocabulary"]): Work {
  const side = SIDES.find((s) => work[s].length > 0 && rest(s).length === 0 && some(work[s], "actor", vocabulary));
  const other = side === "old" ? "new" : "old";
  if (side === undefined || work[other].length === 0) return work;
  const words = work.change[other];
  const start = words.findIndex((t) => t.kind === "word");
  const end = words.findIndex((t, at) => at > start && t.kind !== "word");
  const first = words.slice(start, end === -1 ? undefined : end);
  if (start === -1 || !some(first, "actor", vocabulary)) return work;
  const left = work[other].filter((t) => !first.includes(t));
  return explained(work, "actor", "other-actor", { old: left, new: left, [side]: [] });
}

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

/** Words of an element of a list; a single one may be a synonym with its conjunction. */
const LEAST_OF_ELEMENT = 2;

function leftoverKinds(work: Work, { vocabulary }: Context): FindingKind[] {
  const [old, now] = [work.old.length, work.new.length];
  if (old > 0 && now > 0) {
    const kinds: FindingKind[] = [];
    const joined = (side: Side): boolean => joins(bare(work.change[side])[0], vocabulary);
    // One more element of a list that gave way to what is none, or came in its place.
    const element = (side: Side, other: Side): boolean =>
      work[side].length >= LEAST_OF_ELEMENT && joined(side) && !joined(other);
    if (now >= A_TOPIC || element("new", "old")) kinds.push("addition");
    if (old >= A_LOST_TOPIC || element("old", "new")) kinds.push("deletion");
    return now >= A_TOPIC && old >= A_LOST_TOPIC ? kinds : ["rewording", ...kinds];
  }
  // What stays of the other side stands in this one too, or it gave way to other words.
  const kept = (side: Side, other: Side): boolean => {
    const there = new Set(work.change[other].map(vocabulary.stem));
    // Small words too gave way to others, unless they went with what another rule has named: "which lead to" → "and in".
    const told = (t: Token): boolean => t.kind === "word" || (t.kind === "light" && work.found.length === 0);
    return work.change[side].every((t) => !told(t) || there.has(vocabulary.stem(t)));
  };
  if (now > 0) return kept("old", "new") ? ["addition"] : now >= A_TOPIC ? ["rewording", "addition"] : ["rewording"];
  if (old > 0)
    return kept("new", "old") ? ["deletion"] : old >= A_LOST_TOPIC ? ["rewording", "deletion"] : ["rewording"];
  if (work.found.length > 0) return [];
  return weighs(work.change.old, work.change.new, vocabulary) ? ["rewording"] : ["editorial"];
}
