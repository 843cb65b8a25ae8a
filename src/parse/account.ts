/** Checks the promise that nothing is lost: every character of the source is in the result or in the list of what was set aside. */

import type { Language } from "../language/language.js";
import type { Furniture, Warning } from "../model/resolution.js";
import { withoutTableSigns } from "../model/table.js";
import { warning } from "../model/warnings.js";
import type { SourceBlock, SourceNote, SourcePage } from "../read/source-text.js";

/** The result of parsing a document's lines. */
export interface Made {
  readonly blocks: readonly SourceBlock[];
  readonly notes: readonly SourceNote[];
  readonly setAside: readonly Furniture[];
}

/** White space, and hyphens that a word has only at the end of a line. */
const UNCOUNTED = /[\s\u00ad]+/gu;

/** The most lines that a warning names; nobody would read more. */
const MOST_LINES = 3;
/** A word with fewer letters often occurs by coincidence, inside another word. */
const LONG_WORD = 8;

/** The most characters that a warning names; nobody would read more. */
const MOST_NAMED = 40;

/**
 * Compares the text that was read with the result of parsing, character by character, ignoring white space.
 *
 * @returns a warning if a character is missing from the result or occurs too often; none if all is well
 */
export function account(pages: readonly SourcePage[], made: Made, { direction }: Language): Warning[] {
  const balance = new Map<string, number>();
  const count = (text: string, by: number): void => {
    for (const char of text.replace(UNCOUNTED, "")) balance.set(char, (balance.get(char) ?? 0) + by);
  };
  for (const line of pages.flat()) count(line.text, 1);
  const marks = new Map(made.notes.map((note) => [note.key, note.mark + (note.sign ?? "")]));
  for (const block of made.blocks) {
    count(block.label, -1);
    count(block.role === "table" ? withoutTableSigns(block.text) : block.text, -1);
    for (const mark of block.marks) count(marks.get(mark.note) ?? "", -1);
    for (const repair of block.repairs) {
      count(block.text.slice(repair.start, repair.end), 1);
      count(repair.original, -1);
    }
  }
  for (const note of made.notes) {
    count(note.mark + (note.sign ?? ""), -1);
    count(note.text, -1);
  }
  for (const piece of made.setAside) count(piece.text, -1);
  // The brackets that right-to-left texts print around a mark are not kept.
  const printed =
    direction === "ltr" ? 0 : made.notes.length + made.blocks.reduce((sum, block) => sum + block.marks.length, 0);
  for (const bracket of "()") {
    const missing = balance.get(bracket) ?? 0;
    if (missing > 0) balance.set(bracket, Math.max(0, missing - printed));
  }
  const named = (sign: 1 | -1): string =>
    [...balance]
      .filter(([, n]) => n * sign > 0)
      .map(([char, n]) => char.repeat(Math.min(Math.abs(n), MOST_NAMED)))
      .join("")
      .slice(0, MOST_NAMED);
  const lost = named(1);
  const surplus = named(-1);
  const all = madeText(made, marks);
  const words = (found: readonly string[], letters: string): string =>
    found.length === 0 ? `“${letters}”` : found.join(", ");
  return [
    ...(lost === "" ? [] : [warning("unaccounted", { words: words(lostWords(pages, all, new Set(lost)), lost) })]),
    ...(surplus === ""
      ? []
      : [warning("found-twice", { words: words(surplusWords(pages, all, new Set(surplus)), surplus) })]),
  ];
}

/** Letters and digits; a form may add other signs around marks and labels when it is displayed. */
const BESIDE_LETTERS = /[^\p{L}\p{N}]+/gu;

/**
 * Compares all text in a file of blocks with the result of parsing. Only letters and digits count, and only missing ones: in such forms
 * Word or the browser numbers the lists, and prints marks where they are referred to.
 *
 * @param given all text of the file, piece by piece
 * @returns a warning that quotes the pieces with missing letters; none if all is well
 */
export function accountOfPieces(given: readonly string[], made: Made): Warning[] {
  const marks = new Map(made.notes.map((note) => [note.key, note.mark]));
  const all = madeText(made, marks);
  if (!isShort(given, all)) return [];
  const solid = all.replace(BESIDE_LETTERS, "");
  const missing = given
    .map((piece) => piece.trim())
    .filter((piece) => !solid.includes(piece.replace(BESIDE_LETTERS, "")));
  if (missing.length === 0) return [];
  const quoted = missing.slice(0, MOST_LINES).map((piece) => `“${shortened(piece)}”`);
  const more = missing.length - quoted.length;
  // Only the number is inserted, since the sentence exists in six languages.
  const words = [...quoted, ...(more > 0 ? [`… (+${more})`] : [])].join(", ");
  return [warning("unaccounted", { words })];
}

