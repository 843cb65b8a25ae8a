/** Splits pages with two columns, the layout of official records for decades, so that each column is read as a page of its own. */
import { isRightToLeft } from "./arabic.js";
import type { PdfItem, PdfPage } from "./lines.js";

/** The least distance between two columns, in points. */
const GUTTER = 6;
/** The gutter is searched for between these shares of the text's width. */
const [GUTTER_FROM, GUTTER_TO] = [0.35, 0.65];
/** The least number of lines in each column, on at least one page of the document and on its other pages. */
const LEAST_LINES = 8;
const LEAST_LINES_AMONG = 2;
/**
 * The share of a column's width that a full line fills, and the share of its lines that are full; in the cells of a table and the sides of
 * a masthead fewer are.
 */
const [FILLED, MOSTLY] = [0.7, 0.6];
/** The largest share of a column's width that a superscript mark takes. */
const RAISED = 0.05;
/** Notes are set in letters of at most this share of the text's size. */
const NOTE_SIZE = 0.93;
/** Baselines closer than this, in points, are the same. */
const SAME_BASELINE = 2;
/** The largest indent of the first line of a paragraph, in points. */
const INDENT = 30;
/** The largest distance of a line above the first full line, in line steps. */
const CLOSE = 1.6;
/** Gutters of two pages that differ by at most this many points are the same. */
const SAME_GUTTER = 12;

interface Row {
  readonly items: readonly PdfItem[];
  readonly left: number;
  readonly right: number;
}

/** The columns of a page: where they are divided, and which rows are in them. */
interface Columns {
  readonly gutter: number;
  /** All of them, and those of each column that are not empty there. */
  readonly rows: readonly Row[];
  readonly sides: readonly Side[];
}

interface Side {
  readonly rows: readonly Row[];
  readonly width: number;
}

const leftOf = (item: PdfItem): number => item.transform[4] ?? 0;
const rightOf = (item: PdfItem): number => leftOf(item) + item.width;
const isPrinted = (item: PdfItem): boolean => item.str.trim() !== "";

/** Splits each page with two columns into two pages; text above the columns goes with the first, text below with the second. */
export function columnsApart<P extends PdfPage>(pages: readonly P[]): P[] {
  const sure = pages.flatMap((page, i) => columnsOf(page, i === 0) ?? []).filter(areFull);
  const gutters = distinct(sure.map(({ gutter }) => gutter));
  return pages.flatMap((page, i) => {
    const here = gutters.flatMap((gutter) => columnsOf(page, i === 0, gutter) ?? []);
    const columns = here.reduce<Columns | null>((a, b) => (a && a.rows.length >= b.rows.length ? a : b), null);
    return columns ? apart(page, columns) : [page];
  });
}

/** Gutters that are not one with an earlier one. */
function distinct(gutters: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const gutter of gutters) if (!found.some((other) => Math.abs(other - gutter) <= SAME_GUTTER)) found.push(gutter);
  return found;
}

function apart<P extends PdfPage>(page: P, { gutter, rows }: Columns): P[] {
  const inside = new Set(rows.flatMap((row) => row.items));
  const [top, bottom] = edgesOf(rows);
  const isLeft = (item: PdfItem): boolean => (leftOf(item) + rightOf(item)) / 2 < gutter;
  const text = page.items.filter((item) => inside.has(item) || !isPrinted(item));
  const above = page.items.filter((item) => isPrinted(item) && !inside.has(item) && baselineOf(item) > bottom);
  const below = page.items.filter((item) => isPrinted(item) && !inside.has(item) && baselineOf(item) <= bottom);
  const columns = [text.filter(isLeft), text.filter((item) => !isLeft(item))];
  const [first = [], second = []] = isArabic(page) ? columns.reverse() : columns;
  const head = above.filter((item) => baselineOf(item) >= top);
  return [
    { ...page, items: [...head, ...first] },
    { ...page, items: [...second, ...below, ...above.filter((item) => !head.includes(item))] },
  ];
}

