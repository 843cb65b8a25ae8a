/** Pairs deleted words with inserted words that say the same: another form of the word, a synonymous wording, or a word that only moved. */

import { isHan } from "../language/letters.js";
import { isAlike, sameAction, sameWord } from "../language/word-forms.js";
import type { Side } from "../model/comparison.js";
import type { Lexicon } from "./lexicon.js";
import { LIMITS } from "./limits.js";
import { type Change, isOf, type Line, lengthOf, places, SIDES } from "./line.js";
import { countOf, type KindContext, minus, NONE, type PendingChange, spoken, type Words } from "./pending-change.js";
import { turns } from "./rows/bounds.js";

/** The pending change without the words that both sides of its change have, in whatever order, form or wording. */
export function withoutSame(pending: PendingChange, { lexicon }: KindContext): PendingChange {
  const { change, left } = pending;
  const said = (side: Side, words: readonly number[]): string => spelledOut(change[side].line, words);
  const alike =
    said("old", spoken(change.old)) === said("new", spoken(change.new)) ||
    said("old", left.old) === said("new", left.new) ||
    longerByIdle(change, lexicon);
  if (alike) return countOf(left) === 0 ? pending : { ...pending, left: NONE, same: "same-words" };
  const unmatched = unmatchedOf(change, left, lexicon);
  // A word may stand in one form for itself and in another inside a phrase of no weight: "for ensuring" → "to ensure".
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
 * Whether one side is the other with idle words before or behind it (对, 这一对). Where words are written together they
 * are cut according to what stands beside them, so that letters are compared.
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

/** The words of either side that the other has not, in any form. */
function unmatchedOf(change: Change, words: Words, lexicon: Lexicon): Words {
  const left = [...words.new];
  const old = words.old.filter((at) => {
    const pair = left.findIndex((other) => isSame(change.old.line, at, change.new.line, other, lexicon));
    if (pair !== -1) left.splice(pair, 1);
    return pair === -1;
  });
  return { old, new: left };
}

/** Whether two words are one in two forms. A character that two Chinese words share tells nothing: 防止 is to prevent, 制止 to stop. */
function isSame(old: Line, at: number, now: Line, other: number, { language, form, numerals }: Lexicon): boolean {
  const [was, is] = [old.tokens[at], now.tokens[other]];
  if (!was || !is) return false;
  if (was.form === is.form || sameNumber(was.text, is.text, numerals)) return true;
  if (old.sorts[at] !== now.sorts[other]) return false;
  // 适当, 适当的
  const { clinging } = language.kinds;
  if (clinging !== "" && (was.form === is.form + clinging || is.form === was.form + clinging)) return true;
  const both = (of: Parameters<typeof isOf>[2]): boolean => isOf(old, at, of) && isOf(now, other, of);
  // "deberían" → "deben" is more than another ending.
  if (isOf(old, at, "modal") || isOf(now, other, "modal")) return false;
  const [a, b] = [form(was.form), form(is.form)];
  if (a.stem === b.stem || sameWord(a, b)) return true;
  // Two actors are told apart however alike they look: French "organisations", "organismes".
  if (isAlike(a.stem, b.stem) && !both("actor")) return true;
  const tells = (line: Line, place: number): boolean => TELLING.some((of) => isOf(line, place, of));
  return !tells(old, at) && !tells(now, other) && sameAction(a, b);
}

/** "twenty" and "20" are one number; "1,000" and "1.000" may be two to a reader, who is told. */
function sameNumber(was: string, is: string, numerals: Lexicon["numerals"]): boolean {
  const [a, b] = [numerals(was), numerals(is)];
  if (a.length !== 1 || b.length !== 1 || a[0]?.ordinal || b[0]?.ordinal || a[0]?.value !== b[0]?.value) return false;
  if (figureIn(was) === figureIn(is))
    return was.endsWith(is.slice(-LEAST_OF_UNIT)) || was.startsWith(is) || is.startsWith(was);
  return !(SEPARATED.test(was) && SEPARATED.test(is)) && (!/[^\d]/.test(was) || !/[^\d]/.test(is));
}

/** The figure in a text, "0.20" as "0.2". */
const figureIn = (text: string): string | undefined => FIGURE.exec(text)?.[0].replace(/([.,]\d*[1-9])0+$/, "$1");

const SEPARATED = /\d[.,]\d/;
const FIGURE = /\d[\d.,\s]*\d|\d/;

/** Letters by whose end two units are known as one: "United States dollars", "dollars". */
const LEAST_OF_UNIT = 4;

/** Classes whose words are no noun of action of one another, however alike they look. */
const TELLING = ["actor", "negation", "weighty", "meeting"] as const;

/** A wording that others are used for, or a limiting phrase: where it begins and ends, and the names under which it is known. */
interface Wording {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

/** The wordings that begin from `from` to before `to`, the longest at every place, one behind the other. */
function wordingsIn(line: Line, from: number, to: number): Wording[] {
  const found: Wording[] = [];
  for (let at = Math.max(from, 0); at < Math.min(to, line.tokens.length); ) {
    const all = line.phrases(at).filter((f) => f.groups.length > 0 && at + f.length <= to);
    const length = all[0]?.length ?? 0;
    // A word may be written with and without what is written together with it; all its readings of one length count.
    const names = all.flatMap((f) => (f.length === length ? f.groups : []));
    if (length > 0) found.push({ from: at, to: at + length, names });
    at += Math.max(length, 1);
  }
  return found;
}

/**
 * The pending change without wordings that are used for one another ("regarding", "in relation to"), one on each side; they may take in kept words
 * beside the change, the same on both sides ("in all [-suitable-][+appropriate+] cases").
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
  // A negation lost or gained is told, however near the two wordings come: "had none", "lacked".
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

/** A word or wording that is left of a change. */
interface Said {
  readonly words: readonly number[];
  readonly names: readonly string[];
}

const says = (a: Said, b: Said): boolean => a.names.some((name) => b.names.includes(name));

/** What the words that are left of a side say; words that turn a meaning do so at their place alone, and are not among them. */
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
 * The pending changes without words that went at one place of the paragraph and came at another, in another order perhaps: all that
 * one of two changes has left must stand in what the other has, or most of either.
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
      // A number or a date is known again only where nothing else went and came with it.
      const counts = gone.some((said) =>
        said.words.some((at) => NUMBERS.includes(context.lines.old.sorts[at] ?? "word")),
      );
      const apart = from.new.length + to.old.length === 0;
      if (!(counts ? apart && share === 1 : whole || (less >= LIMITS.wordsToMove && share >= LIMITS.shareToMove)))
        return;
      moved[k]?.old.push(...gone.flatMap((said) => said.words));
      moved[n]?.new.push(...come.flatMap((said) => said.words));
      // A negation goes with the phrase that it stands in.
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

/** The negations that are left of a side. */
const turningIn = (pending: PendingChange | undefined, side: Side): number[] =>
  pending ? pending.left[side].filter((at) => turns(pending.change[side].line, at)) : [];

const NUMBERS: readonly string[] = ["date", "session", "number", "symbol"];

/** What two runs of words have in common, each as often as both have it. */
function inCommon(gone: readonly Said[], come: readonly Said[]): [Said, Said][] {
  const left = [...come];
  return gone.flatMap((said): [Said, Said][] => {
    const at = left.findIndex((other) => says(said, other));
    const [other] = at === -1 ? [] : left.splice(at, 1);
    return other ? [[said, other]] : [];
  });
}
