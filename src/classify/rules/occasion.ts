/** The rule for one session, meeting, report or date that gives way to the next. */
import { isSmall } from "../../language/letters.js";
import type { Numeral } from "../../language/numerals.js";
import type { FindingKind } from "../../model/comparison.js";
import type { Token } from "../../words/tokens.js";
import { isListed } from "./listed.js";
import { HELD_NEAR, MOST_NAMES } from "./place.js";
import { type Context, explained, isDate, joins, type Rule, some, type Work, without, yearsOf } from "./rule.js";

/** What a side of a change says of when something takes place. */
interface Occasion {
  readonly dates: readonly Token[];
  readonly sessions: readonly Token[];
  readonly ordinals: readonly Token[];
  readonly rest: readonly Token[];
}

function occasionOf(tokens: readonly Token[], side: "old" | "new", work: Work, context: Context): Occasion {
  const { language, vocabulary } = context;
  const dates = tokens.filter((t) => isDate(t, language));
  const words = tokens.filter((t) => !dates.includes(t));
  const ordinal = (t: Token): boolean => numeralsOf(t, context).some((n) => n.ordinal);
  const told = words.filter(ordinal);
  const sessions = told.filter((t) => t.kind === "whole" && !isBare(t, context));
  const around = [...work.change[side], ...work.change.around[side].after, ...work.change.around[side].before];
  const both = (): boolean => (["old", "new"] as const).every((s) => work[s].some(ordinal));
  const places = told.filter((t) => !sessions.includes(t));
  const ordinals = places.length > 0 && (both() || some(around, "meeting", vocabulary)) ? places : [];
  const others = words.filter((t) => !sessions.includes(t) && !ordinals.includes(t));
  const core = dates.length + sessions.length + ordinals.length > 0;
  return { dates, sessions, ordinals, rest: core ? without(others, ["meeting", "held"], vocabulary) : others };
}

const numeralsOf = (token: Token, { numerals }: Context): readonly Numeral[] => numerals(token.text);

/** Whether a token is an ordinal without the noun that it counts, beside a measure word at most (第三次). */
const isBare = (token: Token, context: Context): boolean =>
  numeralsOf(token, context).some((n) => token.text.length - (n.end - n.start) <= LONGEST_MEASURE_WORD);

const LONGEST_MEASURE_WORD = 1;

/** Words by which the name of a new place may be longer than that of the old one, or be told where none was. */
const MOST_PLACES = 2;

/** Words besides the date, on both sides, above which it is another sentence. */
const MOST_OF_FRAME = 6;

/**
 * Whether a word tells a number and no place in an order: "seven" in "the past seven years, to 2021". Beside an ordinal it
 * may be a part of it.
 */
const isFigure = (t: Token, { rest, ordinals, sessions }: Occasion, context: Context): boolean =>
  rest.includes(t) &&
  (/\d/.test(t.text) ||
    (ordinals.length + sessions.length === 0 && numeralsOf(t, context).some((n) => !n.ordinal && n.value > 1)));

/** Words on one side above which it is a list or a clause in which dates stand, where the other has hardly any. */
const MOST_OF_LIST = 12;

/** Whether a date or an ordinal stands at the beginning of the words of a side, behind one at most. */
const leads = ({ rest }: Occasion, words: readonly Token[]): boolean =>
  words.slice(0, 2).some((t) => !rest.includes(t) && t.kind === "whole");

/** Whether both sides tell of one kind of meeting: a seminar here and a seminar there. */
function sameGathering({ change }: Work, { vocabulary }: Context): boolean {
  const told = (side: readonly Token[]): string[] =>
    side.filter((t) => some([t], "gathering", vocabulary)).map(vocabulary.stem);
  const old = new Set(told(change.old));
  return told(change.new).some((stem) => old.has(stem));
}

/**
 * One session, meeting, report or date gives way to the next. Both sides are looked at: a later date or the next
 * ordinal, and hardly any other word. A date that is put in or left out by itself counts too.
 */
