/** Finds tables that the form does not declare: several lines whose words leave the same vertical strips of the page empty. */
import type { Language } from "../../language/language.js";
import { HAN } from "../../language/letters.js";
import { COLUMN_GAP, type LineTag, type LineWord } from "../../read/source-text.js";
import { formulaAmong } from "../formula.js";
import { typedLabel } from "../labels.js";
import { isRule } from "./furniture.js";
import { type Line, largest, smallest } from "./lines.js";

/** The least number of lines with words in two columns that form a table. */
const LEAST_ROWS = 3;
/** The least width of a strip between two columns, in letter heights: more than most spaces between words. */
const LEAST_STRIP = 0.45;
/** The share of lines that may cross such a strip: headings that span several columns. */
const CROSSING_SHARE = 0.15;
/** One line may cross it if there are at least this many lines. */
const ONE_MAY_CROSS = 5;
/** The largest distance between lines of a table, in letter heights, */
const FURTHEST = 3.2;
/** between a line of its header and the next one, */
const HEAD_STEP = 1.8;
/** and between lines of one row, as a multiple of the smallest distance. */
const SAME_ROW = 1.2;
/** Complete lines further apart than this, in letter heights, are two rows: few scripts set the lines of a paragraph so far apart. */
const LOOSE = 1.5;
/** If this share of the lines is that close together, each line is a row. */
const CLOSE_SHARE = 0.8;
/** A line without gaps that takes up this share of the page's text width is no cell. */
const PROSE_WIDTH = 0.75;
/** Notes are set smaller than a table: at most at this share of its size. */
const NOTE_SIZE = 0.93;
/** A Chinese line may end after any character. */
const CHINESE = new RegExp(`[${HAN}]`, "u");
/** Numbers of elements for drawn cells start here, so that they differ from those that a form declares. */
const FIRST_ELEMENT = 1_000_000;

/** A vertical strip of the page that contains the words of a column. */
interface Column {
  readonly left: number;
  readonly right: number;
}

/** Cuts the lines of each drawn table into lines of its cells, tagged like those of a declared table. */
export function withDrawnTables(pages: readonly (readonly Line[])[], language: Language): readonly (readonly Line[])[] {
  if (!pages.some((lines) => lines.some((line) => line.words))) return pages;
  const flat = pages.flat();
  const formula = flat[formulaAmong(flat, language)];
  if (!formula) return pages;
  let goesOn = false;
  return pages.map((lines, page) => {
    if (page < formula.page) return lines;
    const from = page === formula.page ? lines.indexOf(formula) + 1 : 0;
    const made = withTablesOfPage(lines.slice(from), goesOn);
    // Below a table at the end of a page there can only be notes.
    const last = made.findLastIndex((line) => line.tag?.cell);
    goesOn = last !== -1 && isEndOfBody(made[last] as Line, made[last + 1]);
    return [...lines.slice(0, from), ...made];
  });
}

/** Whether nothing follows a table's last line except notes, below a rule or in smaller letters. */
const isEndOfBody = (last: Line, below: Line | undefined): boolean =>
  below === undefined || isRule(below) || below.size < last.size * NOTE_SIZE;

/** @param goesOn whether a table may continue from the page before, with lines of one cell */
function withTablesOfPage(lines: readonly Line[], goesOn: boolean): Line[] {
  const [left, right] = [smallest(lines.map((l) => l.left)), largest(lines.map((l) => l.right))];
  const isProse = (line: Line): boolean =>
    line.right - line.left > (right - left) * PROSE_WIDTH && (stretchesOf(line).length === 1 || isJustified(line));
  const made: Line[] = [];
  let tables = 0;
  for (let i = 0; i < lines.length; ) {
    let end = tableEnd(lines, i, { isProse, goesOn: goesOn && i === 0 });
    const columns = columnsOf(lines.slice(i, end));
    // A separate line below it in one of its columns is the heading of another table.
    while (end > i && cellsOf(lines[end - 1] as Line, columns).size < 2) end--;
    while (end > i && goesOnInCell(lines.slice(i, end), lines[end], columns)) end++;
    const block = lines.slice(i, end);
    if (isTable(block, columns)) made.push(...cellLines(block, columns, ++tables));
    else made.push(...lines.slice(i, Math.max(end, i + 1)));
    i = Math.max(end, i + 1);
  }
  return made;
}

