/** Rows for connectors such as "also", for labels and numbers of paragraphs, and for names. */
import { FIGURES, HAN, isCapital, LETTERS } from "../../language/letters.js";
import type { Side } from "../../model/comparison.js";
import { LIMITS } from "../limits.js";
import { type Change, coveredBy, isOf, type Line, lengthOf, OTHER, places, SIDES, someOf } from "../line.js";
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
} from "../pending-change.js";

/** A label that was printed in the text of a paragraph and now stands before it, or the reverse. */
export function label(pending: PendingChange): PendingChange {
  const labelOf = (side: Side): number[] => {
    const { line, from, to, spans } = pending.change[side];
    if (spans[0]?.start !== 0) return [];
    const length = [2, 3].find((n) =>
      LABEL.test(
        line.tokens
          .slice(from, Math.min(from + n, to))
          .map((t) => t.text)
          .join(""),
      ),
    );
    return places({ from, to: from + (length ?? 0) });
  };
  const labels = { old: labelOf("old"), new: labelOf("new") };
  return countOf(labels) > 0 ? claimed(pending, "numbering", "label", minus(pending.left, labels), labels) : pending;
}

/** "(a)", "b)", "(iv)", "أ)", "㈠" alone. */
const LABEL = new RegExp(`^(?:\\(?[${LETTERS}${HAN}${FIGURES}]{1,4}[).]|[\u2460-\u249b\u3220-\u3229])$`);

/** Words like "also", "once again", "in this regard" alone, apart from an "and" that leads to them. */
export function connector(pending: PendingChange): PendingChange {
  const covered = {
    old: coveredBy(pending.change.old, ["connector"]),
    new: coveredBy(pending.change.new, ["connector"]),
  };
  const all = SIDES.every((side) => {
    const { line } = pending.change[side];
    const leads = (at: number): boolean =>
      covered[side].size > 0 && line.sorts[at] === "light" && isOf(line, at, "joining");
    return spoken(pending.change[side]).every((at) => covered[side].has(at) || leads(at));
  });
  return all && countOf(pending.left) > 0 ? claimed(pending, "connector", "connector", NONE) : pending;
}

/** A reference to a paragraph that was renumbered. */
export function numbering(pending: PendingChange): PendingChange {
  const named = pick(pending.left, (side, at) => namesParagraph(pending.change[side].line, at));
  if (named.old.length === 0 || named.new.length === 0) return pending;
  // One side may say "above" and the other "of the present resolution" or nothing.
  const rest = besides({ ...pending, left: minus(pending.left, named) }, ["here", "reference"]);
  const here = SIDES.some((s) => someOf(pending.change[s].line, pending.change[s].from, pending.change[s].to, "here"));
  return claimed(pending, "numbering", "numbering", here ? rest : minus(pending.left, named));
}

/** Whether a word is a reference to a paragraph: a token with its noun, or a number after such a noun. */
export function namesParagraph(line: Line, at: number): boolean {
  const sort = line.sorts[at];
  if (line.tokens[at]?.kind !== "whole" || sort === "symbol" || sort === "date") return false;
  return line.within(at, "paragraph") || (sort === "number" && isOf(line, nounOf(line, at), "paragraph"));
}

/** The position of the noun that a number follows, perhaps as one of several: "articles 15, 16 and 17". */
export function nounOf(line: Line, at: number): number {
  const isNumber = (place: number): boolean => /^\d+$/.test(line.tokens[place]?.text ?? "");
  let noun = at - 1;
  while (isNumber(noun) || (line.sorts[noun] !== "word" && isNumber(noun - 1))) noun--;
  return noun;
}

/**
 * A name made longer or shorter: the inserted or deleted words occur in the other text too, next to the same words as here, and are written
 * as a name ("the 2030 Agenda [for Sustainable Development]"). In scripts without capitals they must occur there between both neighbours.
 */
