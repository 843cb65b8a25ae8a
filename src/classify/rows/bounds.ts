/** Rows for negations and other small words that alter the meaning, for modal verbs, qualifiers and actors. */
import type { Side } from "../../model/comparison.js";
import { LIMITS } from "../limits.js";
import { isOf, type Line, lengthOf, OTHER, places, SIDES } from "../line.js";
import {
  besides,
  claimed,
  countOf,
  joins,
  type KindContext,
  lone,
  minus,
  NONE,
  type PendingChange,
  pick,
  quotedIn,
  spoken,
  type Words,
} from "../pending-change.js";

/** Whether a small word turns the meaning round, which it does at its place and nowhere else. */
export const turns = (line: Line, at: number): boolean =>
  isOf(line, at, "negation") && !isOf(line, at, "qualifier") && !isOf(line, at, "instrument");

/** A negation that came or went: never routine, whatever else happened to the sentence. */
export function negation(pending: PendingChange): PendingChange {
  const found = pick(pending.left, (side, at) => turns(pending.change[side].line, at));
  const rest = minus(pending.left, found);
  const short = countOf(rest) <= LIMITS.besideModal;
  return countOf(found) > 0 && short ? claimed(pending, "rewording", "negation", rest) : pending;
}

/** shall, should, must, may, can: another one than before, or one by itself. */
export function modality(pending: PendingChange): PendingChange {
  // A modal verb that begins a limiting phrase is none: Chinese 可负担, "affordable".
  const found = pick(pending.left, (side, at) => {
    const { line } = pending.change[side];
    return isOf(line, at, "modal") && lengthOf(line, at, "qualifier") === 0;
  });
  if (countOf(found) === 0) return pending;
  const rest = minus(pending.left, found);
  const both = found.old.length > 0 && found.new.length > 0;
  if (countOf(rest) > (both ? LIMITS.besideModal : LIMITS.besideLoneModal)) return pending;
  // "will" → "can": what it took the place of is told with it.
  const swapped = countOf(rest) === 1 && pending.left.old.length === 1 && pending.left.new.length === 1;
  return claimed(pending, "modality", "modality", swapped ? NONE : rest);
}

/** A limiting or enabling phrase or adjective: by itself, in exchange for other words, or leading what limits. */
export function qualifier(pending: PendingChange): PendingChange {
  if (countOf(pending.left) === 0) return pending;
  const { change, left } = pending;
  const rest = besides(pending, ["qualifier"]);
  const phrased = (side: Side): boolean =>
    places(change[side]).some((at) => lengthOf(change[side].line, at, "qualifier", change[side].to) > 1);
  if (countOf(rest) === 0)
    return SIDES.some(phrased) || !takesNounAway(pending) ? claimed(pending, "qualifier", "qualifier", NONE) : pending;
  // "where applicable" → "and asks for an exchange of letters"
  const gave = SIDES.find((side) => left[side].length > 0 && rest[side].length === 0);
  if (gave && rest[OTHER[gave]].length === 1) return claimed(pending, "qualifier", "qualifier-replaced", NONE);
  if (gave && phrased(gave)) return claimed(pending, "qualifier", "qualifier-replaced", { ...left, [gave]: [] });
  if (!SIDES.some(phrased) || countOf(left) > LIMITS.besideQualifier) return pending;
  // A phrase that opens the change limits by all that follows: "with particular attention to poor countries".
  const side = lone(pending);
  const opens = side && lengthOf(change[side].line, spoken(change[side])[0] ?? 0, "qualifier", change[side].to) > 1;
  return claimed(pending, "qualifier", "qualifying-phrase", opens ? NONE : rest);
}

/**
 * Whether words that only moved stand beside an adjective that came or went: what it told more of went with it ("and
 * full [-use, with timely-]"), so that it is one word of a rewrite and limits nothing that was kept.
 */
function takesNounAway(pending: PendingChange): boolean {
  const side = lone(pending);
  if (side === null || spoken(pending.change[OTHER[side]]).length > 0) return false;
  const { line } = pending.change[side];
  const others = spoken(pending.change[side]).filter(
    (at) => line.sorts[at] === "word" && !pending.left[side].includes(at),
  );
  return (
    besides({ change: pending.change, left: { ...NONE, [side]: others } }, ["qualifier", "idle", "connector"])[side]
      .length > 0
  );
}

