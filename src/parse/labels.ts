/** Finds the printed numbers and labels of paragraphs, and writes them in Latin letters whatever their script. */
import { chineseValue, figuresValue } from "../language/figures.js";
import { FIGURES, FORMAT, HAN, LETTERS } from "../language/letters.js";
import { romanNumeral } from "../model/roman-numerals.js";
import { isClosed } from "./endings.js";

/** What a printed label says. */
export type Label =
  /** The number of an operative paragraph: "5.", "٥ -", "5 –". */
  | { readonly kind: "number"; readonly value: number }
  /** The label of a sub-paragraph: "(a)", "ii)", "(أ)", "㈠". */
  | { readonly kind: "point"; readonly latin: string; readonly bracketed: boolean };

/** The order in which Arabic enumerates, the abjad. */
const ARABIC_LETTERS = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
/** The earthly branches, in which older Chinese texts count sub-paragraphs. */
const CHINESE_BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
/** Cyrillic letters that stand in labels for the Latin ones they look like. */
const CYRILLIC_LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  с: "c",
  е: "e",
  о: "o",
  р: "p",
  х: "x",
  у: "y",
};

/** A letter, a digit and a sign without a shape, for patterns. */
const [L, D, F] = [`[${LETTERS}${HAN}]`, `[${FIGURES}]`, `[${FORMAT}]`];
const SHAPELESS = new RegExp(F, "g");
const NUMBER = new RegExp(`^${D}+$`);
const NUMBER_LABEL = new RegExp(`^(${D}{1,3})\\s*[.．、–-]?\\s*$`);

/**
 * The Latin letter or roman numeral of a printed label.
 *
 * @example latinLabel("(أ)") // "a"
 * @example latinLabel("ii)") // "ii"
 * @example latinLabel("㈠") // "i"
 * @example latinLabel("‘2’") // "ii"
 */
