/** Numbers in running text, in words and in digits, as each language writes them. */
import type { Range } from "../model/resolution.js";
import type { Language } from "./language.js";
import { memoize } from "./memoize.js";

/** A number found in a text. */
export interface Numeral extends Range {
  readonly value: number;
  /** Whether it tells a place in an order: "seventy-fifth", "75th", "第七十五". */
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
  /** The whole of what stands between two words of one numeral. */
  readonly joiner: RegExp;
  /** A letter that is written together with the next part of a numeral (Arabic "and"), or the empty string. */
  readonly attached: string;
  readonly ordinalBefore: RegExp | null;
  readonly ordinalAfter: RegExp | null;
  /** For a language without spaces: numerals in words, where something counted follows or they are ordinal. */
  readonly unspaced: RegExp | null;
}

/** A number in digits, thousands set apart as any of the six languages does: 1,000 · 1 000 · 1.000 · 1.5 · 1,5 */
export const DIGITS = "\\d+(?:[.,\\u00a0\\u202f ]\\d{3}(?!\\d))*(?:[.,]\\d+)?";

/** Numbers in digits, and words with their hyphens; Chinese characters apart, which no space divides. */
const WORDS = new RegExp(`${DIGITS}|[A-Za-z\\u00c0-\\u024f\\u0400-\\u04ff\\u0620-\\u065f]+`, "g");

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
  return {
    parts,
    stems,
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
}

/**
 * The numbers of a text, in order.
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
    const part = partOf(made, word.toLowerCase());
    if (part && spelled && joins && !repeats(spelled.parts, part))
      spelled = { start: spelled.start, end: range.end, parts: [...spelled.parts, part] };
    else {
      if (spelled) found.push(numeralOf(spelled));
      spelled = part && { ...range, parts: [part] };
    }
  }
  if (spelled) found.push(numeralOf(spelled));
  return made.unspaced
    ? [...found, ...unspacedNumerals(text, made.unspaced, made)].sort((a, b) => a.start - b.start)
    : found;
}

/** Whether a numeral has such a part already, so that another begins: "the second and the third" where "and" joins the parts. */
function repeats(parts: readonly Part[], part: Part): boolean {
  const last = parts.slice(parts.findLastIndex((p) => p.multiplies) + 1);
  return !part.multiplies && part.value < 10 && last.some((p) => p.value < 10);
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
    yield { start: index, end, value: sumOf(parts), ordinal: led || (made.ordinalAfter?.test(text) ?? false) };
  }
}

/** 1,000 · 1 000 · 1.5: a separator before exactly three digits groups thousands, any other is a decimal mark. */
function digitsValue(digits: string): number {
  const grouped = digits.replace(/[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, "");
  return Number.parseFloat(grouped.replace(",", "."));
}

function partOf(made: Numerals, word: string): Part | undefined {
  const joined = made.attached !== "" && word.startsWith(made.attached);
  const form = joined && !made.parts.has(word) ? word.slice(made.attached.length) : word;
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
