/** The rule for numbers, amounts, shares and durations. */

import { HAN, LETTERS } from "../../language/letters.js";
import type { Side } from "../../model/comparison.js";
import type { Token } from "../../words/tokens.js";
import { namesParagraph } from "../cross-references.js";
import { quotedIn } from "./quoted.js";
import { type Context, explained, isDate, isSymbol, type Rule, type Work, without, yearsOf } from "./rule.js";

/** A number, amount, percentage or duration that is another one now, or that is put in by itself. */
export const quantity: Rule = {
  name: "quantity",
  explain: (work, context) => {
    const old = measured("old", work, context);
    const now = measured("new", work, context);
    if (old.length + now.length === 0) return work;
    const others = (side: Side, found: readonly Token[]): Token[] => work[side].filter((t) => !found.includes(t));
    const both = old.length > 0 && now.length > 0;
    // "twenty" → "20", "1 in 5" → "one in five": the same numbers.
    if (both && values(old, context) === values(now, context)) {
      const figures = (side: Side): Token[] => work[side].filter((t) => values([t], context) !== "");
      return { ...work, old: others("old", figures("old")), new: others("new", figures("new")) };
    }
    const rest = {
      old: without(others("old", old), ["measure"], context.vocabulary),
      new: without(others("new", now), ["measure"], context.vocabulary),
    };
    if (elapsed(old, now, context)) return explained(work, "date", "years-elapsed", rest);
    return both || rest.old.length + rest.new.length <= MOST_BESIDE
      ? explained(work, "quantity", "quantity", rest)
      : work;
  },
};

/** Whether so many years were added to a number of years as lie between the years told: "in 2020, 25 years" → "in 2025, 30 years". */
function elapsed(old: readonly Token[], now: readonly Token[], context: Context): boolean {
  const { tokens, numerals, vocabulary } = context;
  const [was, is] = [old, now].map((side) => side.flatMap((t) => numerals(t.text).map((n) => n.value)));
  if (was?.length !== 1 || is?.length !== 1) return false;
  // "90 per cent in 2019" → "91 per cent in 2020" counts no years.
  if (vocabulary.length("years", tokens.new, tokens.new.indexOf(now[0] as Token) + 1) === 0) return false;
  const [told, tells] = [new Set(yearsOf(tokens.old)), new Set(yearsOf(tokens.new))];
  const [lost, gained] = [[...told].filter((y) => !tells.has(y)), [...tells].filter((y) => !told.has(y))];
  if (lost.length !== 1 || gained.length !== 1) return false;
  return Number(gained[0]) - Number(lost[0]) === Number(is[0]) - Number(was[0]);
}

/** Words beside a lone number that leave it a quantity and not a part of a new clause. */
const MOST_BESIDE = 2;

/** The numbers of one side that count something: no dates, no symbols, none in the title of a document. */
function measured(side: Side, work: Work, { language, tokens, vocabulary, numerals }: Context): Token[] {
  const found = work[side].filter(
    (t) =>
      !isDate(t, language) &&
      !isSymbol(t) &&
      !NAMED.test(t.text) &&
      !namesParagraph(t, vocabulary) &&
      numerals(t.text).some((n) => !n.ordinal && n.value !== 1),
  );
  if (found.length === 0) return found;
  const titles = quotedIn(tokens[side]);
  return found.filter((t) => !titles.has(t) && !isNumbered(tokens[side], tokens[side].indexOf(t), vocabulary));
}

/** Whether a number is the name of what it counts, one of several perhaps: "articles 15, 16 and 17". */
function isNumbered(all: readonly Token[], at: number, vocabulary: Context["vocabulary"]): boolean {
  const isNumber = (t: Token | undefined): boolean => /^\d+$/.test(t?.text ?? "");
  let noun = at - 1;
  while (isNumber(all[noun]) || (all[noun]?.kind !== "word" && isNumber(all[noun - 1]))) noun--;
  return vocabulary.length("numbered", all.slice(noun, noun + 1), 0) > 0;
}

/** A name with a number in it: "COVID-19". */
const NAMED = new RegExp(`[${LETTERS}${HAN}][-‐‑]?\\d`);

const values = (tokens: readonly Token[], { numerals }: Context): string =>
  tokens.flatMap((t) => numerals(t.text).map((n) => n.value)).join(" ");