/** The words of a line, grouped by gaps; a number or label belongs to what it counts. */
function stretchesOf({ text, words = [], size }: Line): LineWord[][] {
  const label = typedLabel(text, null);
  const stretches: LineWord[][] = [];
  for (const word of words) {
    const before = stretches.at(-1)?.at(-1);
    if (before && (word.left - before.right < COLUMN_GAP * size || before.end <= label)) stretches.at(-1)?.push(word);
    else stretches.push([word]);
  }
  return stretches;
}

/** Whether all gaps between the words of a line are equally wide: then it was stretched to fill the line, and no column separates them. */
function isJustified({ text, words = [], size }: Line): boolean {
  const label = typedLabel(text, null);
  const gaps = words.flatMap((word, i) => {
    const before = words[i - 1];
    return before && before.end > label ? [word.left - before.right] : [];
  });
  return gaps.length >= LEAST_GAPS && largest(gaps) - smallest(gaps) <= EVEN * size;
}

/** The least number of gaps for that, and how much they may differ, in letter heights. */
const LEAST_GAPS = 3;
const EVEN = 0.15;

const isApart = (line: Line): boolean => stretchesOf(line).length > 1;

/** What is known about the page. */
interface Page {
  /** Whether a line is too long to be a cell. */
  readonly isProse: (line: Line) => boolean;
  readonly goesOn: boolean;
}

/** The end of the lines that may form a table beginning at an index; the index itself if there is none. */
function tableEnd(lines: readonly Line[], from: number, { isProse, goesOn }: Page): number {
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i] as Line];
    const step = i > from && before ? line.top - before.top : 0;
    if (isProse(line) || step > FURTHEST * line.size) break;
    // A header may begin with lines above only one of its columns.
    if (end === from && !goesOn && !isApart(line) && !isHeadOf(line, lines[i + 1])) break;
    if (isApart(line)) end = i + 1;
  }
  return end;
}

/** Whether a line is just above another and further indented. */
const isHeadOf = (line: Line, next: Line | undefined): boolean =>
  next !== undefined && next.top - line.top <= HEAD_STEP * line.size && line.left > next.left + line.size;

/** The columns of some lines: what lies between the strips that (nearly) all of them leave empty. */
function columnsOf(lines: readonly Line[]): Column[] {
  const size = largest(lines.map((line) => line.size));
  const crossing = Math.max(lines.length >= ONE_MAY_CROSS ? 1 : 0, Math.floor(lines.length * CROSSING_SHARE));
  const edges = lines.flatMap(({ words = [] }) =>
    words.flatMap(({ left, right }) => [
      { at: left, by: 1 },
      { at: right, by: -1 },
    ]),
  );
  edges.sort((a, b) => a.at - b.at || b.by - a.by);
  const columns: { left: number; right: number }[] = [];
  let covered = 0;
  for (const { at, by } of edges) {
    const wasFilled = covered > crossing;
    covered += by;
    const last = columns.at(-1);
    if (!wasFilled && covered > crossing) {
      if (!last || at - last.right >= LEAST_STRIP * size) columns.push({ left: at, right: at });
    } else if (wasFilled && covered <= crossing && columns.length > 0) {
      columns[columns.length - 1] = { left: last?.left ?? at, right: at };
    }
  }
  const begun = columns.filter((column, i) => i === 0 || beginningIn(column, lines) >= LEAST_BEGINNING);
  const rights = begun.map((_, i) => lines.flatMap((line) => cellsOf(line, begun).get(i)?.at(-1)?.right ?? []));
  // As wide as its longest cell that does not also span the next column.
  return begun.map((column, i) => {
    const next = begun[i + 1]?.left ?? Number.POSITIVE_INFINITY;
    return {
      ...column,
      right: largest(
        (rights[i] ?? []).filter((right) => right < next),
        column.right,
      ),
    };
  });
}

/** How many lines must have something separate in a column for it to count as one; words of long names may leave strips too. */
const LEAST_BEGINNING = 2;

const beginningIn = ({ left, right }: Column, lines: readonly Line[]): number =>
  lines.filter((line) => stretchesOf(line).some(([word]) => word && word.left <= right && word.right >= left)).length;

const isTable = (lines: readonly Line[], columns: readonly Column[]): boolean =>
  columns.length > 1 && lines.filter((line) => cellsOf(line, columns).size > 1).length >= LEAST_ROWS;

