/** Parses the lines above the opening formula: the symbol, the title, and whatever else the masthead prints. */
import { findDates } from "../language/dates.js";
import { CHINESE_NUMBER, CHINESE_SESSION, withPlainFigures, withPlainNumbers } from "../language/figures.js";
import type { Language } from "../language/language.js";
import { HAN, isSmall } from "../language/letters.js";
import { memoize } from "../language/memoize.js";
import type { SourceBlock } from "../read/source-text.js";
import { isDateLine, namesMeeting, tellsAdoption } from "./adoption.js";
import { cutBlock, joinBlocks, splitLabel } from "./blocks.js";
import { GOES_ON } from "./endings.js";
import { isPartLetter } from "./part.js";
import { printedSymbol } from "./symbol.js";

/** What a language's data tell of the lines above a title. */
interface Signs {
  /** The word before a resolution's number: "Resolution ". */
  readonly word: RegExp;
  /** The number, with what parts it from the title. */
  readonly number: RegExp;
  /** The number within a line, the word for a resolution beside it. */
  readonly announced: RegExp;
  /** A whole line of the number, the word for a resolution and the body: "Commission on Human Rights resolution 2005/12". */
  readonly named: RegExp;
  /** "draft resolution": the title of a draft has no number, and follows the line that calls it one. */
  readonly draft: RegExp;
}

const signsOf = memoize((language): Signs => {
  const { resolution, decision, wordFollows, letters, sessions, bodies } = language.citations;
  const word = `(?:${[...resolution, ...decision].join("|")})`;
  const letter = `(?: ?(?:${["[A-Z]", ...Object.keys(letters)].join("|")}))?`;
  // Of two abbreviations that begin alike the longer one first.
  const own = ["ES", "S", ...Object.keys(sessions)].sort((a, b) => b.length - a.length).join("|");
  // The number of a draft is left open: "51/… Title".
  const stroke = `(?:(?:${own}) ?- ?)?\\d{1,4}/(?:\\d{1,3}|…|\\.{3}|_+)(?:${letter}(?=[.\\s]|$))?`;
  const latin = `\\d{1,4}${letter} ?[(（](?:\\d{4}|(?:S-)?[IVXLC]+|(?:${own}) ?- ?\\d{1,2})[)）]`;
  const bracket = `(?:${latin}|${CHINESE_NUMBER} ?[(（]${CHINESE_SESSION}[)）])`;
  const after = wordFollows ? `(?: ?号${word})?` : "";
  const body = `(?:${Object.values(bodies).flat().join("|").replaceAll("'", "['’]")})`;
  const of = `(?:[^\\s\\d]{1,4} ){0,2}${body}`;
  const one = `(?:${bracket}|${stroke})`;
  const gap = wordFollows ? `(?:\\s+|$|(?=[${HAN}]))` : "(?:\\s+|$)";
  return {
    word: new RegExp(wordFollows ? "^第 ?" : `^${word} `, "iu"),
    number: new RegExp(`^(?:${bracket}|${stroke})${after}\\s*[.．,–-]?${gap}`),
    announced: new RegExp(
      wordFollows ? `第 ?(${bracket}|${stroke}) ?号${word}` : `${word} (${bracket}|${stroke})`,
      "iu",
    ),
    named: new RegExp(
      wordFollows
        ? `^${body} ?第 ?${one} ?号${word}$`
        : `^(?:${of} ${word} ${one}|${word} ${one},? ${of}|${word} ${of} ${one})$`,
      "iu",
    ),
    draft: new RegExp([...language.structure.draft, ...language.structure.amendment].join("|"), "iu"),
  };
});

/** Letters of the longest line of a body, the word for a resolution and the number. */
const LONGEST_NAMED = 120;

/**
 * Length of the resolution's number that a line begins with, the word before it and the space after it included; 0 where there is none.
 *
 * @example numberLength("64/50. The illicit trade", LANGUAGES.en) // 7
 */
function numberLength(text: string, language: Language): number {
  const { word, number, named } = signsOf(language);
  const plain = withPlainFigures(text);
  if (plain.length <= LONGEST_NAMED && named.test(plain)) return plain.length;
  const before = word.exec(plain)?.[0].length ?? 0;
  const length = number.exec(plain.slice(before))?.[0].length;
  return length === undefined ? 0 : before + length;
}