const baselineOf = (item: PdfItem): number => item.transform[5] ?? 0;

/** The highest and the lowest baseline of rows; places on a page are counted from below. */
function edgesOf(rows: readonly Row[]): readonly [number, number] {
  const baselines = rows.flatMap((row) => row.items.map(baselineOf));
  return [Math.max(...baselines), Math.min(...baselines)];
}

/** Whether a page runs from right to left, so that its right column comes first. */
const isArabic = ({ items }: PdfPage): boolean => isRightToLeft(items.map(({ str }) => ({ text: str })));

/**
 * The columns of a page, or null.
 *
 * @param isFirst whether a masthead, which has two sides as well, may be above the columns
 * @param known the gutter of another page, near which this page's is searched for; otherwise in the middle
 */
function columnsOf(page: PdfPage, isFirst: boolean, known?: number): Columns | null {
  const printed = page.items.filter(isPrinted);
  if (printed.some((item) => item.tag?.role === "cell")) return null;
  const rows = rowsOf(printed);
  const gutter = gutterOf(rows, known);
  if (gutter === null) return null;
  const clear = rows.filter((row) => isClear(row, gutter));
  const zone = withoutNotes(longestRun(rows, (row) => isClear(row, gutter)));
  const all = sidesOf(zone, gutter);
  const start = isFirst ? firstOf(all, isArabic(page)) : 0;
  const sides = all.map(({ rows, width }) => ({
    width,
    rows: rows.slice(start).filter((row) => row.items.length > 0),
  }));
  const shorter = Math.min(...sides.map((column) => column.rows.length));
  // A single line at one side is a column's where nothing on the page but notes reaches over the gutter.
  const least = zone.length > 1 && withoutNotes(clear).length === withoutNotes(rows).length ? 1 : LEAST_LINES_AMONG;
  return shorter >= least ? { gutter, rows: zone.slice(start), sides } : null;
}

/** The middle of the strip that the most rows leave empty. */
function gutterOf(rows: readonly Row[], known: number | undefined): number | null {
  const left = Math.min(...rows.map((row) => row.left));
  const width = Math.max(...rows.map((row) => row.right)) - left;
  const [from, to] =
    known === undefined
      ? [left + width * GUTTER_FROM, left + width * GUTTER_TO]
      : [known - SAME_GUTTER, known + SAME_GUTTER];
  let most = 0;
  let places: number[] = [];
  for (let at = Math.round(from); at < to; at++) {
    const clear = longestRun(rows, (row) => isClear(row, at)).length;
    if (clear > most) [most, places] = [clear, [at]];
    else if (clear === most) places.push(at);
  }
  return most < LEAST_LINES_AMONG ? null : (places[Math.floor(places.length / 2)] ?? null);
}

const isClear = (row: Row, at: number): boolean =>
  row.items.every((item) => rightOf(item) < at - GUTTER / 2 || leftOf(item) > at + GUTTER / 2);

const sidesOf = (rows: readonly Row[], gutter: number): Side[] =>
  [true, false].map((isLeft) => {
    const halves = rows.map((row) => half(row, gutter, isLeft));
    return { rows: halves, width: extent(halves.flatMap((row) => row.items)) };
  });

/** Whether both columns are long and have full lines, so that they are not the sides of a table. */
const areFull = ({ sides }: Columns): boolean =>
  sides.every(({ rows, width }) => {
    // Superscript text is in a row of its own.
    const whole = rows.filter((row) => row.right - row.left > RAISED * width);
    return rows.length >= LEAST_LINES && whole.filter((row) => fills(row, { width })).length >= MOSTLY * whole.length;
  });

const fills = (row: Row | undefined, { width }: { readonly width: number }): boolean =>
  row !== undefined && row.items.length > 0 && row.right - row.left >= FILLED * width;

/**
 * The row of the first page at which the columns begin, below a possible masthead: the first full row, or short lines right above it with
 * which the second column begins.
 */
