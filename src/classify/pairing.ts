/** Pairs deleted words with inserted words that say the same: another form of the word, a synonymous wording, or a word that only moved. */

import { isHan } from "../language/letters.js";
import { isAlike, sameAction, sameWord } from "../language/word-forms.js";
import type { Side } from "../model/comparison.js";
import type { Lexicon } from "./lexicon.js";
import { LIMITS } from "./limits.js";
import { type Change, isOf, type Line, lengthOf, places, SIDES } from "./line.js";
import { countOf, type KindContext, minus, NONE, type PendingChange, spoken, type Words } from "./pending-change.js";
import { turns } from "./rows/bounds.js";

/** Removes from the pending change the words that both sides have, in any order, form or wording. */
export function withoutSame(pending: PendingChange, { lexicon }: KindContext): PendingChange {
  const { change, left } = pending;
  const said = (side: Side, words: readonly number[]): string => spelledOut(change[side].line, words);
  const alike =
    said("old", spoken(change.old)) === said("new", spoken(change.new)) ||
    said("old", left.old) === said("new", left.new) ||
    longerByIdle(change, lexicon);
  if (alike) return countOf(left) === 0 ? pending : { ...pending, left: NONE, same: "same-words" };
  const unmatched = unmatchedOf(change, left, lexicon);
  // A word may have one form by itself and another inside a phrase without content: "for ensuring" → "to ensure".
  const idle = (side: Side): number[] =>
    spoken(change[side]).filter((at) => {
      const word = change[side].line.tokens[at];
      const tells = word?.kind === "word" && word.text.length >= LIMITS.lettersToTell;
      return !left[side].includes(at) && (tells || lexicon.numerals(word?.text ?? "").length > 0);
    });
  const rest = {
    old: unmatchedOf(change, { old: unmatched.old, new: idle("new") }, lexicon).old,
    new: unmatchedOf(change, { old: idle("old"), new: unmatched.new }, lexicon).new,
  };
  const same = countOf(rest) < countOf(left) ? "same-words" : pending.same;
  return withoutSynonyms({ ...pending, left: rest, ...(same && { same }) });
}

const spelledOut = ({ tokens }: Line, words: readonly number[]): string =>
  words.map((at) => (tokens[at]?.form ?? "").replace(/[-’]/g, "")).join("");

/**
 * Whether one side is the other with idle words before or after it (对, 这一对). In languages without spaces, letters are compared, because the
 * cuts depend on neighbouring words.
 */
function longerByIdle(change: Change, { language, phrases }: Lexicon): boolean {
  if (language.spaced) return false;
  const texts = SIDES.map((side) => spelledOut(change[side].line, spoken(change[side])));
  const [shorter = "", longer = ""] = texts.sort((a, b) => a.length - b.length);
  if (shorter === "" || !isHan(longer)) return false;
  const rest = longer.startsWith(shorter)
    ? longer.slice(shorter.length)
    : longer.endsWith(shorter)
      ? longer.slice(0, -shorter.length)
      : "";
  return phrases(rest.charAt(0)).some((p) => p.classes.has("idle") && p.rest.join("") === rest.slice(1));
}

/** The words of either side that the other side lacks in any form. */
function unmatchedOf(change: Change, words: Words, lexicon: Lexicon): Words {
  const left = [...words.new];
  const old = words.old.filter((at) => {
    const pair = left.findIndex((other) => isSame(change.old.line, at, change.new.line, other, lexicon));
    if (pair !== -1) left.splice(pair, 1);
    return pair === -1;
  });
  return { old, new: left };
}

/** Whether two words are forms of the same word. A character that two Chinese words share proves nothing: 防止 means to prevent, 制止 to stop. */
function isSame(old: Line, at: number, now: Line, other: number, { language, form, numerals }: Lexicon): boolean {
  const [was, is] = [old.tokens[at], now.tokens[other]];
  if (!was || !is) return false;
  if (was.form === is.form || sameNumber(was.text, is.text, numerals)) return true;
  if (old.sorts[at] !== now.sorts[other]) return false;
  // 适当, 适当的
  const { clinging } = language.kinds;
  if (clinging !== "" && (was.form === is.form + clinging || is.form === was.form + clinging)) return true;
  const both = (of: Parameters<typeof isOf>[2]): boolean => isOf(old, at, of) && isOf(now, other, of);
  // "deberían" → "deben" is more than a different ending.
  if (isOf(old, at, "modal") || isOf(now, other, "modal")) return false;
  const [a, b] = [form(was.form), form(is.form)];
  if (a.stem === b.stem || sameWord(a, b)) return true;
  // Two actors stay different however similar they look: French "organisations", "organismes".
  if (isAlike(a.stem, b.stem) && !both("actor")) return true;
  const tells = (line: Line, place: number): boolean => TELLING.some((of) => isOf(line, place, of));
  return !tells(old, at) && !tells(now, other) && sameAction(a, b);
}

