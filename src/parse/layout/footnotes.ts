/** Takes the footnotes at the foot of each page out of the body, so that the paragraph they interrupt can be joined. */
import { figuresValue } from "../../language/figures.js";
import type { Language } from "../../language/language.js";
import { openingOf } from "../../language/openings.js";
import { isRule } from "./furniture.js";
import { joinLines, type Spacing } from "./join.js";
import { hasGeometry, isFinished, type Line, largest, mode } from "./lines.js";
import { endStart, footStart, gatherListed, listGoesOn } from "./listed-notes.js";
import {
  ENDS_NOTE,
  type FoundMark,
  MARK_ALONE,
  MARK_AND_TEXT,
  type Mark,
  markOf,
  noteStart,
  type OpenNote,
  STAR_AND_TEXT,
} from "./note-marks.js";
import { withStrayedLine } from "./number-columns.js";
import type { PageNote } from "./page-note.js";

/** Notes are set smaller than the text: at most at this share of its size. */
const NOTE_SIZE = 0.93;

/** The notes, each with its page, and the remaining lines of the body. */
export interface Footnotes {
  readonly body: readonly (readonly Line[])[];
  readonly notes: readonly PageNote[];
}

/**
 * Finds the footnotes of every page.
 *
 * @param pages lines without furniture, but with the rules above the notes
 */