/** The words of a line, by column. */
function cellsOf(line: Line, columns: readonly Column[]): Map<number, LineWord[]> {
  const cells = new Map<number, LineWord[]>();
  let column = 0;
  let before: LineWord | null = null;
  for (const word of line.words ?? []) {
    const gap: number = before ? word.left - before.right : Number.POSITIVE_INFINITY;
    // Words that cross a strip without a gap span several columns, and are put in the first of them.
    if (gap >= LEAST_STRIP * line.size) column = Math.max(column, columnAt(word, columns));
    const cell = cells.get(column);
    if (cell) cell.push(word);
    else cells.set(column, [word]);
    before = word;
  }
  return cells;
}

/** The column in which a word begins, or the nearest one. */
function columnAt({ left, right }: LineWord, columns: readonly Column[]): number {
  const distances = columns.map((c) => Math.max(0, c.left - right, left - c.right));
  return distances.indexOf(smallest(distances));
}

/** The lines of each cell, row by row. */
function cellLines(lines: readonly Line[], columns: readonly Column[], table: number): Line[] {
  return rowsOf(lines, columns).flatMap((row, r) =>
    columns.flatMap((_, column) =>
      row.flatMap((line): Line[] => {
        const words = cellsOf(line, columns).get(column);
        const element = FIRST_ELEMENT * table + r * columns.length + column;
        const tag: LineTag = { element, role: "cell", cell: { table: FIRST_ELEMENT + table, row: r, column } };
        return words ? [partOf(line, words, tag)] : [];
      }),
    ),
  );
}

/** Lines closer together than rows are one row. If all lines are equally close, text that had no room in the line above continues it. */
function rowsOf(lines: readonly Line[], columns: readonly Column[]): Line[][] {
  const isClose = closeness(lines);
  const close = lines.filter((line, i) => isClose(line, lines[i - 1])).length;
  const allClose = close >= (lines.length - 1) * CLOSE_SHARE;
  const rows: Line[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const joins = before && isClose(line, before) && (!allClose || hadNoRoom(line, before, columns));
    const apart =
      before && line.top - before.top > LOOSE * line.size && isWhole(line, columns) && isWhole(before, columns);
    if (joins && !apart) rows.at(-1)?.push(line);
    else rows.push([line]);
  });
  return rows;
}

/** Whether a line has a first cell and another one, as a row has. */
function isWhole(line: Line, columns: readonly Column[]): boolean {
  const cells = cellsOf(line, columns);
  return cells.has(0) && cells.size > 1;
}

/** Creates the test of whether a line is as close to the one before as any line is. */
function closeness(lines: readonly Line[]): (line: Line, before: Line | undefined) => boolean {
  const step = (line: Line, before: Line): number => (line.top - before.top) / Math.max(line.size, before.size);
  const smallestStep = smallest(lines.slice(1).map((line, i) => step(line, lines[i] as Line)));
  return (line, before) => before !== undefined && step(line, before) <= smallestStep * SAME_ROW;
}

/** Whether the line below a table continues its last row with text that had no room there. */
function goesOnInCell(table: readonly Line[], line: Line | undefined, columns: readonly Column[]): boolean {
  const last = table.at(-1);
  if (!last || !line?.words || cellsOf(line, columns).size !== 1) return false;
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const within = columns.some((c) => line.left >= c.left - line.size && line.right <= c.right + line.size);
  return (
    within && line.right - line.left < right - left && closeness(table)(line, last) && hadNoRoom(line, last, columns)
  );
}

/**
 * Whether a line only continues cells of the line above: it leaves the first cell out, or has only that cell, whose first word had no room
 * there.
 */
function hadNoRoom(line: Line, above: Line, columns: readonly Column[]): boolean {
  const [cells, before] = [cellsOf(line, columns), cellsOf(above, columns)];
  const [word] = cells.get(0) ?? [];
  if (!word) return true;
  const last = before.get(0)?.at(-1);
  const least = (word.right - word.left) / (CHINESE.test(line.text) ? word.end - word.start : 1);
  const fits = !last || last.right + least < (columns[0]?.right ?? 0);
  return !fits && cells.size === 1;
}

/** Some words of a line, as a line of their own. */
function partOf(line: Line, words: readonly LineWord[], tag: LineTag): Line {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const within = (runs: Line["bold"]): Line["bold"] =>
    runs
      .map((run) => ({ start: Math.max(0, run.start - start), end: Math.min(end, run.end) - start }))
      .filter((run) => run.end > run.start);
  return {
    ...line,
    text: line.text.slice(start, end),
    left: smallest(words.map((word) => word.left)),
    right: largest(words.map((word) => word.right)),
    raised: within(line.raised),
    italic: within(line.italic),
    bold: within(line.bold),
    tag,
  };
}
