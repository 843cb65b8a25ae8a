/** Pages in two columns, as official records were printed for decades: each column is read as a page of its own. */
import { isRightToLeft } from "./arabic.js";
import type { PdfItem, PdfPage } from "./lines.js";

/** Points between two columns at least. */
const GUTTER = 6;
/** The gutter is sought between these shares of the text's width. */
const [GUTTER_FROM, GUTTER_TO] = [0.35, 0.65];
/** Lines that each column has at least, and the same where another page of the document is in columns. */
const LEAST_LINES = 8;
const LEAST_LINES_AMONG = 2;
/** Share of a column's width that a full line fills, and of its lines that are full: of a table's cells and a masthead's sides fewer are. */
const [FILLED, MOSTLY] = [0.7, 0.6];
/** Share of a column's width that a raised mark takes at most. */
const RAISED = 0.05;
/** Notes are set in letters of this share of the text's at most. */
const NOTE_SIZE = 0.93;
/** Baselines nearer than this, in points, are one. */
const SAME_BASELINE = 2;
/** Gutters of two pages that differ by no more points are one. */
const SAME_GUTTER = 12;

interface Row {
  readonly items: readonly PdfItem[];
  readonly left: number;
  readonly right: number;
}

/** The columns of a page: where they part, and which rows are in them. */
interface Columns {
  readonly gutter: number;
  readonly rows: readonly Row[];
  /** Whether both columns are long and full, so that they are no sides of a table. */
  readonly sure: boolean;
}

const leftOf = (item: PdfItem): number => item.transform[4] ?? 0;
const rightOf = (item: PdfItem): number => leftOf(item) + item.width;
const isPrinted = (item: PdfItem): boolean => item.str.trim() !== "";

/** The pages, each one in two columns made two: what stands above the columns goes with the first, what stands below with the second. */
export function columnsApart<P extends PdfPage>(pages: readonly P[]): P[] {
  const found = pages.map((page, i) => columnsOf(page, i === 0));
  const gutters = found.flatMap((columns) => (columns?.sure ? [columns.gutter] : []));
  if (gutters.length === 0) return [...pages];
  return pages.flatMap((page, i) => {
    const columns = found[i];
    const isAmong = gutters.some((gutter) => Math.abs(gutter - (columns?.gutter ?? 0)) <= SAME_GUTTER);
    return columns && isAmong ? apart(page, columns) : [page];
  });
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

/** @param isFirst whether a masthead may stand above the columns, in two sides as well */
function columnsOf(page: PdfPage, isFirst: boolean): Columns | null {
  const printed = page.items.filter(isPrinted);
  if (printed.some((item) => item.tag?.role === "cell")) return null;
  const rows = rowsOf(printed);
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  const isClear = (row: Row, at: number): boolean =>
    row.items.every((item) => rightOf(item) < at - GUTTER / 2 || leftOf(item) > at + GUTTER / 2);
  let most = 0;
  let places: number[] = [];
  for (let at = Math.round(left + (right - left) * GUTTER_FROM); at < left + (right - left) * GUTTER_TO; at++) {
    const clear = longestRun(rows, (row) => isClear(row, at)).length;
    if (clear > most) [most, places] = [clear, [at]];
    else if (clear === most) places.push(at);
  }
  const gutter = places[Math.floor(places.length / 2)] ?? 0;
  if (most < LEAST_LINES_AMONG) return null;
  const zone = withoutNotes(longestRun(rows, (row) => isClear(row, gutter)));
  const sides = [zone.map((row) => side(row, gutter, true)), zone.map((row) => side(row, gutter, false))];
  const widths = sides.map((of) => extent(of.flatMap((row) => row.items)));
  const fills = (row: Row, k: number): boolean =>
    row.items.length > 0 && row.right - row.left >= FILLED * (widths[k] ?? 0);
  const start = isFirst
    ? Math.max(
        0,
        zone.findIndex((_, i) => sides.some((of, k) => fills(of[i] as Row, k))),
      )
    : 0;
  const kept = sides.map((of) => of.slice(start).filter((row) => row.items.length > 0));
  const filled = kept.every((of, k) => {
    // What is raised stands in a row of its own.
    const whole = of.filter((row) => row.right - row.left > RAISED * (widths[k] ?? 0));
    return whole.filter((row) => fills(row, k)).length >= MOSTLY * whole.length;
  });
  const lines = Math.min(...kept.map((of) => of.length));
  return lines >= LEAST_LINES_AMONG ? { gutter, rows: zone.slice(start), sure: filled && lines >= LEAST_LINES } : null;
}

/** Rows without the small ones at their end: notes stand below both columns. */
function withoutNotes(rows: readonly Row[]): readonly Row[] {
  const sizes = rows.map((row) => Math.max(...row.items.map(sizeOf)));
  const usual = [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  return rows.slice(0, sizes.findLastIndex((size) => size > NOTE_SIZE * usual) + 1);
}

const sizeOf = ({ transform: [, , c = 0, d = 0] }: PdfItem): number => Math.hypot(c, d);

const extent = (items: readonly PdfItem[]): number =>
  items.length === 0 ? 0 : Math.max(...items.map(rightOf)) - Math.min(...items.map(leftOf));

/** The items of a row on one side of the gutter. */
function side(row: Row, gutter: number, left: boolean): Row {
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

/** The longest run of rows that have something in common; the page's number, first or last of all, is in none. */
function longestRun(rows: readonly Row[], is: (row: Row) => boolean): readonly Row[] {
  let [best, length, start] = [0, 0, 0];
  rows.forEach((row, i) => {
    const isEdge = i === 0 || i === rows.length - 1;
    const isNumber = isEdge && row.items.every((item) => /^\s*\d{1,4}\s*$/u.test(item.str));
    if (!is(row) || isNumber) start = i + 1;
    else if (i + 1 - start > length) [best, length] = [start, i + 1 - start];
  });
  return rows.slice(best, best + length);
}
