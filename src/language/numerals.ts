/** Finds numbers in running text, in words and in digits, as each language writes them. */
import type { Range } from "../model/resolution.js";
import type { Language } from "./language.js";
import { memoize } from "./memoize.js";

/** A number found in a text. */
export interface Numeral extends Range {
  readonly value: number;
  /** Whether it is an ordinal: "seventy-fifth", "75th", "第七十五". */
  readonly ordinal: boolean;
}

interface Part {
  readonly value: number;
  readonly multiplies: boolean;
  readonly ordinal: boolean;
}

interface Numerals {
  readonly parts: ReadonlyMap<string, Part>;
  readonly stems: readonly (readonly [string, Part])[];
  /** What may follow a stem. */
  readonly endings: RegExp;
  /** Matches everything that may stand between two words of one numeral. */
  readonly joiner: RegExp;
  /** Words that may be part of it: "et", "y". */
  readonly joints: ReadonlySet<string>;
  /** Numerals of two words joined by a hyphen ("quatre-vingt"), by the first word. */
  readonly compounds: ReadonlyMap<string, readonly (readonly [string, Part])[]>;
  /** A letter that is written together with the next part of a numeral (Arabic "and"), or an empty string. */
  readonly attached: string;
  readonly ordinalBefore: RegExp | null;
  readonly ordinalAfter: RegExp | null;
  /** For a language without spaces: matches numerals in words, if something counted follows or they are ordinals. */
  readonly unspaced: RegExp | null;
}

/** A number in digits, with thousands separated as in any of the six languages: 1,000 · 1 000 · 1.000 · 1.5 · 1,5 */
export const DIGITS = "\\d+(?:[.,\\u00a0\\u202f ]\\d{3}(?!\\d))*(?:[.,]\\d+)?";

/** Numbers in digits, and words with their hyphens; Chinese characters one by one, since no space divides them. */
const WORDS = new RegExp(`${DIGITS}|[A-Za-z\\u00c0-\\u024f\\u0400-\\u04ff\\u0620-\\u065f]+`, "g");

const LETTERS_ALONE = /[a-z\u00c0-\u024f\u0400-\u04ff]+/g;

const numeralsOf = memoize(build);

function build({ wording: { numerals: rules } }: Language): Numerals {
  const parts = new Map<string, Part>();
  const stems: [string, Part][] = [];
  const take = (list: string, ordinal: boolean): void => {
    for (const entry of list === "" ? [] : list.split("|")) {
      const [form = "", value = ""] = entry.split(":");
      const part = { value: Number(value.replace("x", "")), multiplies: value.startsWith("x"), ordinal };
      if (form.endsWith("*")) stems.push([form.slice(0, -1), part]);
      else if (!parts.has(form)) parts.set(form, part);
    }
  };
  take(rules.ordinals, true);
  take(rules.cardinals, false);
  const characters = [...parts.keys()].join("");
  const compounds = new Map<string, (readonly [string, Part])[]>();
  for (const [form, part] of parts) {
    const [first = "", second] = form.split("-");
    if (second !== undefined) compounds.set(first, [...(compounds.get(first) ?? []), [second, part]]);
  }
  return {
    parts,
    stems,
    joints: new Set(rules.joiner.match(LETTERS_ALONE) ?? []),
    compounds,
    endings: new RegExp(`^${rules.endings}$`),
    joiner: new RegExp(`^(?:${rules.joiner})$`),
    attached: rules.attached,
    ordinalBefore: rules.ordinalBefore ? new RegExp(`${rules.ordinalBefore}$`) : null,
    ordinalAfter: rules.ordinalAfter ? new RegExp(rules.ordinalAfter, "y") : null,
    unspaced: rules.counted
      ? new RegExp(`${rules.ordinalBefore}[${characters}]+|[${characters}]+${rules.counted}`, "gu")
      : null,
  };
}

interface Spelled extends Range {
  readonly parts: readonly Part[];
  /** The last word of it so far. */
  readonly last: string;
}

/**
 * Finds the numbers of a text, in order.
 *
 * @example findNumerals("its seventy-fifth session", LANGUAGES.en) // [{ start: 4, end: 17, value: 75, ordinal: true }]
 */
