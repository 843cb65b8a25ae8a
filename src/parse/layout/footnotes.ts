/** Footnotes at the foot of each page, taken out from between two halves of the body. */
import type { Language } from "../../language/language.js";
import type { SourceNote } from "../../read/source-text.js";
import { isRule } from "./furniture.js";
import { joinLines, type Spacing } from "./join.js";
import { hasGeometry, isFinished, type Line, largest, mode } from "./lines.js";
import { beforeYear } from "./marks.js";
import { withStrayedLine } from "./number-columns.js";

/** Notes are set smaller than the text: at most this share of its size. */
const NOTE_SIZE = 0.93;

/** A mark by itself, or before the text of its note. */
const MARK_ALONE = /^\(?(\d{1,3}|\*{1,3})\)?$/u;
const MARK_AND_TEXT = /^(\d{1,3}|\*{1,3})\s+(?=\S)/u;
/** The same before words: "1 - Requests" and "1. Requests" are numbers of paragraphs. */
const MARK_AND_WORDS = /^(\d{1,3})\s+(?=[\p{L}(“”«《])/u;
/** Arabic prints "(1)" or nothing but empty brackets. */
const BRACKETED_MARK = /^\((\d{1,3})\)\s*(?=\S)/u;

/** Notes end with a full stop. */
const ENDS_NOTE = /[.。](?:[”"’»)]*)$/u;

/** Notes with the page they stand on, and the lines of the body that are left. */
export interface Footnotes {
  readonly body: readonly (readonly Line[])[];
  readonly notes: readonly PageNote[];
}

/** A note and where it is printed. */
export interface PageNote extends SourceNote {
  readonly page: number;
}

/** A note while its lines are gathered. */
interface OpenNote {
  readonly mark: string;
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
    if (!printed && first > 0) {
      rest = withStrayedLine(lines, first, language);
      if (rest !== lines) first++;
    }
    for (let rule = first; rule !== -1; rule = zoneStart(rest, size, false)) {
      const start = isRule(rest[rule] as Line) ? rule + 1 : rule;
      const end = start + zoneLength(rest.slice(start));
      kept.push(rest.slice(0, rule));
      gather(rest.slice(start, end), page, open);
      rest = rest.slice(end);
    }
    return [...kept.flat(), ...rest];
  });
  const notes = open.map(({ mark, page, lines }, i) => {
    const { text } = joinLines(lines, spacing, () => null);
    return { key: `n${i + 1}`, mark, page, text };
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

/** How many lines after the rule are notes: all to the page's end, unless the page's end is not known. */
function zoneLength(lines: readonly Line[]): number {
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
    const resumes = isFinished(before.text) && !noteStart(line) && line.left > left;
    if (resumes && !hasGeometry(line)) return i;
  }
  return limit;
}

function noteStart(line: Line): boolean {
  return markOf(line) !== null;
}

function markOf(
  line: Line,
  plainMarks = !hasGeometry(line),
): { readonly mark: string; readonly length: number } | null {
  const raised = line.raised[0];
  if (raised?.start === 0) return { mark: bare(line.text.slice(0, raised.end)), length: raised.end };
  const alone = MARK_ALONE.exec(line.text);
  if (alone) return { mark: alone[1] ?? "", length: line.text.length };
  const match = BRACKETED_MARK.exec(line.text) ?? (plainMarks ? MARK_AND_TEXT.exec(line.text) : null);
  return match ? { mark: match[1] ?? "", length: match[0].length } : null;
}

const bare = (mark: string): string => mark.replace(/[()\s]/gu, "");

/** Adds the notes of one zone to those found before. */
function gather(lines: readonly Line[], page: number, notes: OpenNote[]): void {
  const last = notes.at(-1);
  let next = Number(last?.mark ?? 0) + 1;
  // Where any mark is raised all are, and a number at the beginning of a line is part of a note's text.
  const plainMarks = !lines.some((line) => line.raised[0]?.start === 0);
  const starts: { readonly mark: string; readonly length: number; readonly line: Line }[] = [];
  for (const line of lines) {
    const found = markOf(line, plainMarks);
    // Only the number that comes next begins a note; any other is part of a note's text.
    if (found && isNext(found.mark, next, line)) {
      starts.push({ ...found, line });
      next = Number(found.mark) + 1;
    }
  }
  const inOrder = starts.every(({ line, length }) => {
    const following = lines[lines.indexOf(line) + 1];
    return length < line.text.length || (following !== undefined && !starts.some((s) => s.line === following));
  });
  if (inOrder && (starts.length > 0 || last)) interleaved(lines, starts, page, notes);
  else scrambled(lines, page, Number(last?.mark ?? 0) + 1, notes);
}

function isNext(mark: string, next: number, line: Line): boolean {
  if (/^\*+$/.test(mark)) return true;
  const number = Number(mark);
  return number === next || (line.raised[0]?.start === 0 && number > next && number <= next + LARGEST_GAP);
}

/** Numbers that may be missing between two notes whose marks are raised, which makes them sure. */
const LARGEST_GAP = 3;

/** Each mark is followed by its note. */
function interleaved(
  lines: readonly Line[],
  starts: readonly { readonly mark: string; readonly length: number; readonly line: Line }[],
  page: number,
  notes: OpenNote[],
): void {
  for (const line of lines) {
    const start = starts.find((s) => s.line === line);
    if (start) notes.push({ mark: start.mark, page, lines: [] });
    const text = start ? line.text.slice(start.length) : line.text;
    const shift = start ? start.length : 0;
    notes.at(-1)?.lines.push({ ...line, text, raised: [], italic: [], bold: [], marks: [], left: line.left + shift });
  }
}

/** Extraction has put marks and notes in columns: marks in order, texts in order. */
function scrambled(lines: readonly Line[], page: number, first: number, notes: OpenNote[]): void {
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
  marks.sort((a, b) => a - b);
  // A note ends with a full stop; where there are more such lines than marks, the last note takes the rest.
  let at = -1;
  let begins = true;
  for (const line of texts) {
    if (begins && at < marks.length - 1) {
      at++;
      notes.push({ mark: String(marks[at]), page, lines: [] });
    }
    notes.at(-1)?.lines.push({ ...line, raised: [], italic: [], bold: [], marks: [] });
    begins = ENDS_NOTE.test(line.text);
  }
  for (const mark of marks.slice(at + 1)) notes.push({ mark: String(mark), page, lines: [] });
}
