/** Finds footnote marks in the lines of the body, takes them out, and records where each one stood. */
import type { Language } from "../../language/language.js";
import { HAN } from "../../language/letters.js";
import type { Furniture } from "../../model/resolution.js";
import { hasGeometry, isFinished, type Line, type LineMark, mode } from "./lines.js";
import { IN_BRACKETS } from "./note-marks.js";
import type { PageNote } from "./page-note.js";
import { type Cut, typedMarks } from "./typed-marks.js";

/** Superscript text that is a mark, and not an ordinal ("1er", "2ª") or a formula. */
const RAISED_MARK = /^\s*\(?(?:\d{1,3}|\*{1,3})\)?(?:\s*,\s*\d{1,3})*\s*$/u;

/** Lines without their marks. */
export interface Marked {
  readonly body: readonly (readonly Line[])[];
  readonly setAside: readonly Furniture[];
}

/**
 * Takes the marks out of the body. If the form says what is superscript, that decides. Otherwise the marks of the notes at the foot of a
 * page are searched for on that page, in order, and of several places the likeliest is taken.
 */
export function takeMarks(body: readonly (readonly Line[])[], notes: readonly PageNote[], language: Language): Marked {
  if (notes.length === 0 || body.length === 1 || body.flat().some(hasGeometry)) return marksOn(body, notes, language);
  const byPage = notes.every((note) => note.listed) ? null : marksOn(body, notes, language);
  const placed = byPage ? countMarks(byPage) : 0;
  if (byPage && placed >= notes.length) return byPage;
  // The marks of listed notes may be on any page.
  const onAnyPage = notes.map((note) => ({ ...note, page: 0 }));
  const anywhere = marksOn([body.flat()], onAnyPage, language);
  return byPage && placed >= countMarks(anywhere) ? byPage : anywhere;
}

/** How many marks have been placed. */
const countMarks = ({ body }: Marked): number => body.flat().reduce((sum, line) => sum + line.marks.length, 0);

function marksOn(body: readonly (readonly Line[])[], notes: readonly PageNote[], language: Language): Marked {
  const setAside: Furniture[] = [];
  const known = new Set(notes.map((n) => n.mark));
  const bracketed = new Set(notes.filter((n) => n.sign === IN_BRACKETS).map((n) => n.mark));
  const typed = typedMarks(body, notes);
  const size = mode(body.flat().map((line) => line.size));
  const marked = body.map((lines, page) => {
    for (const line of lines)
      for (const cut of typed.get(line) ?? [])
        if (cut.mark === null) setAside.push({ text: line.text.slice(cut.start, cut.end).trim(), why: NOT_THERE });
    const cuts = lines.map((line) => [...(typed.get(line) ?? [])]);
    if (lines.some(hasGeometry))
      return rejoin(lines.map((line, i) => takeRaised(line, cuts[i] ?? [], { size, known, setAside })));
    const placed = new Set(cuts.flat().map((cut) => cut.mark));
    const here = notes.filter((n) => n.page === page && !placed.has(n.mark)).map((n) => n.mark);
    return takeFound(lines, cuts, { here, known, bracketed, language });
  });
  return { body: marked, setAside };
}

/** A mark that did not fit on its line is alone on the next one, where only its size reveals it. */
const ALONE_SIZE = 0.75;

const NOT_THERE = "mark of a footnote that is not there";

interface Raised {
  /** The size of most letters in the text. */
  readonly size: number;
  readonly known: ReadonlySet<string>;
  readonly setAside: Furniture[];
}

/** @param cuts the typed marks of the line, to which its superscript ones are added */
function takeRaised(line: Line, cuts: Cut[], { size, known, setAside }: Raised): Line {
  if (line.size < size * ALONE_SIZE && known.has(line.text))
    cuts.push({ start: 0, end: line.text.length, mark: line.text });
  for (const run of cuts.length > 0 ? [] : line.raised) {
    const text = line.text.slice(run.start, run.end);
    if (!RAISED_MARK.test(text)) continue;
    const mark = text.replace(/[()\s]/gu, "");
    const start = run.start - (/ +$/u.exec(line.text.slice(0, run.start))?.[0].length ?? 0);
    cuts.push({ start, end: run.end, mark: known.has(mark) ? mark : null });
    if (!known.has(mark)) setAside.push({ text, why: NOT_THERE });
  }
  return cutMarks(line, cuts);
}

