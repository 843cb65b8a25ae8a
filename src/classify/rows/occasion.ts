/** Rows for a session, meeting, report or date that is replaced by the next one, and for a date that is a target. */

import { isCapital, isHan } from "../../language/letters.js";
import type { Side } from "../../model/comparison.js";
import { yearsOf } from "../lexicon.js";
import { LIMITS } from "../limits.js";
import { type ChangedStretch, isOf, type Line, lengthOf, OTHER, places, SIDES, someOf } from "../line.js";
import { withoutSame } from "../pairing.js";
import {
  besides,
  claimed,
  countOf,
  type KindContext,
  lone,
  minus,
  NONE,
  type PendingChange,
  pick,
  spoken,
  type Words,
} from "../pending-change.js";

/** What the two sides of a change say about when something takes place, and what else they say. */
interface Occasions {
  readonly dates: Words;
  /** Sessions, and ordinals that represent one: "its sixty-fourth", "the Third Conference". */
  readonly ordered: Words;
  readonly rest: Words;
}

function occasionsOf(pending: PendingChange, { lines }: KindContext): Occasions {
  const sorted = (...sorts: readonly string[]): Words =>
    pick(pending.left, (side, at) => sorts.includes(lines[side].sorts[at] ?? ""));
  const days = pick(pending.left, (side, at) => isDay(pending, side, at));
  const dates = { old: [...sorted("date").old, ...days.old], new: [...sorted("date").new, ...days.new] };
  const both = SIDES.every((side) => sorted("session", "ordinal")[side].length > 0);
  // A single ordinal names a meeting only next to a word for one.
  const ordered =
    both || SIDES.some((side) => near(pending, side, "meeting")) ? sorted("session", "ordinal") : sorted("session");
  const told = { old: [...dates.old, ...ordered.old], new: [...dates.new, ...ordered.new] };
  const others = minus(pending.left, told);
  const framed = besides({ change: pending.change, left: others }, ["meeting", "held"]);
  return {
    dates,
    ordered,
    rest: { old: told.old.length > 0 ? framed.old : others.old, new: told.new.length > 0 ? framed.new : others.new },
  };
}

/** Whether a number is the day of a misprinted date next to it: "22 julio de 2020", "17 Decembers 2018" for "17 December 2018". */
function isDay({ change, left }: PendingChange, side: Side, at: number): boolean {
  const { line } = change[side];
  const day = line.tokens[at]?.text ?? "";
  if (line.sorts[at] !== "number" || !DAY.test(day)) return false;
  const other = change[OTHER[side]].line;
  return (
    line.sorts[at + 1] === "date" ||
    left[OTHER[side]].some((k) => other.sorts[k] === "date" && other.tokens[k]?.text.split(/\D+/).includes(day))
  );
}

const DAY = /^\d{1,2}$/;

/** Whether a word of a class is in a change or next to it. */
function near(
  { change }: Pick<PendingChange, "change">,
  side: Side,
  of: Parameters<typeof isOf>[2],
  reach: number = LIMITS.around,
): boolean {
  const { line, from, to } = change[side];
  return someOf(line, from - reach, to + reach, of);
}

/**
 * A session, meeting, report or date that is replaced by the next one. Both sides must have a date or an ordinal and hardly any other word;
 * a date that is inserted or deleted alone counts too. A year that is a target does not count.
 */
export function occasion(pending: PendingChange, context: KindContext): PendingChange {
  const { lines } = context;
  const told = occasionsOf(pending, context);
  const { dates, ordered, rest } = told;
  const size = (side: Side): number => dates[side].length + ordered[side].length;
  if (size("old") + size("new") === 0) return pending;
  const names = { old: namesOf(lines.old, rest.old), new: namesOf(lines.new, rest.new) };
  // A date in a sentence that was replaced by an entirely different one is not rolled forward.
  if (Math.min(names.old, names.new) > LIMITS.frameOfDate) return pending;
  const kind = kindOf(told, pending);
  if (size("old") === 0 || size("new") === 0) {
    if (listed(told, pending)) return claimed(pending, "session", "occasion-listed", NONE);
    // One more of several ("its first, second and third review") is an addition; one that is dropped is a deletion.
    const counted = ordered.new.length > 0 && dates.new.length === 0;
    const dropped =
      size("new") === 0 && (ordered.old.length > 0 || rest.old.some((at) => isOf(lines.old, at, "meeting")));
    const alone = countOf(rest) === 0 && !counted && !dropped && !isTarget(told, pending, context);
    return alone ? claimed(pending, kind, "occasion", NONE) : pending;
  }
  if (isTarget(told, pending, context)) {
    // "at the latest" belongs to its date; Chinese 至迟 is two words.
    const bounds = pick(rest, (side, at) => someOf(lines[side], at - 1, at + 1, "deadline"));
    return claimed(pending, "rewording", "deadline", minus(rest, bounds));
  }
  // One of many events in a list that was replaced by a word or two was dropped with the list.
  if (Math.max(names.old, names.new) > LIMITS.listOfDates && !SIDES.every((side) => leads(pending, told, side)))
    return pending;
  const next = SIDES.every((side) => {
    const other = side === "old" ? Number.POSITIVE_INFINITY : names.old + LIMITS.morePlaces;
    return names[side] <= Math.min(LIMITS.placesOfDate * Math.max(dates[side].length, 1), other);
  });
  const goesAlong = (side: Side, at: number): boolean => next && isPlace(side, at, told, context);
  const others = pick(rest, (side, at) => !goesAlong(side, at));
  // In a long rewrite the words for meetings belong to the rest of what is said.
  const all = minus(pending.left, { old: [...dates.old, ...ordered.old], new: [...dates.new, ...ordered.new] });
  return claimed(
    pending,
    kind,
    "next-occasion",
    Math.max(others.old.length, others.new.length) > LIMITS.frameOfDate ? all : others,
  );
}