/** The lines with a date that stands before the number, as in Chinese, on a line of its own. */
function withDatesApart(blocks: readonly SourceBlock[], language: Language): SourceBlock[] {
  return blocks.flatMap((block) => {
    const length = block.role === null || block.role === "masthead" ? dateLength(block.text, language) : 0;
    if (length === 0 || numberLength(block.text.slice(length), language) === 0) return [block];
    return [...cutBlock(block, length)];
  });
}

/** Length of the date that a text begins with; 0 where it begins with none. */
function dateLength(text: string, language: Language): number {
  const date = findDates(text.slice(0, LONGEST_DATE), language)[0];
  return date?.start === 0 ? date.end : 0;
}
const LONGEST_DATE = 60;

/** Whether a line calls what follows a draft, or ends the words that do so in the line before. */
function endsDraft(lines: readonly string[], i: number, language: Language): boolean {
  const { draft } = signsOf(language);
  const before = lines[i - 1] ?? "";
  return draft.test(lines[i] ?? "") || (!draft.test(before) && draft.test(`${before} ${lines[i]}`));
}

/** The last word of a line that goes on: an article, a preposition. */
const ENDS_OPEN = /\s\p{Ll}{1,3}$/u;

/** Place of the line that bears the number, or calls what follows a draft; -1 where there is none. */
function titleStart(lines: readonly string[], language: Language): number {
  const number = lines.findLastIndex((line) => numberLength(line, language) > 0);
  if (number !== -1) return number;
  let draft = lines.findLastIndex((_, i) => endsDraft(lines, i, language));
  // "Draft resolution submitted by the Chair following / informal consultations": a title begins with a capital.
  while (
    draft !== -1 &&
    draft + 2 < lines.length &&
    (isSmall(lines[draft + 1] ?? "") || ENDS_OPEN.test(lines[draft] ?? ""))
  )
    draft++;
  return draft;
}

/**
 * Finds the symbol and the title among the lines above the formula.
 *
 * @returns the same blocks, with roles; the lines of the title are one block, and the heading of a first part comes after it
 */
export function recogniseMasthead(head: readonly SourceBlock[], language: Language): SourceBlock[] {
  const blocks = withDatesApart(head, language);
  const lines = blocks.map((b) => (b.role === "symbol" || b.role === "title" ? "" : b.text));
  const start = titleStart(lines, language);
  const done: SourceBlock[] = [];
  const parts: SourceBlock[] = [];
  let title: SourceBlock | null = null;
  blocks.forEach((block, i) => {
    if (block.role !== null && block.role !== "masthead") done.push(block);
    else if ((start === -1 || i < start) && tellsAdoption(block.text, language))
      done.push({ ...block, role: "adoption" });
    else if (start === -1 && isDateBelowSymbol(blocks, i, language)) done.push({ ...block, role: "adoption" });
    else if (start === -1 || i < start) done.push(i === 0 ? firstLine(block, language) : lineOfMasthead(block));
    else if (i === start) {
      const length = numberLength(block.text, language);
      if (length === 0) done.push(lineOfMasthead(block));
      else done.push({ ...block, role: "symbol", text: block.text.slice(0, length).trim(), marks: [], lead: 0 });
      const rest = { ...splitLabel(block, length), label: "" };
      if (length === 0 || rest.text === "") return;
      if (ANNOUNCES.test(rest.text)) done.push(lineOfMasthead(rest));
      else if (isDateLine(rest.text, language)) done.push({ ...rest, role: "adoption" });
      else title = { ...rest, role: "title" };
    } else if (title === null && BRACKETED.test(block.text)) done.push({ ...block, role: "masthead" });
    else if (isPartLetter(block.text, language) || parts.length > 0) parts.push({ ...block, role: "heading" });
    else if (isDateLine(block.text, language) || isOfAdoption(block, done.at(-1), language))
      done.push({ ...block, role: "adoption" });
    else title = title ? joinBlocks(title, block) : { ...block, role: "title" };
  });
  if (title) done.push(title);
  return [...done, ...parts];
}

