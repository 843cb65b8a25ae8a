/** Rows for negations and other small words that alter the meaning, for modal verbs, qualifiers and actors. */
import { isCapital } from "../../language/letters.js";
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

/** Whether a small word reverses the meaning, which it only does in its own place. */
export const turns = (line: Line, at: number): boolean =>
  isOf(line, at, "negation") &&
  !isOf(line, at, "qualifier") &&
  !isOf(line, at, "instrument") &&
  // Arabic "still" is "does not cease".
  lengthOf(line, at, "idle") < 2;

/** A negation that was inserted or deleted. It is never routine, whatever else happened to the sentence. */
export function negation(pending: PendingChange): PendingChange {
  const found = pick(pending.left, (side, at) => turns(pending.change[side].line, at));
  const rest = minus(pending.left, found);
  const short = countOf(rest) <= LIMITS.besideModal;
  return countOf(found) > 0 && short ? claimed(pending, "rewording", "negation", rest) : pending;
}

/** shall, should, must, may, can: one that was replaced by another, or inserted or deleted alone. */
export function modality(pending: PendingChange): PendingChange {
  // A modal verb that begins a limiting phrase does not count: Chinese 可负担, "affordable".
  const found = pick(pending.left, (side, at) => {
    const { line } = pending.change[side];
    return isOf(line, at, "modal") && lengthOf(line, at, "qualifier") === 0;
  });
  if (countOf(found) === 0) return pending;
  const rest = minus(pending.left, found);
  const both = found.old.length > 0 && found.new.length > 0;
  if (countOf(rest) > (both ? LIMITS.besideModal : LIMITS.besideLoneModal)) return pending;
  // "will" → "can": the word that it replaced belongs to the finding.
  const swapped = countOf(rest) === 1 && pending.left.old.length === 1 && pending.left.new.length === 1;
  return claimed(pending, "modality", "modality", swapped ? NONE : rest);
}

/** A limiting or enabling phrase or adjective: alone, in exchange for other words, or at the head of the words that limit. */
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
  // A phrase that opens the change limits by everything that follows it: "with particular attention to poor countries".
  const side = lone(pending);
  const opens = side && lengthOf(change[side].line, spoken(change[side])[0] ?? 0, "qualifier", change[side].to) > 1;
  return claimed(pending, "qualifier", "qualifying-phrase", opens ? NONE : rest);
}

/**
 * Whether an inserted or deleted adjective is next to words that only moved. Then the noun that it described moved away ("and full [-use,
 * with timely-]"), so it is one word of a rewrite and limits nothing that was kept.
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

/** Who acts, is addressed or is concerned: inserted, deleted or named differently, together with the words that say which of them. */
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
  // "regional [+and international+] organizations": the actor is next to the change. A number, a date or a symbol would say more than who
  // acts.
  const counted = countOf(pick(rest, (side, at) => lines[side].sorts[at] !== "word")) > 0;
  const is = few && !counted && (named ? !SIDES.some((side) => ofTopic(pending, side, rest)) : besideActor(pending));
  if ((!is && !renamed(pending)) || titled(pending)) return pending;
  // "and the elderly have equitable access": a limit that came with the actor counts as one of its own.
  const limited = countOf(unlimited) > countOf(rest);
  return claimed(pending, limited ? ["actor", "qualifier"] : "actor", "actor", NONE);
}

/** Whether only names of States were inserted, deleted or replaced. In brackets they are part of another name. */
const namesStates = (pending: PendingChange): boolean =>
  countOf(besides(pending, ["name", "attribute"])) === 0 &&
  countOf(besides(pending, ["name"])) < countOf(pending.left) &&
  !SIDES.some((side) => /^[(（]/.test(pending.change[side].line.tokens[pending.change[side].from]?.text ?? ""));

/** Whether one name was replaced by another right behind an actor: "the Government of [-National Accord-][+Libya+]". */
const renamed = ({ change, left }: PendingChange): boolean =>
  SIDES.every((side) => {
    const { line, from } = change[side];
    let at = from - 1;
    while (line.sorts[at] === "light") at--;
    const names = left[side].every((place) => isCapital(line.tokens[place]?.text ?? ""));
    return left[side].length > 0 && names && at < from - 1 && isOf(line, at, "actor");
  });

/** Whether an actor only follows other inserted or deleted words that it belongs to: "the health of children", "a letter for the Governments". */
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

/** Whether an actor is next to a change. */
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

/** Whether all remaining words are part of titles. */
function titled({ change, left }: PendingChange): boolean {
  return SIDES.every((side) => {
    const titles = quotedIn(change[side].line);
    return left[side].every((at) => titles.has(at));
  });
}

/** Whether a small word that bounds the meaning was inserted, deleted or changed: "only", "or", "unless". */
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