/** A place where a mark may be. */
interface Candidate {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** How many letters after this place it belongs. */
  readonly behind?: number;
}

interface Wanted {
  /** The marks of the page's notes that are to be placed. */
  readonly here: readonly string[];
  readonly known: ReadonlySet<string>;
  /** Marks whose notes begin with them in brackets. */
  readonly bracketed: ReadonlySet<string>;
  readonly language: Language;
}

/** @param cuts the typed marks of each line, to which those found are added */
function takeFound(lines: readonly Line[], cuts: Cut[][], { here, known, bracketed, language }: Wanted): Line[] {
  // A number alone on a line is a mark if its note is known.
  lines.forEach((line, i) => {
    const alone = /^(\d{1,3})$/u.exec(line.text)?.[1];
    if (alone !== undefined && known.has(alone)) cuts[i]?.push({ start: 0, end: line.text.length, mark: alone });
  });
  const wanted = here.filter((mark) => !cuts.some((list) => list.some((c) => c.mark === mark)));
  const signs: Signs = {
    months: language.months.flat().flatMap((m) => (m.length >= SHORTEST_MONTH ? [m.toLowerCase()] : [])),
    counted: new RegExp(`(?:^|[^\\p{L}])(?:${language.structure.countedWords.join("|")})\\.?$`, "iu"),
    rightToLeft: language.direction === "rtl",
  };
  const printed = wanted.length > 0 ? linesByNumber(lines) : new Map<string, readonly number[]>();
  const options = wanted.map((mark) => {
    const mayBeBracketed = signs.rightToLeft || bracketed.has(mark);
    return candidates(lines, printed.get(mark) ?? [], mark, { ...signs, mayBeBracketed });
  });
  likeliest(options).forEach((place, k) => {
    // Older texts do not number their notes in order; there each mark is searched for separately.
    const found = place ?? aloneSure(options[k] ?? []);
    if (found) cuts[found.line]?.push({ ...found, mark: wanted[k] ?? null });
  });
  return rejoin(lines.map((line, i) => cutMarks(line, cuts[i] ?? [])));
}

/** A mark alone on a line belongs to the line before it; if only the mark broke that line, the line continues after it. */
function rejoin(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  /** The marks of the last line, collected in place; thousands may follow one line. */
  let marksOfLast: LineMark[] = [];
  let brokenByMark = false;
  /** Marks above the first line of a page, to which they belong. */
  let early: LineMark[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (line.text === "" && line.marks.length > 0) {
      if (!before) early.push(...line.marks);
      else {
        for (const mark of line.marks) marksOfLast.push({ ...mark, at: before.text.length });
        // Extracted text has no blank line in place of the mark.
        if (!hasGeometry(line)) joined[joined.length - 1] = { ...before, top: line.top };
        brokenByMark = !isFinished(before.text);
      }
      continue;
    }
    const left = brokenByMark && before ? Math.min(line.left, before.left) : line.left;
    marksOfLast = [...line.marks, ...early.map((mark) => ({ ...mark, at: line.text.length }))];
    early = [];
    joined.push({ ...line, left, marks: marksOfLast });
    brokenByMark = false;
  }
  return joined.length === 0 ? [...lines] : joined;
}

/** Context that makes a number part of the text. */
interface Signs {
  readonly months: readonly string[];
  /** A word before it that takes a number: "article". */
  readonly counted: RegExp;
  /** Marks may be in brackets, and may come before the year that they are printed after. */
  readonly rightToLeft: boolean;
}