/** Whether a text has fewer of any letter or digit than the pieces have. */
function isShort(given: readonly string[], made: string): boolean {
  // Counts are kept in pages, of which a text in one script needs few: an array for all possible characters takes longer to create and
  // clear.
  const pages: (Int32Array | undefined)[] = [];
  const pageOf = (high: number): Int32Array => {
    pages[high] ??= new Int32Array(PAGE);
    return pages[high];
  };
  const count = (text: string, by: 1 | -1): void => {
    let high = 0;
    let page = pageOf(high);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      // Most letters stand beside one of their own page.
      if (code >> 8 !== high) {
        high = code >> 8;
        page = pageOf(high);
      }
      (page[code & (PAGE - 1)] as number) += by;
    }
  };
  for (const piece of given) count(piece, 1);
  count(made, -1);
  return pages.some((page, high) =>
    page?.some((balance, low) => balance > 0 && LETTER.test(String.fromCharCode((high << 8) | low))),
  );
}

/** The number of code units in a page; with the eight bits above them this covers all code units. */
const PAGE = 256;

const LETTER = /[\p{L}\p{N}\p{Cs}]/u;

/** Everything in the result, with each mark as often as it occurs in the text. */
function madeText({ blocks, notes, setAside }: Made, marks: ReadonlyMap<string, string>): string {
  const ofBlocks = blocks.flatMap((b) => [b.label, b.text, ...b.marks.map((m) => marks.get(m.note) ?? "")]);
  return [...ofBlocks, ...notes.flatMap((n) => [n.mark, n.text]), ...setAside.map((f) => f.text)].join(" ");
}

/**
 * The words that contain lost characters and are not in the result, with their pages and lines; those of one line are joined.
 *
 * @returns an empty list if the words cannot be determined, for instance if one of two identical ones was lost
 */
function lostWords(pages: readonly SourcePage[], made: string, lost: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const word of made.split(/\s+/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const solid = made.replace(UNCOUNTED, "");
  const isLost = (word: string): boolean => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    if (left > 0 || ![...word].some((char) => lost.has(char))) return false;
    return word.length < LONG_WORD || !solid.includes(word.replace(UNCOUNTED, ""));
  };
  const found: string[] = [];
  for (const [page, lines] of pages.entries()) {
    for (const [index, line] of lines.entries()) {
      const words = line.text.split(/\s+/u).filter(isLost);
      // Extracted text has line numbers, counting blank lines; a PDF has positions instead.
      const number = line.size === 0 ? line.top + 1 : index + 1;
      if (words.length > 0) found.push(`“${shortened(words.join(" "))}” (page ${page + 1}, line ${number})`);
    }
  }
  const more = found.length - MOST_LINES;
  return more > 0 ? [...found.slice(0, MOST_LINES), `and words of ${more} more lines`] : found;
}

/** The words that contain surplus characters and occur more often in the result than in the source; neighbouring ones are joined. */
function surplusWords(pages: readonly SourcePage[], made: string, surplus: ReadonlySet<string>): string[] {
  const left = new Map<string, number>();
  for (const word of pages.flat().flatMap((line) => line.text.split(/\s+/u))) left.set(word, (left.get(word) ?? 0) + 1);
  const isSurplus = (word: string): boolean => {
    const there = left.get(word) ?? 0;
    left.set(word, there - 1);
    return there <= 0 && [...word].some((char) => surplus.has(char));
  };
  const marked = made.split(/\s+/u).map((word) => (isSurplus(word) ? word : ""));
  const runs = marked
    .join(" ")
    .split(/ {2,}/u)
    .map((run) => run.trim());
  const found = runs.filter((run) => run !== "").map((run) => `“${shortened(run)}”`);
  const more = found.length - MOST_LINES;
  return more > 0 ? [...found.slice(0, MOST_LINES), `and ${more} more`] : found;
}

const shortened = (words: string): string => (words.length > MOST_NAMED ? `${words.slice(0, MOST_NAMED)}…` : words);