export const occasion: Rule = {
  name: "occasion",
  explain: (work, context) => {
    const old = occasionOf(work.old, "old", work, context);
    const now = occasionOf(work.new, "new", work, context);
    const size = (o: Occasion): number => o.dates.length + o.sessions.length + o.ordinals.length;
    if (size(old) + size(now) === 0) return work;
    // A date in a sentence that gave way to quite another is no roll-forward of it.
    if (Math.min(names(old.rest), names(now.rest)) > MOST_OF_FRAME) return work;
    const kinds = kindsOf(old, now, work, context);
    if (size(old) > 0 && size(now) > 0) {
      if (isTarget(work, context)) return explained(work, "rewording", "deadline", { old: old.rest, new: now.rest });
      // Two meetings with their dates bring two places.
      const most = (o: Occasion): number => MOST_NAMES * Math.max(o.dates.length, 1);
      const next =
        names(old.rest) <= most(old) && names(now.rest) <= Math.min(most(now), names(old.rest) + MOST_PLACES);
      // One of many events in a list that gave way to a word or two was dropped with the list.
      const long = Math.max(names(old.rest), names(now.rest)) > MOST_OF_LIST;
      if (long && !(leads(old, work.old) && leads(now, work.new)) && !sameGathering(work, context)) return work;
      const isActor = (t: Token): boolean => some([t], "actor", context.vocabulary);
      // Names of places go with the occasion; a figure beside a date never does, nor an actor where none was, nor
      // words that are no names ("well ahead of the seventh meeting" → "in the framework of the eighth").
      const isPlain = (t: Token): boolean => isSmall(t.text) && numeralsOf(t, context).length === 0;
      const isEvent = (t: Token): boolean => some([t], "event", context.vocabulary);
      const tells = (t: Token, rest: readonly Token[]): boolean =>
        (isPlain(t) && rest.filter(isPlain).length > 1) || isEvent(t);
      const counts = (t: Token): boolean => isFigure(t, old, context) || isFigure(t, now, context);
      const kept = (rest: readonly Token[], besides: readonly Token[]): Token[] =>
        rest.filter((t) => !next || counts(t) || tells(t, rest) || (isActor(t) && !besides.some(isActor)));
      return explained(work, kinds, "next-occasion", { old: kept(old.rest, now.rest), new: kept(now.rest, old.rest) });
    }
    if (isListed(work, context)) return explained(work, "session", "occasion-listed", { old: [], new: [] });
    if (isSecondSource(now, work, context))
      return explained(work, ["reference", "addition"], "second-source", { old: [], new: [] });
    // A date that stands elsewhere on the other side only changed its place.
    const standing = (dates: readonly Token[], side: "old" | "new"): boolean =>
      dates.every((d) => context.tokens[side].some((t) => t.text === d.text));
    const moved =
      standing(old.dates, "new") && standing(now.dates, "old") && old.sessions.length + now.sessions.length === 0;
    if (moved && takesPlace(old, now, work, context))
      return explained(work, "session", "next-occasion", { old: [], new: [] });
    if (moved && old.ordinals.length + now.ordinals.length === 0)
      return explained(work, "editorial", "moved-date", { old: old.rest, new: now.rest });
    // One more of several ("its first, second and third review") is an addition.
    const counted = now.ordinals.length > 0 && now.dates.length === 0;
    const alone = old.rest.length + now.rest.length === 0 && !counted;
    // An event that is dropped and not replaced is a deletion.
    if (size(now) === 0 && (old.sessions.length > 0 || some(work.old, "meeting", context.vocabulary))) return work;
    return alone && !isTarget(work, context) ? explained(work, kinds, "occasion", { old: [], new: [] }) : work;
  },
};

/**
 * Whether a meeting was put beside another as one more source of what the paragraph says: "agreed at the third review
 * conference [+and recalled by the seventh meeting of States+]". It brings its own verb, so that it adds something too.
 */
function isSecondSource(now: Occasion, { change, old, new: put }: Work, context: Context): boolean {
  const { before } = change.around.new;
  const ordinal = (t: Token): boolean => numeralsOf(t, context).some((n) => n.ordinal);
  const beside = before.some(ordinal) && some(before, "gathering", context.vocabulary);
  const meets = now.ordinals.length + now.sessions.length === 1 && some(change.new, "gathering", context.vocabulary);
  const alone = old.length === 0 && change.old.every((t) => t.kind === "punctuation") && now.dates.length === 0;
  return alone && meets && beside && put.length <= MOST_OF_SOURCE && joins(change.new[0], context.vocabulary);
}

/** Words of weight with which a meeting is told as a source. */
const MOST_OF_SOURCE = 6;

/**
 * Whether a meeting, whose date the paragraph tells elsewhere now, gave way to the next, of which only the place is known:
 * "held in [-Tallinn in 2021-][+Quito+]".
 */