export function latinLabel(label: string): string {
  const bare = label.normalize("NFKC").replace(/[()\s.‘’'ـ–-]/gu, "");
  const arabic = ARABIC_LETTERS.indexOf(bare.replace(/[أإآ]/u, "ا"));
  if (bare.length === 1 && arabic >= 0) return letterOf(arabic);
  const branch = CHINESE_BRANCHES.indexOf(bare);
  if (bare.length === 1 && branch >= 0) return letterOf(branch);
  const chinese = chineseValue(bare);
  if (chinese !== null) return romanNumeral(chinese);
  // In Arabic the third level is printed as a number in quotation marks.
  if (/[‘’']/u.test(label) && NUMBER.test(bare)) return romanNumeral(figuresValue(bare));
  return bare.toLowerCase().replace(/[асеорху]/gu, (c) => CYRILLIC_LOOKALIKES[c] ?? c);
}

const letterOf = (index: number): string => String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);

/** Digits that a scan shows for letters of labels. */
const SCANNED: Readonly<Record<string, readonly string[]>> = {
  "1": ["i", "l"],
  "6": ["b"],
  "0": ["o"],
  "5": ["s"],
  "8": ["g"],
};

/** The letters that a digit in a label may be in a scan: "(1)" for "(i)" or "(l)". */
export const scannedLetters = (latin: string): readonly string[] =>
  /^1+$/u.test(latin) && latin.length > 1 ? ["i".repeat(latin.length)] : (SCANNED[latin] ?? []);

/** Letters that a scan shows for figures of numbers: "S." for "5.", "L." for "1.". */
const SCANNED_FIGURES: Readonly<Record<string, string>> = {
  l: "1",
  I: "1",
  L: "1",
  "|": "1",
  S: "5",
  G: "6",
  B: "8",
  O: "0",
};
const SCANNED_NUMBER = /^([lIL|SGBO\d]{1,2})[.,]\s+(?=\p{Lu})/u;

/** The number that a label is where a scan shows letters for its figures; null where it cannot be one. */
export function scannedNumber(label: string): number | null {
  const figures = label.replace(/[.,\s]+$/u, "").replace(/\D/gu, (letter) => SCANNED_FIGURES[letter] ?? letter);
  return /^\d{1,2}$/u.test(figures) ? Number(figures) : null;
}

/**
 * Length of the number with letters for figures that a text begins with; 0 where it does not begin with the one that comes next.
 *
 * @example typedScannedNumber("S. Appeals to all", 5) // 3
 */
export function typedScannedNumber(text: string, expected: number): number {
  const match = SCANNED_NUMBER.exec(text);
  return match && scannedNumber(match[1] ?? "") === expected ? match[0].length : 0;
}

/**
 * Reads a label that stands by itself.
 *
 * @returns null where it is neither a number nor the label of a point
 */
export function readLabel(label: string): Label | null {
  const trimmed = label.replace(SHAPELESS, "").trim();
  const number = NUMBER_LABEL.exec(trimmed)?.[1];
  if (number !== undefined) return { kind: "number", value: figuresValue(number) };
  if (trimmed === "") return null;
  const chinese = trimmed.endsWith("、") ? chineseValue(trimmed.slice(0, -1)) : null;
  if (chinese !== null) return { kind: "number", value: chinese };
  return { kind: "point", latin: latinLabel(trimmed), bracketed: /[()）㈠-㈩]/u.test(trimmed) };
}

/** "1. ", "12 - ", "3．": digits and a sign that sets them apart from the text, with direction marks among them. */
const TYPED_NUMBER = new RegExp(`^${F}*${D}{1,3}${F}*\\s*[.．、–-]${F}*\\s*(?=\\S)(?!${D})`);
/** "一、请": Chinese figures, before whole sentences; headings are numbered so too. */
const CHINESE_NUMBER = /^([一二三四五六七八九十]{1,3})、\s*(?=\S)/u;
/** "5 Acoge", in a scan "5, Acoge": that such digits are a number can only be known from the one before. */
const BARE_NUMBER = new RegExp(`^${D}{1,3}[,:;]?\\s+(?=${L})`);
/** "28. 16 мая": before another number, as a date begins, only the number that comes next is one. */
const BEFORE_NUMBER = new RegExp(`^(${D}{1,3})[.．]\\s+(?=${D})`);

/**
 * Length of the operative number that a text begins with, its sign and space included; 0 where there is none.
 *
 * @param expected the number that would come next, which is believed without a sign after it
 * @example typedNumber("2 - Notes", 2) // 4
 * @example typedNumber("15 States took part", 2) // 0
 * @example typedNumber("2. 16 May was a holiday", 2) // 3
 */
export function typedNumber(text: string, expected: number): number {
  const signed = TYPED_NUMBER.exec(text)?.[0];
  if (signed !== undefined) return signed.length;
  const before = BEFORE_NUMBER.exec(text);
  if (before && figuresValue(before[1] ?? "") === expected) return before[0].length;
  const chinese = CHINESE_NUMBER.exec(text);
  if (chinese && chineseValue(chinese[1] ?? "") === expected && isClosed(text)) return chinese[0].length;
  const bare = BARE_NUMBER.exec(text)?.[0];
  return bare !== undefined && figuresValue(bare.replace(/[\s,:;]+$/u, "")) === expected ? bare.length : 0;
}

const LETTER = `(?:[a-z]{1,2}|[ivx]{1,5}|${D}{1,2}|[أابجدهوزحطيكلمنسعفصقرشتثخ]ـ?|[асеорху]|[子丑寅卯辰巳午未申酉戌亥甲乙丙丁]|[一二三四五六七八九十]{1,3})`;
/** "(a) ", "ii) ", "(أ) ", "㈠", "‘1’ ": in brackets, or before one. */
const TYPED_POINT = new RegExp(
  `^${F}*(?:[(（] ?${LETTER} ?[)）]|[a-zасеорху]{1,4}\\)|[㈠-㈩]|[‘’']${D}{1,2}[‘’'])(?:\\s+|$|(?=${L}))`,
);
/** "a. ", "iv. ": the third level. */
const TYPED_LETTER = new RegExp(`^(?:[a-z]|[ivx]{1,5})\\.\\s+(?=${L})`);

/**
 * Length of the label that a text begins with, its space included; 0 where there is none.
 *
 * @param expected the operative number that would come next, or null where a number without its sign is none
 * @example typedLabel("(a) To count", null) // 4
 */
export function typedLabel(text: string, expected: number | null): number {
  const point = (TYPED_POINT.exec(text) ?? TYPED_LETTER.exec(text))?.[0].length ?? 0;
  return point > 0 ? point : typedNumber(text, expected ?? -1);
}