export function findNumerals(text: string, language: Language): Numeral[] {
  const made = numeralsOf(language);
  const found: Numeral[] = [];
  let spelled: Spelled | undefined;
  for (let match = WORDS.exec(text); match; match = WORDS.exec(text)) {
    const { 0: word, index } = match;
    const range = { start: index, end: index + word.length };
    if (word >= "0" && word < ":") {
      if (spelled) found.push(numeralOf(spelled));
      found.push(inDigits(text, range, made));
      spelled = undefined;
      continue;
    }
    const joins = spelled !== undefined && made.joiner.test(text.slice(spelled.end, index));
    const lower = word.toLowerCase();
    const compound = joins && spelled ? compoundOf(made, spelled, lower) : undefined;
    const part = partOf(made, lower);
    if (compound && spelled)
      spelled = { ...spelled, end: range.end, last: lower, parts: [...spelled.parts.slice(0, -1), compound] };
    else if (part && spelled && joins && fits(spelled.parts, part, made, isAttached(made, lower)))
      spelled = { start: spelled.start, end: range.end, last: lower, parts: [...spelled.parts, part] };
    else if (!(spelled && made.joints.has(lower))) {
      if (spelled) found.push(numeralOf(spelled));
      spelled = part && { ...range, last: lower, parts: [part] };
    }
  }
  if (spelled) found.push(numeralOf(spelled));
  return made.unspaced
    ? [...found, ...unspacedNumerals(text, made.unspaced, made)].sort((a, b) => a.start - b.start)
    : found;
}

const isAttached = ({ attached, parts }: Numerals, word: string): boolean =>
  attached !== "" && word.startsWith(attached) && !parts.has(word);

/** The part formed by a word together with the one before it, or undefined. */
const compoundOf = (made: Numerals, { last }: Spelled, word: string): Part | undefined =>
  made.compounds.get(last)?.find(([second]) => second === word)?.[1];

/**
 * Whether a part can continue a numeral: each decimal place is filled once, from the highest down, or, if "and" is written together with
 * it, the tens after the units. "The second and the third" are two numerals.
 */
function fits(parts: readonly Part[], part: Part, { attached }: Numerals, withAnd: boolean): boolean {
  if (part.multiplies) return true;
  const last = parts.slice(parts.findLastIndex((p) => p.multiplies) + 1).reduce((sum, p) => sum + p.value, 0);
  if (last === 0) return true;
  const tens = part.value % 10 === 0 && part.value < 100;
  if (last < 10) return attached !== "" && tens && withAnd === part.value > 10;
  return (last % 100 === 0 && part.value < 100) || (last % 10 === 0 && part.value < (last % 20 === 0 ? 20 : 10));
}

/** A numeral in words. */
const numeralOf = ({ start, end, parts }: Spelled): Numeral => ({
  start,
  end,
  value: sumOf(parts),
  ordinal: parts.some((p) => p.ordinal),
});

function inDigits(text: string, { start, end }: Range, made: Numerals): Numeral {
  const value = digitsValue(text.slice(start, end));
  const before = made.ordinalBefore?.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  if (made.ordinalAfter) made.ordinalAfter.lastIndex = end;
  const after = made.ordinalAfter?.exec(text)?.[0].length ?? 0;
  return { start: start - before, end: end + after, value, ordinal: before + after > 0 };
}

function* unspacedNumerals(text: string, pattern: RegExp, made: Numerals): Generator<Numeral> {
  for (const { 0: numeral, index } of text.matchAll(pattern)) {
    const parts = [...numeral].flatMap((c) => made.parts.get(c) ?? []);
    const led = made.ordinalBefore !== null && !made.parts.has(numeral.slice(0, 1));
    const end = index + numeral.length;
    if (made.ordinalAfter) made.ordinalAfter.lastIndex = end;
    yield { start: index, end, value: unspacedValue(parts), ordinal: led || (made.ordinalAfter?.test(text) ?? false) };
  }
}

/** 三百五十 is 350. Three or more digits without multipliers are read by place value, as articles are numbered: 二八七 is 287. */
function unspacedValue(parts: readonly Part[]): number {
  const byPlace = parts.length >= 3 && parts.every(({ value, multiplies }) => value < 10 && !multiplies);
  return byPlace ? parts.reduce((number, { value }) => 10 * number + value, 0) : sumOf(parts);
}

/** 1,000 · 1 000 · 1.5: a separator before exactly three digits groups thousands, any other is a decimal mark. */
function digitsValue(digits: string): number {
  const grouped = digits.replace(/[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, "");
  return Number.parseFloat(grouped.replace(",", "."));
}

function partOf(made: Numerals, word: string): Part | undefined {
  const form = isAttached(made, word) ? word.slice(made.attached.length) : word;
  const exact = made.parts.get(form);
  if (exact) return exact;
  return made.stems.find(([stem]) => form.startsWith(stem) && made.endings.test(form.slice(stem.length)))?.[1];
}

/** seventy + five = 75; three × hundred = 300; 七 × 十 + 五 = 75. */
function sumOf(parts: readonly Part[]): number {
  let total = 0;
  let current = 0;
  for (const { value, multiplies } of parts) {
    if (!multiplies) {
      current += value;
      continue;
    }
    total = value < 1000 ? total + Math.max(current, 1) * value : Math.max(total + current, 1) * value;
    current = 0;
  }
  return total + current;
}