function firstOf(sides: readonly Side[], rightToLeft: boolean): number {
  const count = sides[0]?.rows.length ?? 0;
  const full = Array.from({ length: count }, (_, i) => i).find((i) => sides.some((side) => fills(side.rows[i], side)));
  const second = sides[rightToLeft ? 0 : 1]?.rows ?? [];
  const printed = [...second.entries()].filter(([, row]) => row.items.length > 0);
  const among = printed.filter(([i]) => i >= (full ?? 0)).map(([, row]) => row);
  const edge = rightToLeft ? Math.max(...among.map((row) => row.right)) : Math.min(...among.map((row) => row.left));
  const steps = among.slice(1).map((row, i) => stepTo(row, among[i]));
  const leading = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  let first = printed.length - among.length;
  for (; first > 0; first--) {
    const [above, here] = [printed[first - 1]?.[1], printed[first]?.[1]];
    if (!above || Math.abs((rightToLeft ? above.right : above.left) - edge) > INDENT) break;
    if (stepTo(here, above) > CLOSE * leading) break;
  }
  return Math.min(full ?? 0, printed[first]?.[0] ?? 0);
}

/** The distance from the baseline of a row down to the next. */
const stepTo = (row: Row | undefined, above: Row | undefined): number =>
  above && row ? baselineOf(above.items[0] as PdfItem) - baselineOf(row.items[0] as PdfItem) : 0;

/** The rows without those in small letters at the end: notes are below both columns. */
function withoutNotes(rows: readonly Row[]): readonly Row[] {
  const sizes = rows.map((row) => Math.max(...row.items.map(sizeOf)));
  const usual = [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  return rows.slice(0, sizes.findLastIndex((size) => size > NOTE_SIZE * usual) + 1);
}

const sizeOf = ({ transform: [, , c = 0, d = 0] }: PdfItem): number => Math.hypot(c, d);

const extent = (items: readonly PdfItem[]): number =>
  items.length === 0 ? 0 : Math.max(...items.map(rightOf)) - Math.min(...items.map(leftOf));

/** The items of a row on one side of the gutter. */
function half(row: Row, gutter: number, left: boolean): Row {
  return rowOf(row.items.filter((item) => leftOf(item) < gutter === left));
}

function rowOf(items: readonly PdfItem[]): Row {
  return { items, left: Math.min(...items.map(leftOf)), right: Math.max(...items.map(rightOf)) };
}

/** Items by their baselines, from the top of the page. */
function rowsOf(items: readonly PdfItem[]): Row[] {
  const rows: PdfItem[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const item of [...items].sort((a, b) => baselineOf(b) - baselineOf(a))) {
    if (last - baselineOf(item) > SAME_BASELINE) {
      rows.push([]);
      last = baselineOf(item);
    }
    rows.at(-1)?.push(item);
  }
  return rows.map(rowOf);
}

/** The longest run of rows that share something; the page number, first or last of all, belongs to none. */
function longestRun(rows: readonly Row[], is: (row: Row) => boolean): readonly Row[] {
  let [best, length, start] = [0, 0, 0];
  rows.forEach((row, i) => {
    if (!is(row) || isPageNumber(rows, i)) start = i + 1;
    else if (i + 1 - start > length) [best, length] = [start, i + 1 - start];
  });
  return rows.slice(best, best + length);
}

/** Whether a row is the page's number: a raised mark, which is in a row of its own, stands nearer to its line. */
function isPageNumber(rows: readonly Row[], i: number): boolean {
  const beside = i === 0 ? rows[1] : i === rows.length - 1 ? rows[i - 1] : undefined;
  const row = rows[i];
  if (!row || !beside || !row.items.every((item) => /^\s*\d{1,4}\s*$/u.test(item.str))) return false;
  return Math.abs(stepTo(beside, row)) >= Math.max(...beside.items.map(sizeOf));
}