/** The end of words that announce the text which follows, as press releases do: they are no title. */
const ANNOUNCES = /[:：]$/u;

/** The document that a text was adopted from, as older texts print it below the number: "[S/3575]", "[on the report of …]". */
const BRACKETED = /^[[({](?=.*[\d\p{L}]).*[\])}]$/u;

/**
 * Where the body begins: at the opening formula, or at the preamble that stands before it below the resolution's number, its date and its
 * document ("Whereas …"), which unlike a title ends with a comma or a semicolon.
 *
 * @param formula place of the opening formula
 */
export function bodyStart(lines: readonly string[], formula: number, language: Language): number {
  const number = lines.slice(0, formula).findLastIndex((line) => numberLength(line, language) > 0);
  if (number === -1 || !GOES_ON.test(lines[formula - 1] ?? "")) return formula;
  const below = lines.slice(number + 1, formula);
  const first = below.findIndex((line) => !isOfHead(line, language));
  return first === -1 ? formula : number + 1 + first;
}

/** The first line of all may be the date; one below others is that of the document. */
const firstLine = (block: SourceBlock, language: Language): SourceBlock =>
  dateLength(block.text, language) === block.text.length ? { ...block, role: "adoption" } : lineOfMasthead(block);

/** Whether the last line of a masthead is the date, right below the symbol alone. */
const isDateBelowSymbol = (blocks: readonly SourceBlock[], i: number, language: Language): boolean =>
  i > 0 &&
  i === blocks.length - 1 &&
  isDateLine(blocks[i]?.text ?? "", language) &&
  printedSymbol(blocks[i - 1]?.text ?? "") !== null;

/** Blocks at the top of a text among which its number and its date are looked for. */
const TOP = 12;

/**
 * Where the body begins in a text without an opening formula, whose number and date tell that it is a resolution: below them; -1 where
 * they do not.
 */
export function bodyBelowDate(lines: readonly string[], language: Language): number {
  const number = lines.slice(0, TOP).findIndex((line) => numberLength(line, language) > 0);
  if (number === -1) return -1;
  const rest = (lines[number] ?? "").slice(numberLength(lines[number] ?? "", language));
  const dated = isDateLine(rest, language) || isDateLine(lines[number + 1] ?? "", language);
  const first = lines.findIndex((line, i) => i > number && !isOfHead(line, language));
  return dated ? first : -1;
}

const isOfHead = (text: string, language: Language): boolean =>
  BRACKETED.test(text) || isDateLine(text, language) || namesMeeting(text, language) || isPartLetter(text, language);

const lineOfMasthead = (block: SourceBlock): SourceBlock => ({
  ...block,
  role: printedSymbol(block.text) === null ? "masthead" : "symbol",
});

/** Whether a line names the meeting, or holds the end of the date that the line before is about to give. */
function isOfAdoption({ text }: SourceBlock, before: SourceBlock | undefined, language: Language): boolean {
  if (namesMeeting(text, language) || tellsAdoption(text, language)) return true;
  if (before?.role !== "adoption") return false;
  const joined = `${before.text} ${text}`;
  const date = findDates(joined, language).at(-1);
  return date?.end === joined.length && date.start <= before.text.length + 1;
}

/**
 * The number of the resolution that a line above the text announces, as press releases do.
 *
 * @example announcedNumber(["The full text of resolution 1919 (2010) reads as follows:"], LANGUAGES.en) // "1919 (2010)"
 */
export function announcedNumber(lines: readonly string[], language: Language): string | null {
  const { announced } = signsOf(language);
  return lines.map((line) => announced.exec(withPlainNumbers(line))?.[1]?.trim()).findLast((found) => found) ?? null;
}

/**
 * The title among the lines of a masthead: what follows the resolution's number.
 *
 * @example titleOf(["Agenda item 9", "64/50. The illicit trade", "in small arms"], LANGUAGES.en) // "The illicit trade in small arms"
 */
export function titleOf(lines: readonly string[], language: Language): string | null {
  const start = titleStart(lines, language);
  if (start === -1) return null;
  const length = numberLength(lines[start] ?? "", language);
  const first = length === 0 ? "" : (lines[start] ?? "").slice(length);
  return [first, ...lines.slice(start + 1)].join(" ").trim();
}