/** Who acts, is addressed or is concerned: put in, left out or named otherwise, with what says which of them. */
export function actor(pending: PendingChange, { lines }: KindContext): PendingChange {
  const { change, left } = pending;
  if (countOf(left) === 0) return pending;
  const unlimited = besides(pending, ["actor", "attribute", "name"]);
  const rest = besides({ change, left: unlimited }, ["qualifier"]);
  const named = countOf(pick(left, (side, at) => isOf(lines[side], at, "actor"))) > 0 || namesStates(pending);
  // A list of actors may say where they belong: "Kimberley Process stakeholders and communities".
  const list =
    lone(pending) !== null && countOf(rest) <= Math.min(countOf(left) * LIMITS.shareOfActors, LIMITS.unknownActors);
  const few = countOf(rest) <= (named ? LIMITS.besideActor : 0) || (named && list);
  // "regional [+and international+] organizations": the actor stands beside the change.
  // With a number, a date or a symbol more is told than who acts.
  const counted = countOf(pick(rest, (side, at) => lines[side].sorts[at] !== "word")) > 0;
  const is = few && !counted && (named ? !SIDES.some((side) => ofTopic(pending, side, rest)) : besideActor(pending));
  if (!is || titled(pending)) return pending;
  // "and the elderly have equitable access": a limit that came with the actor is one of its own.
  const limited = countOf(unlimited) > countOf(rest);
  return claimed(pending, limited ? ["actor", "qualifier"] : "actor", "actor", NONE);
}

/** Whether names of States are all that came or went, or were exchanged. In brackets they are part of another name. */
const namesStates = (pending: PendingChange): boolean =>
  countOf(besides(pending, ["name", "attribute"])) === 0 &&
  countOf(besides(pending, ["name"])) < countOf(pending.left) &&
  !SIDES.some((side) => /^[(（]/.test(pending.change[side].line.tokens[pending.change[side].from]?.text ?? ""));

/** Whether an actor only stands behind what is told of it, which came or went with it: "the health of children", "a letter for the Governments". */
function ofTopic({ change }: PendingChange, side: Side, strange: Words): boolean {
  const { line, to } = change[side];
  return strange[side].some((at) => {
    if (line.sorts[at] !== "word" || line.sorts[at + 1] !== "light") return false;
    let next = at + 1;
    let joined = false;
    for (; next < to && line.sorts[next] === "light"; next++) joined ||= joins(line, next);
    return next < to && !joined && isOf(line, next, "actor");
  });
}

/** Whether an actor stands beside a change. */
export function besideActor({ change }: PendingChange): boolean {
  const { line, from, to } = change.new;
  const words = (start: number, step: 1 | -1): number[] => {
    const found: number[] = [];
    for (let at = start; found.length < LIMITS.toActor && line.sorts[at] !== undefined; at += step)
      if (line.sorts[at] !== "mark") found.push(at);
    return found;
  };
  return [...words(from - 1, -1), ...words(to, 1)].some((at) => isOf(line, at, "actor"));
}

/** Whether all that is left is part of titles. */
function titled({ change, left }: PendingChange): boolean {
  return SIDES.every((side) => {
    const titles = quotedIn(change[side].line);
    return left[side].every((at) => titles.has(at));
  });
}

/** Whether a small word came, went or changed that bounds the meaning: "only", "or", "unless". */
export function turned({ change, synonyms = NONE }: PendingChange, { lexicon }: KindContext): boolean {
  const weighty = (side: Side): string => {
    const { line } = change[side];
    const idle = besides({ change, left: { ...NONE, [side]: spoken(change[side]) } }, ["idle"])[side];
    return idle
      .filter((at) => !synonyms[side].includes(at) && (isOf(line, at, "weighty") || isOf(line, at, "negation")))
      .map((at) => line.phrases(at)[0]?.groups[0] ?? lexicon.form(line.tokens[at]?.form ?? "").stem)
      .join(" ");
  };
  return weighty("old") !== weighty("new");
}