/**
 * Joins an occasion that was deleted in one place with the next one inserted in another: "to submit [at its fourth session] a report" → "to
 * submit a report [at its fifth session]". Other words deleted and inserted with them stay unexplained.
 */
export function withOccasionsMoved(changes: readonly PendingChange[], context: KindContext): PendingChange[] {
  const pairs = new Map<PendingChange, PendingChange>();
  const told = (side: Side): PendingChange[] =>
    changes.filter((pending) => tellsWhen(pending, side) && !tellsWhen(pending, OTHER[side]));
  for (const from of told("old")) {
    for (const to of told("new")) {
      if (pairs.has(from) || pairs.has(to)) continue;
      const change = { old: from.change.old, new: to.change.new };
      const left = { old: from.left.old, new: to.left.new };
      const both = occasion(withoutSame({ change, left, claims: [] }, context), context);
      const [claim] = both.claims;
      if (claim?.rule !== "next-occasion") continue;
      const words = countOf(both.left) === 0 ? left : claim.words;
      pairs.set(from, claimed(from, claim.kind, claim.rule, minus(from.left, { ...NONE, old: words.old })));
      pairs.set(to, claimed(to, claim.kind, claim.rule, minus(to.left, { ...NONE, new: words.new })));
    }
  }
  return changes.map((pending) => pairs.get(pending) ?? pending);
}

/** Whether a side has unexplained dates, sessions or ordinals. */
const tellsWhen = ({ change, left }: PendingChange, side: Side): boolean =>
  left[side].some((at) => TELLS_WHEN.includes(change[side].line.sorts[at] ?? ""));

const TELLS_WHEN: readonly string[] = ["date", "session", "ordinal"];

/** The State in which a meeting was held, inserted or deleted: "held in Bishkek[+, Kyrgyzstan,+] on 13 June". */
export function place(pending: PendingChange): PendingChange {
  const side = lone(pending);
  if (side === null || countOf(besides(pending, ["name", "held"])) > 0) return pending;
  const { line, from, to } = pending.change[side];
  const dated = line.sorts.slice(to, to + LIMITS.toDate).includes("date");
  const held = someOf(line, from - LIMITS.around, from, "held");
  return dated && held ? claimed(pending, "session", "place", NONE) : pending;
}

/** Names among words; Chinese names are cut into adjacent pieces. */
function namesOf({ tokens }: Line, words: readonly number[]): number {
  let [count, run] = [0, 0];
  for (const [k, at] of words.entries()) {
    const [before, word] = [tokens[words[k - 1] ?? -1], tokens[at]];
    const letters = word?.text.length ?? 0;
    const goesOn = isHan(word?.text ?? "") && before?.end === word?.start && run + letters <= LONGEST_HAN_NAME;
    if (!goesOn) count++;
    run = goesOn ? run + letters : letters;
  }
  return count;
}

/** The number of characters in the longest Chinese place names. */
const LONGEST_HAN_NAME = 9;

/** Classes whose words say more about an occasion than where it is: a different word means a different matter. */
const TELLING = ["negation", "modal", "qualifier", "weighty", "event"] as const;

/**
 * Whether a word may be the name of the place or body of an occasion, and changes with it. A capital letter shows this; in scripts without
 * capitals, that the word is no number and in no table of words that say more. An actor only counts if there was one before.
 */
function isPlace(side: Side, at: number, { ordered, rest }: Occasions, { lexicon, lines }: KindContext): boolean {
  const line = lines[side];
  const text = (place: number): string => line.tokens[place]?.text ?? "";
  // Next to an ordinal, a number in words may be part of it: French "soixante et onzième".
  const figure = /\d/.test(text(at)) || (line.sorts[at] === "number" && ordered[side].length === 0);
  if (figure || TELLING.some((of) => isOf(line, at, of))) return false;
  if (isOf(line, at, "actor") && !rest[OTHER[side]].some((other) => isOf(lines[OTHER[side]], other, "actor")))
    return false;
  if (lexicon.language.kinds.capitals === "none" || isCapital(text(at))) return true;
  return rest[side].filter((place) => !isCapital(text(place))).length < 2;
}

/** Whether a date or an ordinal is the first or second of the words of a side. */
const leads = ({ left }: PendingChange, { rest }: Occasions, side: Side): boolean =>
  left[side].slice(0, 2).some((at) => !rest[side].includes(at));