/** The lines that contain each run of up to three digits or asterisks, alone or inside a longer run. */
function linesByNumber(lines: readonly Line[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  lines.forEach(({ text }, line) => {
    for (const [run] of text.matchAll(/\p{Nd}+|\*+/gu)) {
      for (let start = 0; start < run.length; start++) {
        for (let end = start + 1; end <= Math.min(start + LONGEST_MARK, run.length); end++) {
          const number = run.slice(start, end);
          const known = found.get(number);
          if (!known) found.set(number, [line]);
          else if (known.at(-1) !== line) known.push(line);
        }
      }
    }
  });
  return found;
}

/** The number of digits or asterisks in the longest mark. */
const LONGEST_MARK = 3;

/**
 * The places where a printed number could be the mark, and how likely each is: after punctuation, at the end of a line, not in a date.
 *
 * @param at the lines that contain it
 */
function candidates(
  lines: readonly Line[],
  at: readonly number[],
  mark: string,
  { months, counted, rightToLeft, mayBeBracketed }: Signs & { readonly mayBeBracketed: boolean },
): Candidate[] {
  const found: Candidate[] = [];
  const plain = mark.replaceAll("*", "\\*");
  const printed = mayBeBracketed ? `(?:(\\(${plain}\\))|${plain})` : `()${plain}`;
  const pattern = new RegExp(`(?<=[\\p{L}\\p{P}\\p{Nd}])( ?)${printed}(?![\\p{Nd}\\p{L}/%])(?![.,]\\p{Nd})`, "gu");
  const atYear = new RegExp(beforeYear(mark), "gu");
  for (const i of at) {
    const line = lines[i] as Line;
    for (const match of line.text.matchAll(pattern)) {
      const before = line.text.slice(0, match.index);
      const after = line.text.slice(match.index + match[0].length);
      // A mark may directly follow a year ("in 19676"), but no other number, unless brackets separate them.
      if (!match[2] && /\d$/u.test(before) && match[1] === "" && !AFTER_YEAR.test(before)) continue;
      if (/[-/(–.]$/u.test(before) && match[1] === "") continue;
      // "‘2’" is the label of a point in Arabic.
      if (/[‘’']$/u.test(before) && /^[‘’']/u.test(after)) continue;
      let score = 0;
      if (/(?:[,;:”"’»)\]，；：》。、]|(?<=[\p{L}\p{N}])“)$/u.test(before)) score += AFTER_PUNCTUATION;
      if (match[1] === "") score += GLUED;
      else if (AFTER_YEAR.test(before)) score += AFTER_A_YEAR;
      if (/^[,;.:，；。、)]?$/u.test(after)) score += AT_LINE_END;
      else if (/^[,;.:，；。、《“]/u.test(after)) score += BEFORE_PUNCTUATION;
      const next = `${after} ${lines[i + 1]?.text ?? ""}`;
      if (/^\s/u.test(next) && months.some((m) => startsSoon(next.trimStart().toLowerCase(), m))) score -= IN_A_DATE;
      if (/(?:^|\s)\p{L}{1,5}\.$/u.test(before)) score -= AFTER_ABBREVIATION;
      if (counted.test(before.trimEnd())) score -= AFTER_COUNTED_WORD;
      if (AFTER_NUMBER.test(before)) score -= match[1] === "" ? DECIMAL : AMONG_NUMBERS;
      if (COUNTED.test(after || (lines[i + 1]?.text ?? ""))) score -= BEFORE_WHAT_IS_COUNTED;
      found.push({ line: i, start: match.index, end: match.index + match[0].length, score });
    }
    // In right-to-left text a mark after a year is drawn to its left, and extracted before it.
    for (const match of rightToLeft ? line.text.matchAll(atYear) : []) {
      found.push({ line: i, start: match.index, end: match.index + mark.length, score: GLUED, behind: YEAR_LENGTH });
    }
  }
  return found;
}

/** The likeliest place for a mark that is out of order, if that place is a good one. */
function aloneSure(places: readonly Candidate[]): Candidate | null {
  const best = places.reduce<Candidate | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  return best && best.score >= AFTER_PUNCTUATION ? best : null;
}

/** Matches a mark directly before a year: "51949". */
export const beforeYear = (mark: string): string =>
  `(?<![\\d/])${mark.replaceAll("*", "\\*")}(?=(?:1[89]|20)\\d\\d(?!\\d))`;
const YEAR_LENGTH = 4;

/** A number and a comma before the next number of a list: "5, 10, 15", "5-, 10- and 15-year". */
const AFTER_NUMBER = /(?<![\d/.-])\d{1,3}-?[,、،]$/u;

/** A Chinese character directly after a number, mostly of what it counts ("21世纪"); many marks are followed by a space. */
const COUNTED = new RegExp(`^[${HAN}]`);

const AFTER_YEAR = /(?<![\d/])(?:1[89]|20)\d\d$/u;

/** Whether a month follows, directly or after a word such as "de" or "of". */
const startsSoon = (text: string, month: string): boolean => text.slice(0, LONGEST_OF + month.length).includes(month);
const LONGEST_OF = 3;

/** The number of letters in the shortest month name; Chinese months are numbers before a character. */
const SHORTEST_MONTH = 3;

/** The weight of each sign; only their order matters. */
const AFTER_PUNCTUATION = 3;
const GLUED = 2;
/** No other number stands behind a year: "25 November 1979 95 stating". */
const AFTER_A_YEAR = 3;
const AT_LINE_END = 1;
const BEFORE_PUNCTUATION = 1;
const IN_A_DATE = 6;
const AFTER_ABBREVIATION = 3;
const AFTER_COUNTED_WORD = 3;
const BEFORE_WHAT_IS_COUNTED = 3;
const AMONG_NUMBERS = 3;
/** In most languages a comma may be part of a number: "1,5". */
const DECIMAL = 5;

/** A way of placing some of the marks: the place of the last of them, its total likelihood, and the places before. */
interface Way {
  readonly last: Candidate | null;
  readonly score: number;
  readonly chosen: Chosen | null;
}

interface Chosen {
  readonly place: Candidate | null;
  readonly before: Chosen | null;
}

/** Chooses one place for each mark, in order, with the greatest total likelihood; null for a mark without a place. */
function likeliest(options: readonly (readonly Candidate[])[]): (Candidate | null)[] {
  let ways: readonly Way[] = [{ last: null, score: 0, chosen: null }];
  for (const list of options) {
    const next = ways.map(({ last, score, chosen }): Way => {
      return { last, score: score - LEFT_OUT, chosen: { place: null, before: chosen } };
    });
    for (const option of list) {
      const best = ways.filter(({ last }) => last === null || isBefore(last, option)).reduce(better, undefined);
      if (best)
        next.push({ last: option, score: best.score + option.score, chosen: { place: option, before: best.chosen } });
    }
    ways = worthGoingOn(next);
  }
  const places: (Candidate | null)[] = [];
  for (let at = ways.reduce(better, undefined)?.chosen; at; at = at.before) places.push(at.place);
  return places.reverse();
}

const isBefore = (a: Candidate, b: Candidate): boolean => a.line < b.line || (a.line === b.line && a.end <= b.start);

const better = (a: Way | undefined, b: Way): Way => (a && a.score >= b.score ? a : b);

/** The most ways that are followed; with thousands of marks of one number, every mark may be at every place. */
const MOST_WAYS = 100;

/** Drops the ways that end no earlier than a better one, since the better one has all their continuations. */
function worthGoingOn(ways: readonly Way[]): Way[] {
  const endsNoEarlier = ({ last }: Way, other: Way): boolean =>
    other.last === null || (last !== null && (last === other.last || isBefore(other.last, last)));
  const left: Way[] = [];
  for (const way of ways)
    if (!left.some((other) => other.score >= way.score && endsNoEarlier(way, other))) left.push(way);
  return left.length <= MOST_WAYS ? left : [...left].sort((a, b) => b.score - a.score).slice(0, MOST_WAYS);
}

/** A mark that is not found costs more than any doubtful place. */
const LEFT_OUT = 4;

/** Removes some stretches from a line; its marks and ranges of type are shifted. */
export function cutMarks(line: Line, cuts: readonly Cut[]): Line {
  if (cuts.length === 0) return line;
  let text = "";
  let from = 0;
  const marks: LineMark[] = [];
  const shifts: { readonly at: number; readonly by: number }[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    text += line.text.slice(from, cut.start);
    if (cut.mark !== null) marks.push({ at: text.length + (cut.behind ?? 0), mark: cut.mark });
    shifts.push({ at: cut.end, by: cut.end - cut.start });
    from = cut.end;
  }
  text += line.text.slice(from);
  const moved = (place: number): number =>
    Math.max(0, place - shifts.filter((s) => s.at <= place).reduce((sum, s) => sum + s.by, 0));
  const move = (runs: Line["italic"]): Line["italic"] =>
    runs.map((r) => ({ start: moved(r.start), end: moved(r.end) }));
  const all = [...marks, ...line.marks.map((m) => ({ ...m, at: moved(m.at) }))];
  return { ...line, text, marks: all, raised: [], italic: move(line.italic), bold: move(line.bold) };
}
