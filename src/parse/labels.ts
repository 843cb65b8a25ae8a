/** Finds the printed numbers and labels of paragraphs, and writes them in Latin letters whatever their script. */
import { chineseValue, figuresValue } from "../language/figures.js";
import { FIGURES, FORMAT, HAN, LETTERS } from "../language/letters.js";
import { romanNumeral } from "../model/roman-numerals.js";
import { isClosed } from "./endings.js";

/** The meaning of a printed label. */
export type Label =
  /** The number of an operative paragraph: "5.", "٥ -", "5 –". */
  | { readonly kind: "number"; readonly value: number }
  /** The label of a sub-paragraph: "(a)", "ii)", "(أ)", "㈠". */
  | { readonly kind: "point"; readonly latin: string; readonly bracketed: boolean };

/** The order in which Arabic enumerates with letters, the abjad. */
const ARABIC_LETTERS = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
/** The earthly branches, with which older Chinese texts label sub-paragraphs. */
const CHINESE_BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
/** Cyrillic letters in labels that are used for the Latin ones they resemble. */
const CYRILLIC_LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  с: "c",
  е: "e",
  о: "o",
  р: "p",
  х: "x",
  у: "y",
};

/** Pattern sources for a letter, a digit and an invisible sign. */
const [L, D, F] = [`[${LETTERS}${HAN}]`, `[${FIGURES}]`, `[${FORMAT}]`];
const SHAPELESS = new RegExp(F, "g");
const NUMBER = new RegExp(`^${D}+$`);
const NUMBER_LABEL = new RegExp(`^(${D}{1,3})\\s*[.．、–-]?\\s*$`);

/**
 * Converts a printed label to a Latin letter or a roman numeral.
 *
 * @example latinLabel("(أ)") // "a"
 * @example latinLabel("ii)") // "ii"
 * @example latinLabel("㈠") // "i"
 * @example latinLabel("‘2’") // "ii"
 */
export function latinLabel(label: string): string {
  const bare = label.normalize("NFKC").replace(/[()\s.‘’'ـ–-]/gu, "");
  const arabic = ARABIC_LETTERS.indexOf(bare.replace(/[أإآ]/u, "ا"));
  if (bare.length === 1 && arabic >= 0) return letterLabel(arabic);
  const branch = CHINESE_BRANCHES.indexOf(bare);
  if (bare.length === 1 && branch >= 0) return letterLabel(branch);
  const chinese = chineseValue(bare);
  if (chinese !== null) return romanNumeral(chinese);
  // In Arabic the third level is printed as a number in quotation marks.
  if (/[‘’']/u.test(label) && NUMBER.test(bare)) return romanNumeral(figuresValue(bare));
  return bare.toLowerCase().replace(/[асеорху]/gu, (c) => CYRILLIC_LOOKALIKES[c] ?? c);
}

/** The letter that counts a place from 0 on: "a", after "z" "aa". */
export const letterLabel = (index: number): string =>
  String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);

/** Digits that a scan may show in place of letters in labels. */
const SCANNED: Readonly<Record<string, readonly string[]>> = {
  "1": ["i", "l"],
  "6": ["b"],
  "0": ["o"],
  "5": ["s"],
  "8": ["g"],
};

/** The letters that a digit in a label may stand for in a scan: "(1)" for "(i)" or "(l)". */
export const scannedLetters = (latin: string): readonly string[] =>
  /^1+$/u.test(latin) && latin.length > 1 ? ["i".repeat(latin.length)] : (SCANNED[latin] ?? []);

/** Letters that a scan may show in place of digits in numbers: "S." for "5.", "L." for "1.". */
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

/** The number that a label stands for if a scan shows letters for its digits; null if it cannot be a number. */
export function scannedNumber(label: string): number | null {
  const figures = label.replace(/[.,\s]+$/u, "").replace(/\D/gu, (letter) => SCANNED_FIGURES[letter] ?? letter);
  return /^\d{1,2}$/u.test(figures) ? Number(figures) : null;
}

/**
 * The length of a number with letters for digits at the beginning of a text; 0 if it is not the next number in sequence.
 *
 * @example typedScannedNumber("S. Appeals to all", 5) // 3
 */
export function typedScannedNumber(text: string, expected: number): number {
  const match = SCANNED_NUMBER.exec(text);
  return match && scannedNumber(match[1] ?? "") === expected ? match[0].length : 0;
}

/**
 * Parses a label that stands alone.
 *
 * @returns null if it is neither a number nor the label of a point
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

/** "1. ", "12 - ", "3．": digits and a sign that separates them from the text, perhaps with direction marks among them. */
const TYPED_NUMBER = new RegExp(`^${F}*${D}{1,3}${F}*\\s*[.．、–-]${F}*\\s*(?=\\S)(?!${D})`);
/** "一、请": Chinese numerals, before whole sentences only, since headings are numbered in the same way. */
const CHINESE_NUMBER = /^([一二三四五六七八九十]{1,3})、\s*(?=\S)/u;
/** "5 Acoge", in a scan "5, Acoge": only the previous number shows that such digits are one. */
const BARE_NUMBER = new RegExp(`^${D}{1,3}[,:;]?\\s+(?=${L})`);
/** "28. 16 мая": before another number, as at the beginning of a date, only the next number in sequence is accepted. */
const BEFORE_NUMBER = new RegExp(`^(${D}{1,3})[.．]\\s+(?=${D})`);

/**
 * The length of the operative number at the beginning of a text, including its sign and space; 0 if there is none.
 *
 * @param expected the next number in sequence, which is accepted without a sign after it
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
/** "(a) ", "ii) ", "(أ) ", "㈠", "‘1’ ": in brackets, or before a closing one. */
const TYPED_POINT = new RegExp(
  `^${F}*(?:[(（] ?${LETTER} ?[)）]|[a-zасеорху]{1,4}\\)|[㈠-㈩]|[‘’']${D}{1,2}[‘’'])(?:\\s+|$|(?=${L}))`,
);
/** "a. ", "iv. ": the third level. */
const TYPED_LETTER = new RegExp(`^(?:[a-z]|[ivx]{1,5})\\.\\s+(?=${L})`);

/**
 * The length of the label at the beginning of a text, including its space; 0 if there is none.
 *
 * @param expected the next operative number in sequence, or null if numbers without a sign are not accepted
 * @example typedLabel("(a) To count", null) // 4
 */
export function typedLabel(text: string, expected: number | null): number {
  const point = (TYPED_POINT.exec(text) ?? TYPED_LETTER.exec(text))?.[0].length ?? 0;
  return point > 0 ? point : typedNumber(text, expected ?? -1);
}

/**
 * Whether a text is a point that begins with a dash or a bullet.
 *
 * @example isDashed("- Anchor chains.") // true
 */
export const isDashed = (text: string): boolean => DASHED.test(text);

const DASHED = /^[-–—•]\s/u;