function kindOf(
  { dates, ordered }: Occasions,
  pending: PendingChange,
): "session" | "date" | readonly ["date", "reference"] {
  if (countOf(ordered) > 0) return "session";
  const { line } = pending.change.new;
  const year = dates.new[0] ?? pending.change.new.from;
  // "the 2023 global report", "the Global Report 2023": as long as no small word or punctuation mark separates the year from the noun.
  const isWord = (at: number): boolean => line.sorts[at] === "word";
  const reach = (step: 1 | -1): number => {
    let at = year + step;
    while (isWord(at) && Math.abs(at - year) <= LIMITS.toDocument) at += step;
    return at;
  };
  if (countOf(dates) > 0 && someOf(line, reach(-1) + 1, reach(1), "document")) return ["date", "reference"];
  return near(pending, "new", "meeting") && near(pending, "new", "held") ? "session" : "date";
}

/** A meeting added to a list of meetings, with its date or number and no verb of its own. */
function listed({ dates, ordered, rest }: Occasions, { change, left }: PendingChange): boolean {
  const { line, from, to } = change.new;
  const all = change.old.line;
  // "States" is not a verb.
  const verb =
    places({ from, to }).some((at) => isOf(line, at, "verb") && !isOf(line, at, "actor")) ||
    someOf(line, from, to, "modal") ||
    spoken(change.new)
      .slice(0, 1)
      .some((at) => isOf(line, at, "connector"));
  // "held its first meeting in May 2022 [+and its second from 3 to 5 June 2023+]"
  const held =
    someOf(line, from, to, "held") || (ordered.new.length > 0 && near({ change }, "new", "held", LIMITS.toMeeting));
  const long = rest.new.length > LIMITS.listedMeeting * Math.max(dates.new.length, 1);
  if (left.old.length > 0 || dates.new.length === 0 || verb || long) return false;
  return held && someOf(line, from, to, "gathering") && someOf(all, 0, all.tokens.length, "gathering");
}

/** A year that is a target ("by 2030"), or that jumps further than the time between the two texts: of substance. */
function isTarget({ dates, ordered }: Occasions, pending: PendingChange, { lines, years }: KindContext): boolean {
  const told = (side: Side): number[] => yearsOf(pending.left[side].flatMap((at) => lines[side].tokens[at] ?? []));
  const [old, now] = [told("old"), told("new")];
  if (becameDate({ dates, pending, lines })) return true;
  // "the decade that began in 2011" → "the Fourth Decade": without a year there is no target.
  if ((now.length === 0 && ordered.new.length > 0) || Math.max(0, ...now) === Math.max(0, ...old)) return false;
  const text = (side: Side, at: number): string => lines[side].tokens[at]?.text ?? "";
  if (countOf(pick(dates, (side, at) => YEAR_ALONE.test(text(side, at)))) === 0) return false;
  const side = now.length > 0 ? "new" : "old";
  const { line, from, to } = pending.change[side];
  const meets = someOf(
    lines.new,
    pending.change.new.from - LIMITS.toMeeting,
    pending.change.new.to + LIMITS.toMeeting,
    "meeting",
  );
  const leap = Math.max(...now) - Math.max(...old);
  // "the programme of work for 2022", "the plan for 2022–2025": Spanish has one word for both "for" and "by".
  const rolled = old.length > 1 || (leap === years && meets);
  if (
    (someOf(lines.new, pending.change.new.from - 2, pending.change.new.from, "deadline") ||
      someOf(line, from, Math.min(from + 2, to), "deadline")) &&
    !rolled
  )
    return true;
  return old.length > 0 && now.length > 0 && leap > years + LIMITS.yearsOfLeap && !meets;
}

/** Whether a deadline became a plain date, or the reverse: "at the latest in 2010" → "from 14 to 18 June 2010". */
function becameDate({
  dates,
  pending,
  lines,
}: {
  dates: Words;
  pending: PendingChange;
  lines: KindContext["lines"];
}): boolean {
  if (SIDES.some((side) => dates[side].length === 0)) return false;
  const bounded = (side: Side): boolean => dates[side].some((at) => isBounded(pending.change[side], at));
  return (
    bounded("old") !== bounded("new") &&
    !SIDES.some((side) => {
      const { from } = pending.change[side];
      return someOf(lines[side], from - LIMITS.toDeadline, from, "deadline");
    })
  );
}

/** Whether a word of a deadline stands beside a date in a change, with nothing but small words between: "by videoconference on 5 May" sets none. */
function isBounded({ line, from, to }: ChangedStretch, at: number): boolean {
  const stands = (step: 1 | -1): boolean => {
    for (let k = at + step; k >= from && k < to && Math.abs(k - at) <= LIMITS.toDeadline; k += step) {
      // Chinese 至迟 is two words.
      if (isOf(line, k, "deadline") || lengthOf(line, k - 1, "deadline") > 1) return true;
      if (line.sorts[k] !== "light") return false;
    }
    return false;
  };
  return stands(-1) || stands(1);
}

const YEAR_ALONE = /^\d{4} ?(?:年|года|году|год)?$/;
