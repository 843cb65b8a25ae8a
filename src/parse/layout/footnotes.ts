/** Footnotes at the foot of each page, taken out from between two halves of the body. */
import { findDates } from "../../language/dates.js";
import { figuresValue } from "../../language/figures.js";
import type { Language } from "../../language/language.js";
import { openingOf } from "../../language/openings.js";
import { beginsAdoption, namesMeeting } from "../adoption.js";
import { isRule } from "./furniture.js";
import { joinLines, type Spacing } from "./join.js";
import { hasGeometry, isFinished, type Line, largest, mode } from "./lines.js";
import { beforeYear } from "./marks.js";
import { withStrayedLine } from "./number-columns.js";
import type { PageNote } from "./page-note.js";

/** Notes are set smaller than the text: at most this share of its size. */
const NOTE_SIZE = 0.93;

/** A mark by itself, or before the text of its note. */
const MARK_ALONE = /^\(?([\d٠-٩۰-۹]{1,3}|\*{1,3})[/)]?$/u;
/** The same in a typescript, with the sign that it prints behind marks: "1/ See", "1) See". */
const TYPED_MARK = /^(\d{1,3}|\*{1,3})([/)])\s+(?=\S)/u;
const MARK_AND_TEXT = /^(\d{1,3}|\*{1,3})\s+(?=\S)/u;
/** The same before words: "1 - Requests" and "1. Requests" are numbers of paragraphs. */
const MARK_AND_WORDS = /^(\d{1,3})\s+(?=[\p{L}(“”«《])/u;
/** Arabic prints "(1)" or nothing but empty brackets. */
const BRACKETED_MARK = /^\(([\d٠-٩۰-۹]{1,3})\)\s*(?=\S)/u;

/** Notes end with a full stop. */
const ENDS_NOTE = /[.。](?:[”"’»)]*)$/u;

/** Notes with the page they stand on, and the lines of the body that are left. */
export interface Footnotes {
  readonly body: readonly (readonly Line[])[];
  readonly notes: readonly PageNote[];
}

/** A mark that a line begins with. */
interface Mark {
  readonly mark: string;
  /** What a typescript prints behind it, else the empty string. */
  readonly sign: string;
}

/** A note while its lines are gathered. */
interface OpenNote extends Mark {
  readonly page: number;
  readonly lines: Line[];
}

/**
 * Finds the footnotes of every page.
 *
 * @param pages lines without furniture, except for the rules above the notes
 */
export function takeFootnotes(pages: readonly (readonly Line[])[], spacing: Spacing, language: Language): Footnotes {
  const size = mode(pages.flat().map((line) => line.size));
  const ruled = pages.flat().some(isRule);
  const stated = pages.flat().some((line) => line.tag?.role === "note");
  const open: OpenNote[] = [];
  const body = pages.map((lines, page) => {
    if (stated && lines.some((line) => line.tag)) {
      gather(
        lines.filter((line) => line.tag?.role === "note"),
        page,
        open,
      );
      return lines.filter((line) => line.tag?.role !== "note");
    }
    const kept: (readonly Line[])[] = [];
    let rest = lines;
    const unfinished = !isFinished(open.at(-1)?.lines.at(-1)?.text ?? ".");
    const printed = ruled || rest.some(hasGeometry);
    let first = printed ? zoneStart(rest, size, unfinished) : footStart(rest, open, language);
    const last = first === -1 && !rest.some(hasGeometry) ? endStart(rest, language) : -1;
    if (last !== -1) {
      gatherListed(rest.slice(last), page, open);
      return rest.slice(0, last);
    }
    if (!printed && first > 0) {
      rest = withStrayedLine(lines, first, language);
      if (rest !== lines) first++;
    }
    for (let rule = first; rule !== -1; rule = zoneStart(rest, size, false)) {
      const start = isRule(rest[rule] as Line) ? rule + 1 : rule;
      const end = start + zoneLength(rest.slice(start), language);
      kept.push(rest.slice(0, rule));
      kept.push(gather(rest.slice(start, end), page, open));
      rest = rest.slice(end);
    }
    return [...kept.flat(), ...rest];
  });
  const notes = open.map(({ mark, sign, page, lines }, i) => {
    const { text } = joinLines(lines, spacing, () => null);
    return { key: `n${i + 1}`, mark, ...(sign === "" ? {} : { sign }), page, text };
  });
  return { body, notes };
}

/**
 * Index of the rule above a page's notes, or of the first small line at its foot; -1 where there is none.
 *
 * @param unfinished whether the last note of the page before may go on here
 */
function zoneStart(lines: readonly Line[], size: number, unfinished: boolean): number {
  const rule = lines.findIndex(isRule);
  if (rule !== -1 || !lines.some(hasGeometry)) return rule;
  const lastLarge = lines.findLastIndex((line) => line.size > size * NOTE_SIZE);
  const [first, ...others] = lines.slice(lastLarge + 1);
  if (!first) return -1;
  // What stands above the page's first raised mark goes on from the page before.
  const starts = noteStart(first) || MARK_AND_TEXT.test(first.text) || others.some((l) => l.raised[0]?.start === 0);
  return unfinished || starts ? lastLarge + 1 : -1;
}

/**
 * Index of the first line of the notes at the foot of a page of extracted text whose rule was drawn and so is not in the text: the number
 * that comes next, by itself or before a text if the page has it as a mark, and below it no more lines than notes can have; -1 where there is none.
 */
function footStart(lines: readonly Line[], open: readonly OpenNote[], { direction }: Language): number {
  const next = Number(open.at(-1)?.mark ?? 0) + 1;
  const alone = (line: Line | undefined): number => Number(MARK_ALONE.exec(line?.text ?? "")?.[1]);
  const marked = (line: Line): number => Number((MARK_ALONE.exec(line.text) ?? MARK_AND_WORDS.exec(line.text))?.[1]);
  const atYear = direction === "rtl" ? `|${beforeYear(String(next))}` : "";
  const inText = new RegExp(`[\\p{L}\\p{P}]${next}(?![\\d/.])${atYear}`, "u");
  const isMarked = lines.some(({ text }) => inText.test(text));
  const at = lines.findLastIndex((line) => alone(line) === next || (isMarked && marked(line) === next));
  const foot = lines.slice(at);
  const marks = new Set(foot.map(marked));
  let last = next;
  while (marks.has(last + 1)) last++;
  const sure = last > next || ENDS_NOTE.test(foot.at(-1)?.text ?? "") || alone(foot.at(-1)) <= last;
  if (at <= 0 || foot.length > (last - next + 1) * MOST_OF_NOTE || !sure) return -1;
  // A note that was not finished goes on here, above the first mark, at the edge where notes stand.
  const edge = largest(foot.map((line) => line.left));
  const isApart = mode(lines.slice(0, at).map((line) => line.left)) > edge;
  let start = at;
  const unfinished = !ENDS_NOTE.test(open.at(-1)?.lines.at(-1)?.text ?? ".");
  while (unfinished && isApart && start > 0 && (lines[start - 1] as Line).left <= edge) start--;
  return start;
}

/** Lines that a note has at most on an average page. */
const MOST_OF_NOTE = 6;

/** A note below the text: its mark, and a text that begins as sentences do. */
const LISTED = /^(\d{1,3}|\*{1,3})(?:([/)])\s+(?=\S)|\s+(?=[\p{Lu}\p{Lo}“"«(]))/u;

/**
 * Index of the first of the notes that a text without rules lists at its end: below the line of adoption, whatever their numbers, or, where
 * a sign behind the number or a mark in the text says what they are, anywhere below it; -1 where there are none.
 */
function endStart(lines: readonly Line[], language: Language): number {
  const adopted = lines.findLastIndex(({ text }) => beginsAdoption(text, language) || namesMeeting(text, language));
  // The masthead may tell the meeting, too.
  const atEnd = adopted !== -1 && !lines.slice(adopted).some(({ text }) => /^1\s?[.．]/u.test(text));
  const listed = lines.map(({ text }) => (findDates(text, language)[0]?.start === 0 ? null : LISTED.exec(text)));
  const tails = tailsOf(listed);
  const marked = firstMarks(lines);
  return listed.findIndex((mark, i) => {
    if (!mark || i === 0) return false;
    if (atEnd && i > adopted) return !isOpenAdoption(lines.slice(adopted, i), language);
    const { ascends, count } = tails[i] ?? { ascends: false, count: 0 };
    const isMarked = (marked.get(`${mark[1]}${mark[2] ?? ""}`) ?? i) < i;
    const isEnd = mark[2] !== undefined || lines.length - i <= count * MOST_OF_NOTE;
    if (!ascends || !isMarked || !isEnd || !isFinished(lines[i - 1]?.text ?? "")) return false;
    return openingOf(lines[i]?.text.slice(mark[0].length) ?? "", language) === null;
  });
}

/** Of each line, whether the marks from it to the end ascend, and how many they are. */
function tailsOf(listed: readonly (RegExpExecArray | null)[]): readonly { ascends: boolean; count: number }[] {
  let tail = { ascends: true, count: 0 };
  let next = Number.POSITIVE_INFINITY;
  return listed
    .toReversed()
    .map((mark) => {
      if (!mark) return tail;
      const number = Number(mark[1]);
      tail = { ascends: tail.ascends && !(number >= next), count: tail.count + 1 };
      if (!Number.isNaN(number)) next = number;
      return tail;
    })
    .toReversed();
}

const MARK_IN_TEXT = /[\p{L}\p{P}]\s?(?<mark>\d{1,3}|\*{1,3})(?<sign>[/)]?)(?=[\s,;.]|$)/gu;

/** The first line in which each mark stands behind a letter or a sign. */
function firstMarks(lines: readonly Line[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  lines.forEach(({ text }, i) => {
    for (const { groups } of text.matchAll(MARK_IN_TEXT)) {
      const printed = `${groups?.mark}${groups?.sign}`;
      if (!first.has(printed)) first.set(printed, i);
    }
  });
  return first;
}

/** Whether lines of an adoption line are not all of it. */
function isOpenAdoption(lines: readonly Line[], language: Language): boolean {
  const text = lines.map((line) => line.text).join(" ");
  const open = text.lastIndexOf("(") > text.lastIndexOf(")");
  return open || !namesMeeting(text, language) || /(?:[,،，]|\p{Ll}\p{Ll} with)$/u.test(text);
}

/** Adds the notes that a text lists at its end, each with its number. */
function gatherListed(lines: readonly Line[], page: number, notes: OpenNote[]): void {
  for (const line of lines) {
    const mark = LISTED.exec(line.text);
    if (mark) notes.push({ mark: mark[1] ?? "", sign: mark[2] ?? "", page, lines: [] });
    notes.at(-1)?.lines.push({ ...line, text: line.text.slice(mark?.[0].length ?? 0), marks: [] });
  }
}

/** How many lines after the rule are notes: all to the page's end, unless the page's end is not known. */
function zoneLength(lines: readonly Line[], language: Language): number {
  const nextRule = lines.findIndex(isRule);
  const limit = nextRule === -1 ? lines.length : nextRule;
  const lefts = lines
    .slice(0, limit)
    .filter((_, i) => i > 0 && MARK_ALONE.test(lines[i - 1]?.text ?? ""))
    .map((line) => line.left);
  const left = lefts.length > 0 ? largest(lefts) : Number.POSITIVE_INFINITY;
  // Without form feeds the body goes on below the notes: there, where a note is complete and a line is set in deeper.
  for (let i = 1; i < limit; i++) {
    const line = lines[i] as Line;
    const before = lines[i - 1] as Line;
    const opens = line.left > left || openingOf(line.text, language) !== null;
    if (opens && isFinished(before.text) && !noteStart(line) && !hasGeometry(line)) return i;
  }
  return limit;
}

function noteStart(line: Line): boolean {
  return markOf(line) !== null;
}

function markOf(line: Line, plainMarks = !hasGeometry(line)): FoundMark | null {
  const raised = line.raised[0];
  if (raised?.start === 0) return { mark: bare(line.text.slice(0, raised.end)), sign: "", length: raised.end };
  const alone = MARK_ALONE.exec(line.text);
  if (alone) {
    const sign = /^\(/u.test(line.text) ? "" : (/[/)]$/u.exec(line.text)?.[0] ?? "");
    return { mark: alone[1] ?? "", sign, length: line.text.length };
  }
  const typed = TYPED_MARK.exec(line.text);
  if (typed) return { mark: typed[1] ?? "", sign: typed[2] ?? "", length: typed[0].length };
  const match = BRACKETED_MARK.exec(line.text) ?? (plainMarks ? MARK_AND_TEXT.exec(line.text) : null);
  return match ? { mark: match[1] ?? "", sign: "", length: match[0].length } : null;
}

interface FoundMark extends Mark {
  readonly length: number;
}

/** A mark with the line that it begins. */
interface Start extends FoundMark {
  readonly line: Line;
}

const bare = (mark: string): string => mark.replace(/[()\s]/gu, "");

/**
 * Adds the notes of one zone to those found before.
 *
 * @returns the lines that are no notes: all where none begins and none goes on
 */
function gather(lines: readonly Line[], page: number, notes: OpenNote[]): readonly Line[] {
  const last = notes.at(-1);
  const first = figuresValue(last?.mark ?? "") + 1 || 1;
  let next = first;
  // Where any mark is raised all are, and a number at the beginning of a line is part of a note's text.
  const plainMarks = !lines.some((line) => line.raised[0]?.start === 0);
  const starts: Start[] = [];
  for (const line of lines) {
    const found = markOf(line, plainMarks);
    // Only the number that comes next begins a note; any other is part of a note's text.
    if (found && isNext(found, next, line)) {
      starts.push({ ...found, line });
      next = figuresValue(found.mark) + 1 || next;
    }
  }
  const inOrder = starts.every(({ line, length }) => {
    const following = lines[lines.indexOf(line) + 1];
    return length < line.text.length || (following !== undefined && !starts.some((s) => s.line === following));
  });
  if (inOrder && (starts.length > 0 || last)) interleaved(lines, starts, page, notes);
  else return scrambled(lines, page, first, notes);
  return [];
}

function isNext({ mark, sign }: Mark, next: number, line: Line): boolean {
  if (/^\*+$/.test(mark)) return true;
  const number = figuresValue(mark);
  // A raised mark is sure, and so is one that a sign follows; typescripts begin anew with each page or part.
  const sure = line.raised[0]?.start === 0 || sign !== "";
  return number === next || (sure && number > next && number <= next + LARGEST_GAP) || (sign !== "" && number === 1);
}

/** Numbers that may be missing between two notes whose marks are raised, which makes them sure. */
const LARGEST_GAP = 3;

/** Each mark is followed by its note. */
function interleaved(lines: readonly Line[], starts: readonly Start[], page: number, notes: OpenNote[]): void {
  for (const line of lines) {
    const start = starts.find((s) => s.line === line);
    if (start) notes.push({ mark: start.mark, sign: start.sign, page, lines: [] });
    const text = start ? line.text.slice(start.length) : line.text;
    const shift = start ? start.length : 0;
    notes.at(-1)?.lines.push({ ...line, text, raised: [], italic: [], bold: [], marks: [], left: line.left + shift });
  }
}

/** Extraction has put marks and notes in columns: marks in order, texts in order. */
function scrambled(lines: readonly Line[], page: number, first: number, notes: OpenNote[]): readonly Line[] {
  const marks: number[] = [];
  const texts: Line[] = [];
  const numbers = lines.map((line) => MARK_ALONE.exec(line.text)?.[1]).filter((n) => n !== undefined);
  const wanted = new Set<number>();
  for (let n = first; numbers.includes(String(n)); n++) wanted.add(n);
  for (const line of lines) {
    const number = Number(MARK_ALONE.exec(line.text)?.[1] ?? Number.NaN);
    if (wanted.has(number) && !marks.includes(number)) marks.push(number);
    else texts.push(line);
  }
  if (marks.length === 0 && notes.length === 0) return lines;
  marks.sort((a, b) => a - b);
  // A note ends with a full stop; where there are more such lines than marks, the last note takes the rest.
  let at = -1;
  let begins = true;
  for (const line of texts) {
    if (begins && at < marks.length - 1) {
      at++;
      notes.push({ mark: String(marks[at]), sign: "", page, lines: [] });
    }
    notes.at(-1)?.lines.push({ ...line, raised: [], italic: [], bold: [], marks: [] });
    begins = ENDS_NOTE.test(line.text);
  }
  for (const mark of marks.slice(at + 1)) notes.push({ mark: String(mark), sign: "", page, lines: [] });
  return [];
}