export function takeFootnotes(pages: readonly (readonly Line[])[], spacing: Spacing, language: Language): Footnotes {
  const size = mode(pages.flat().map((line) => line.size));
  const ruled = pages.flat().some(isRule);
  const stated = pages.flat().some((line) => line.tag?.role === "note");
  const open: OpenNote[] = [];
  const body = pages.map((lines, page) => {
    if (stated && lines.some((line) => line.tag)) {
      const unstated = starredFoot(lines, size);
      const isNote = (line: Line): boolean => line.tag?.role === "note" || unstated.includes(line);
      const others = gather(lines.filter(isNote), page, open);
      return [...lines.filter((line) => !isNote(line)), ...others];
    }
    // A table may be set in small letters; notes are below it.
    const table = lines.findLastIndex((line) => line.tag?.cell);
    const kept: (readonly Line[])[] = [lines.slice(0, table + 1)];
    let rest: readonly Line[] = lines.slice(table + 1);
    const unfinished = mayGoOn(open, lines);
    const printed = ruled || rest.some(hasGeometry);
    let first = printed ? zoneStart(rest, size, unfinished) : footStart(rest, open, language);
    const mayBeListed = first === -1 && !rest.some(hasGeometry);
    const last = !mayBeListed
      ? -1
      : listGoesOn(rest, pages[page - 1] ?? [], open, language)
        ? 0
        : endStart(rest, language);
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
  const notes = open.map(({ mark, sign, page, lines, listed }, i) => {
    const { text } = joinLines(lines, spacing, () => null);
    return { key: `n${i + 1}`, mark, ...(sign === "" ? {} : { sign }), page, text, ...(listed && { listed }) };
  });
  return { body, notes };
}

/** How many letters shorter than the page's lines the last line of a note may be and still count as full. */
const ALMOST_FULL = 2;

/** Whether the last note of the page before may continue: it is unfinished, or its last line is full (and may end with an abbreviation). */
function mayGoOn(open: readonly OpenNote[], page: readonly Line[]): boolean {
  const last = open.at(-1)?.lines.at(-1);
  if (!last) return false;
  const right = largest(page.map((line) => line.right));
  const full = hasGeometry(last) && right - last.right < last.size * ALMOST_FULL;
  return full || !isFinished(last.text);
}

/**
 * The index of the rule above a page's notes, or of the first line in small letters at its foot; -1 if there is none.
 *
 * @param unfinished whether the last note of the page before may continue here
 */
function zoneStart(lines: readonly Line[], size: number, unfinished: boolean): number {
  const rule = lines.findIndex(isRule);
  if (rule !== -1 || !lines.some(hasGeometry)) return rule;
  const lastLarge = lines.findLastIndex((line) => line.size > size * NOTE_SIZE);
  const [first, ...others] = lines.slice(lastLarge + 1);
  if (!first) return -1;
  // Text above the page's first superscript mark continues from the page before.
  const starts = noteStart(first) || MARK_AND_TEXT.test(first.text) || others.some((l) => l.raised[0]?.start === 0);
  return unfinished || starts ? lastLarge + 1 : -1;
}

/**
 * Lines in small letters at the foot of a page that begin with an asterisk, which a tagged PDF may declare as paragraphs: the note on a
 * draft's sponsors.
 */
function starredFoot(lines: readonly Line[], size: number): readonly Line[] {
  const foot = lines.slice(lines.findLastIndex((line) => line.size > size * NOTE_SIZE && !isRule(line)) + 1);
  const first = foot.findIndex((line) => STAR_AND_TEXT.test(line.text));
  return first === -1 ? [] : foot.slice(first);
}

/** How many lines after the rule are notes: all to the end of the page, unless that end is unknown. */
function zoneLength(lines: readonly Line[], language: Language): number {
  const nextRule = lines.findIndex(isRule);
  const limit = nextRule === -1 ? lines.length : nextRule;
  const lefts = lines
    .slice(0, limit)
    .filter((_, i) => i > 0 && MARK_ALONE.test(lines[i - 1]?.text ?? ""))
    .map((line) => line.left);
  const left = lefts.length > 0 ? largest(lefts) : Number.POSITIVE_INFINITY;
  // Without form feeds the body continues below the notes: where a note is complete and the next line is indented further.
  for (let i = 1; i < limit; i++) {
    const line = lines[i] as Line;
    const before = lines[i - 1] as Line;
    const opens = line.left > left || openingOf(line.text, language) !== null;
    if (opens && isFinished(before.text) && !noteStart(line) && !hasGeometry(line)) return i;
  }
  return limit;
}

/** A mark, with the line that it begins. */
interface Start extends FoundMark {
  readonly line: Line;
}

/**
 * Adds the notes of one zone to those found before.
 *
 * @returns the lines that are not notes: all of them if no note begins or continues
 */
function gather(lines: readonly Line[], page: number, notes: OpenNote[]): readonly Line[] {
  const last = notes.at(-1);
  const first = figuresValue(last?.mark ?? "") + 1 || 1;
  let next = first;
  // If any mark is superscript, all marks are, and a plain number at the beginning of a line is part of a note's text.
  const plainMarks = !lines.some((line) => line.raised[0]?.start === 0);
  const starts: Start[] = [];
  for (const line of lines) {
    const found = markOf(line, plainMarks);
    // Only the next number in sequence begins a note; any other is part of a note's text.
    if (found && isNext(found, next, line)) {
      starts.push({ ...found, line });
      next = figuresValue(found.mark) + 1 || next;
    }
  }
  const inOrder = starts.every(({ line, length }) => {
    const following = lines[lines.indexOf(line) + 1];
    return length < line.text.length || (following !== undefined && !starts.some((s) => s.line === following));
  });
  if (!inOrder || (starts.length === 0 && !last)) return scrambled(lines, page, first, notes);
  // Text above the first mark continues from the page before; if no note is unfinished, it is not a note.
  const above = last ? 0 : lines.indexOf(starts[0]?.line as Line);
  interleaved(lines.slice(above), starts, page, notes);
  return lines.slice(0, above);
}

function isNext({ mark, sign }: Mark, next: number, line: Line): boolean {
  if (/^\*+$/.test(mark)) return true;
  const number = figuresValue(mark);
  // A superscript mark is certain, and so is one followed by a sign; typescripts restart their numbers with each page or part.
  const sure = line.raised[0]?.start === 0 || sign !== "";
  return number === next || (sure && number > next && number <= next + LARGEST_GAP) || (sign !== "" && number === 1);
}

/** How many numbers may be missing between two notes with superscript marks, which are certain. */
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

/** Extraction put marks and notes in columns: the marks in order, then the texts in order. */
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
  // A note ends with a full stop; if there are more such lines than marks, the last note takes the rest.
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