function takesPlace(old: Occasion, now: Occasion, { change }: Work, { vocabulary }: Context): boolean {
  const isName = (t: Token): boolean => t.kind === "word" && !isSmall(t.text);
  const placed = change.old.some(isName) && now.rest.length > 0 && now.rest.every(isName) && now.dates.length === 0;
  const held = some(change.around.new.before.slice(-HELD_NEAR), "held", vocabulary);
  return placed && held && old.dates.length > 0 && names(now.rest) <= MOST_NAMES;
}

/** Names among words: Chinese ones are cut in pieces that stand side by side. */
const names = (words: readonly Token[]): number => {
  let count = 0;
  let run = 0;
  words.forEach((word, k) => {
    const goesOn = words[k - 1]?.end === word.start && run + word.text.length <= LONGEST_NAME;
    if (!goesOn) count++;
    run = goesOn ? run + word.text.length : word.text.length;
  });
  return count;
};

/** Characters of the longest Chinese names of places. */
const LONGEST_NAME = 9;

function kindsOf(old: Occasion, now: Occasion, work: Work, { vocabulary }: Context): FindingKind[] {
  const dates = old.dates.length + now.dates.length > 0;
  const sessions = old.sessions.length + now.sessions.length + old.ordinals.length + now.ordinals.length > 0;
  const near = [...work.change.around.new.before, ...work.change.new, ...work.change.around.new.after];
  const named = [...preceding(work), ...following(work)];
  if (!sessions && some(named, "document", vocabulary)) return ["date", "reference"];
  if (sessions) return dates ? ["session", "date"] : ["session"];
  return some(near, "meeting", vocabulary) && some(near, "held", vocabulary) ? ["session"] : ["date"];
}

/** The words after a year as far as no small word or mark parts them from it: "the 2023 global report". */
function following({ change }: Work): readonly Token[] {
  const words = [...change.new.slice(change.new.findIndex(isWhole) + 1), ...change.around.new.after];
  const end = words.findIndex((t) => t.kind !== "word");
  return words.slice(0, end === -1 ? DOCUMENT_NEAR : Math.min(end, DOCUMENT_NEAR));
}

/** The words before a year in the same way: "the Global Report 2023", but not "the report of 3 May" or "his report in 2023". */
function preceding({ change }: Work): readonly Token[] {
  const words = [...change.around.new.before, ...change.new.slice(0, Math.max(change.new.findIndex(isWhole), 0))];
  const start = words.findLastIndex((t) => t.kind !== "word") + 1;
  return words.slice(Math.max(start, words.length - DOCUMENT_NEAR));
}

const isWhole = (t: Token): boolean => t.kind === "whole";

/** Words from a year to the noun of the document that carries it: "the 2023 report". */
const DOCUMENT_NEAR = 3;

/** A year that is a target ("by 2030"), or that leaps further than the two texts are apart: of substance. */
function isTarget(work: Work, context: Context): boolean {
  const { language, vocabulary, years, tokens } = context;
  const old = yearsOf(work.old);
  const now = yearsOf(work.new);
  // "the decade that began in 2011" → "the Fourth Decade": no year any more, so no target.
  const ordered = now.length === 0 && work.new.some((t) => numeralsOf(t, context).some((n) => n.ordinal));
  if (ordered || Math.max(0, ...now) === Math.max(0, ...old)) return false;
  const dates = [...work.old, ...work.new].filter((t) => isDate(t, language));
  if (!dates.some((t) => YEAR_ALONE.test(t.text))) return false;
  const led = work.change.around.new.before.slice(-2);
  // A time limit that is dropped was one too.
  const words = (now.length > 0 ? work.change.new : work.change.old).slice(0, 2);
  const at = tokens.new.indexOf(work.change.new[0] as Token);
  const near = tokens.new.slice(Math.max(at - NAME_NEAR, 0), at + work.change.new.length + NAME_NEAR);
  const leap = Math.max(...now) - Math.max(...old);
  // "the programme of work for 2022", "the plan for 2022–2025": Spanish has one word for both "for" and "by".
  const rolled = old.length > 1 || (leap === years && some(near, "meeting", vocabulary));
  if (some([...led, ...words], "deadline", vocabulary) && !rolled) return true;
  return old.length > 0 && now.length > 0 && leap > years + LEAST_LEAP && !some(near, "meeting", vocabulary);
}

const YEAR_ALONE = /^\d{4} ?(?:年|года|году|год)?$/;

/** Words from a year to the noun of the meeting, whose name may be long, or of the plan that it belongs to. */
const NAME_NEAR = 12;

/** Years beyond the distance of the two texts that still are an ordinary roll-forward. */
const LEAST_LEAP = 2;