/** "twenty" and "20" are the same number; "1,000" and "1.000" may be different numbers to a reader, so they are reported. */
function sameNumber(was: string, is: string, numerals: Lexicon["numerals"]): boolean {
  const [a, b] = [numerals(was), numerals(is)];
  if (a.length === 0 || a.length !== b.length) return false;
  if (a.some((n, k) => n.ordinal || b[k]?.ordinal || n.value !== b[k]?.value)) return false;
  if (figureIn(was) === figureIn(is))
    return was.endsWith(is.slice(-LEAST_OF_UNIT)) || was.startsWith(is) || is.startsWith(was);
  return !(SEPARATED.test(was) && SEPARATED.test(is)) && (!/[^\d]/.test(was) || !/[^\d]/.test(is));
}

/** The figure in a text, with "0.20" as "0.2". */
const figureIn = (text: string): string | undefined => FIGURE.exec(text)?.[0].replace(/([.,]\d*[1-9])0+$/, "$1");

const SEPARATED = /\d[.,]\d/;
const FIGURE = /\d[\d.,\s]*\d|\d/;

/** How many letters at the end identify a unit: "United States dollars", "dollars". */
const LEAST_OF_UNIT = 4;

/** Classes whose words never count as a verb and its noun, however similar they look. */
const TELLING = ["actor", "negation", "weighty", "meeting"] as const;