export function name(pending: PendingChange, { lexicon, texts }: KindContext): PendingChange {
  const side = lone(pending);
  const { language, form } = lexicon;
  if (side === null || pending.left[side].length > LIMITS.longestName) return pending;
  if (ofOffice(pending, side, language.spaced) || namesShort(pending.change[side]))
    return claimed(pending, "editorial", "name", NONE);
  const { line, from } = pending.change[side];
  const weighs = (at: number): boolean => line.sorts[at] !== "light" && line.sorts[at] !== "mark";
  // Words that another row has explained ("at its third session") are no part of the name.
  const words = spoken(pending.change[side]).filter(
    (at) => weighs(at) && !pending.claims.some((claim) => claim.words[side].includes(at)),
  );
  const [first = from, last = from] = [words[0], words.at(-1)];
  const ends = spoken(pending.change[side]).at(-1);
  if (words.length === 0) return pending;
  // "and the Convention and": one more element of a list.
  if (joins(line, from) || (joins(line, ends) && !joins(line, first - 1)) || tellsWhich(pending, line, from))
    return pending;
  const capital = (at: number): boolean =>
    isCapital(line.tokens[at]?.text ?? "") || /^\d/.test(line.tokens[at]?.text ?? "");
  const several = pending.left[side].length >= LIMITS.shortestName;
  const written = language.kinds.capitals !== "none" && pending.left[side].every(capital);
  const may = language.kinds.capitals === "first" && several && headed(line, from - 1);
  const titles = quotedIn(line);
  const titled = words.every((at) => titles.has(at));
  const whole = several || titled;
  const body = nameAround(pending, line, side);
  // Which words follow one another in the other text is computed only if it matters.
  if (!written && !may && !whole && !body) return pending;
  const follows = texts[OTHER[side]];
  const stem = (at: number): string => form(line.tokens[at]?.form ?? "").stem;
  const marked = (at: number, next: number): boolean => line.sorts.slice(at + 1, next).includes("mark");
  const chained = (chain: readonly number[]): boolean =>
    chain.every((at, k) => {
      const before = chain[k - 1] ?? at;
      return k === 0 || marked(before, at) || follows(stem(before), stem(at));
    });
  // The nearest content words on either side, skipping only small words.
  const beside = (step: 1 | -1, start: number): number[] => {
    let at = start + step;
    while (line.sorts[at] === "light") at += step;
    return line.sorts[at] === undefined || line.sorts[at] === "mark" ? [] : [at];
  };
  // "obligations [+under the Treaty+]": only a name can be made longer, and it must have a capital or be in the tables as a whole.
  const named = (at: number): boolean =>
    body ? at >= body.from && at < body.to : language.kinds.capitals !== "all" || capital(at);
  const [before, after] = [beside(-1, first).filter(named), beside(1, last).filter(named)];
  const led = before.length > 0 && chained([...before, ...words]);
  const followed = (): boolean => after.length > 0 && chained([...words, ...after]);
  // In "the Committee" → "the Committee on Conferences" the noun is paired with itself.
  const paired = (): boolean =>
    body !== null && words.length > pending.left[side].length && spoken(pending.change[OTHER[side]]).length > 0;
  const known =
    written || body ? led || followed() || (paired() && chained(words)) : led && (may || (whole && followed()));
  return known ? claimed(pending, "editorial", "name", NONE) : pending;
}

/**
 * Whether everything inserted or deleted is the body that gave a mandate, named after its holder ("the Special Rapporteur [-of the
 * Council-] on housing"), or in Chinese before the subject and the holder.
 */
function ofOffice(pending: PendingChange, side: Side, spaced: boolean): boolean {
  const { line, to } = pending.change[side];
  let from = pending.left[side][0] ?? to;
  while (line.sorts[from - 1] === "light" && from > pending.change[side].from) from--;
  const strange = besides(pending, ["actor", "attribute", "name"])[side];
  const named = strange.every((at) => isCapital(line.tokens[at]?.text ?? ""));
  if (!named || places({ from, to }).some((at) => joins(line, at))) return false;
  if (spaced) return [1, 2, 3].some((length) => lengthOf(line, from - length, "office") === length);
  const end = line.tokens.findIndex((token, at) => at >= to && CLAUSE_END.test(token.text));
  return someOf(line, to, end === -1 ? line.tokens.length : end, "office");
}

const CLAUSE_END = /^[，；。]/;

/**
 * The name in the tables to which all remaining words belong, if more of it is next to them: "the Commission [+on Narcotic Drugs+]";
 * otherwise null.
 */
function nameAround({ left }: PendingChange, line: Line, side: Side): Pick<Change[Side], "from" | "to"> | null {
  const [first = 0] = left[side];
  const last = left[side].at(-1) ?? first;
  for (let from = Math.max(0, first - LIMITS.longestName); from <= first; from++) {
    const length = Math.max(...NAMES.map((of) => lengthOf(line, from, of)));
    if (from + length > last && length > last - first + 1) return { from, to: from + length };
  }
  return null;
}

const NAMES = ["actor", "name", "instrument"] as const;

/** Whether a name is now written in full before its short form in brackets, or no longer is: "[-coronavirus disease (-]COVID-19[-)-]". */
const namesShort = ({ line: { tokens }, to }: Change[Side]): boolean =>
  OPENS.test(tokens[to - 1]?.text ?? "") && CLOSES.test(tokens[to + 1]?.text ?? "");

const OPENS = /^[(（]$/;
const CLOSES = /^[)）]$/;

/** Whether words next to an actor only say which actors are meant: "Member States" are not all States. */
function tellsWhich({ change, left }: PendingChange, line: Line, from: number): boolean {
  const side = left.old.length > 0 ? "old" : "new";
  const { to } = change[side];
  const beside = someOf(line, from - 1, from, "actor") || someOf(line, to, to + 1, "actor");
  const actors = coveredBy(change[side], ["actor"]);
  return beside && spoken(change[side]).every((at) => actors.has(at));
}

/**
 * Whether a name begins with a capital before a position, with no punctuation mark or actor in between; only its first word may have the
 * capital.
 */
function headed(line: Line, before: number): boolean {
  for (let at = before; at > before - LIMITS.longestName && line.sorts[at] !== undefined; at--) {
    if (line.sorts[at] === "mark" || lengthOf(line, at, "actor") > 0) return false;
    if (isCapital(line.tokens[at]?.text ?? "")) return !isOf(line, at, "actor");
  }
  return false;
}