/** A wording with synonyms, or a limiting phrase: where it begins and ends, and the names of its groups. */
interface Wording {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

/** The wordings that begin between `from` and `to`, the longest at every position, one after another. */
function wordingsIn(line: Line, from: number, to: number): Wording[] {
  const found: Wording[] = [];
  for (let at = Math.max(from, 0); at < Math.min(to, line.tokens.length); ) {
    const all = line.phrases(at).filter((f) => f.groups.length > 0 && at + f.length <= to);
    const length = all[0]?.length ?? 0;
    // A word may be written with or without its prefixes; all its readings of one length count.
    const names = all.flatMap((f) => (f.length === length ? f.groups : []));
    if (length > 0) found.push({ from: at, to: at + length, names });
    at += Math.max(length, 1);
  }
  return found;
}

/**
 * Removes from the pending change pairs of interchangeable wordings ("regarding", "in relation to"), one on each side. A wording may
 * include kept words beside the change, if these are the same on both sides ("in all [-suitable-][+appropriate+] cases").
 */
function withoutSynonyms(pending: PendingChange): PendingChange {
  let rest = pending;
  for (const beside of [0, LIMITS.keptBeside]) if (countOf(rest.left) > 0) rest = withoutSynonymsWithin(rest, beside);
  return rest;
}

/** @param beside how many kept words on either side of the change a wording may take in */
function withoutSynonymsWithin(pending: PendingChange, beside: number): PendingChange {
  const { change, left } = pending;
  const touching = (side: Side): Wording[] => {
    const { line, from, to } = change[side];
    return wordingsIn(line, from - beside, to + beside).filter((w) => w.from <= to && w.to >= from);
  };
  const kept = (side: Side, w: Wording): string =>
    `${Math.max(0, change[side].from - w.from)} ${Math.max(0, w.to - change[side].to)}`;
  // A negation that was lost or gained is always reported, however close the two wordings are: "had none", "lacked".
  const turning = (side: Side, w: Wording): boolean => places(w).some((at) => turns(change[side].line, at));
  const now = touching("new");
  const same: Record<Side, Wording[]> = { old: [], new: [] };
  for (const was of touching("old")) {
    const says = (is: Wording): boolean =>
      is.names.some((n) => was.names.includes(n)) &&
      kept("old", was) === kept("new", is) &&
      turning("old", was) === turning("new", is);
    const at = now.findIndex(says);
    if (at === -1) continue;
    same.old.push(was);
    same.new.push(...now.splice(at, 1));
  }
  const words = { old: same.old.flatMap(places), new: same.new.flatMap(places) };
  const others = minus(left, words);
  return countOf(others) < countOf(left) ? { ...pending, left: others, same: "variant", synonyms: words } : pending;
}

/** A word or wording of a change that is not explained yet. */
interface Said {
  readonly words: readonly number[];
  readonly names: readonly string[];
}

const says = (a: Said, b: Said): boolean => a.names.some((name) => b.names.includes(name));

/** The content of the unexplained words of a side. Words that alter the meaning only count in their own place and are left out. */
function saidBy({ change, left }: PendingChange, side: Side, { lexicon }: KindContext): Said[] {
  const { line, from, to } = change[side];
  const found: Said[] = [];
  const some = new Set(left[side]);
  const wordings = wordingsIn(line, from, to);
  for (let at = from; at < to; ) {
    const limit = lengthOf(line, at, "qualifier", to);
    const wording = wordings.find((w) => w.from === at);
    const length = wording ? wording.to - at : Math.max(limit, 1);
    const words = Array.from({ length }, (_, k) => at + k).filter((k) => some.has(k) && !turns(line, k));
    const name =
      length > 1
        ? spelledOut(
            line,
            Array.from({ length }, (_, k) => at + k),
          )
        : lexicon.form(line.tokens[at]?.form ?? "").stem;
    if (words.length > 0) found.push({ words, names: wording?.names ?? [name] });
    at += length;
  }
  return found;
}

/**
 * Removes from the pending changes words that were deleted in one place of the paragraph and inserted in another, perhaps in a different
 * order: either all remaining words of one of two changes are among those of the other, or most words of both are.
 */
export function withoutMoved(changes: readonly PendingChange[], context: KindContext): PendingChange[] {
  if (changes.filter((w) => countOf(w.left) > 0).length < 2) return [...changes];
  const left = changes.map((pending) => ({
    old: saidBy(pending, "old", context),
    new: saidBy(pending, "new", context),
  }));
  const moved = changes.map((): Record<Side, number[]> => ({ old: [], new: [] }));
  left.forEach((from, k) => {
    left.forEach((to, n) => {
      if (k === n) return;
      const both = inCommon(from.old, to.new);
      const [gone, come] = [both.map(([a]) => a), both.map(([, b]) => b)];
      const [less, share] = [
        Math.min(from.old.length, to.new.length),
        both.length / Math.max(from.old.length, to.new.length),
      ];
      const whole = both.length > 0 && both.length === less;
      // A moved number or date is only recognised if nothing else was deleted or inserted with it.
      const counts = gone.some((said) =>
        said.words.some((at) => NUMBERS.includes(context.lines.old.sorts[at] ?? "word")),
      );
      const apart = from.new.length + to.old.length === 0;
      if (!(counts ? apart && share === 1 : whole || (less >= LIMITS.wordsToMove && share >= LIMITS.shareToMove)))
        return;
      moved[k]?.old.push(...gone.flatMap((said) => said.words));
      moved[n]?.new.push(...come.flatMap((said) => said.words));
      // A negation belongs to the phrase that contains it.
      const [was, is] = [turningIn(changes[k], "old"), turningIn(changes[n], "new")];
      if (both.length >= LIMITS.wordsToMove && was.length === is.length) {
        moved[k]?.old.push(...was);
        moved[n]?.new.push(...is);
      }
      from.old = from.old.filter((said) => !gone.includes(said));
      to.new = to.new.filter((said) => !come.includes(said));
    });
  });
  return changes.map((pending, k) => {
    const words = moved[k] ?? NONE;
    return countOf(words) === 0 ? pending : { ...pending, left: minus(pending.left, words), same: "moved" };
  });
}

/** The unexplained negations of a side. */
const turningIn = (pending: PendingChange | undefined, side: Side): number[] =>
  pending ? pending.left[side].filter((at) => turns(pending.change[side].line, at)) : [];

const NUMBERS: readonly string[] = ["date", "session", "number", "symbol"];

/** What two runs of words have in common, each word as often as both have it. */
function inCommon(gone: readonly Said[], come: readonly Said[]): [Said, Said][] {
  const left = [...come];
  return gone.flatMap((said): [Said, Said][] => {
    const at = left.findIndex((other) => says(said, other));
    const [other] = at === -1 ? [] : left.splice(at, 1);
    return other ? [[said, other]] : [];
  });
}
