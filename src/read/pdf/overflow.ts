/** Drops letters that a page repeats from the page before or after it, because their ink crosses the edge of the page. */
import { hasArabic } from "./arabic.js";
import type { PdfItem, PdfPage } from "./lines.js";

/** Places nearer than this, in points, are one. */
const SAME_PLACE = 0.5;
/** Rows from a page's edge among which its first or last line is: that of the page's head or foot may stand outside it. */
const OUTERMOST = 2;
/** A letter stands as far along its line as its place among the letters tells, give or take this share of the line. */
const UNEVEN = 0.2;

/**
 * The items of each page without those that belong to the first line of the next page or to the last line of the one before. A browser
 * that prints draws the accent of a letter that reaches over the edge with the page before, and spells the whole letter there.
 */
export function withoutOverflow<P extends PdfPage>(pages: readonly P[]): P[] {
  const isLetter = ({ str }: PdfItem): boolean => LETTERS.test(str);
  // What is left of a line that is gone is its vowel signs, over no letter.
  const isLoneSign = (item: PdfItem, page: PdfPage): boolean =>
    SIGNS.test(item.str) && !page.items.some((other) => isOver(item, other));
  return withoutRepeated(withoutRepeated(pages, isLetter), isLoneSign);
}

/** @param may whether an item may be a repeated one */
function withoutRepeated<P extends PdfPage>(pages: readonly P[], may: (item: PdfItem, page: PdfPage) => boolean): P[] {
  return pages.map((page, k) => {
    const [before, after] = [pages[k - 1], pages[k + 1]];
    const rowsAt = (edge: "upper" | "lower"): PdfItem[][] =>
      edgeRows(page, edge).filter((row) => row.every((item) => may(item, page)));
    const gone = new Set([
      ...repeated(rowsAt("lower"), after ? edgeRows(after, "upper") : []),
      ...repeated(rowsAt("upper"), before ? edgeRows(before, "lower") : []),
    ]);
    return gone.size === 0 ? page : { ...page, items: page.items.filter((item) => !gone.has(item)) };
  });
}

/** One letter, or two that are drawn as one. */
const LETTERS = /^\p{L}{1,2}$/u;
/** A vowel sign, or two that are drawn as one. */
const SIGNS = /^\p{M}{1,2}$/u;

/** Whether a vowel sign stands on the line of an item. */
const isOver = (sign: PdfItem, { str, transform }: PdfItem): boolean =>
  /\p{L}/u.test(str) && Math.abs((transform[5] ?? 0) - (sign.transform[5] ?? 0)) < Math.abs(transform[3] ?? 0);

/** The items of rows that are of one and the same row of others. */
function repeated(rows: readonly (readonly PdfItem[])[], others: readonly (readonly PdfItem[])[]): PdfItem[] {
  const isOf = (a: PdfItem, b: PdfItem): boolean => {
    const [left = 0, start = 0] = [a.transform[4], b.transform[4]];
    const places = [...b.str.matchAll(new RegExp(a.str, "gu"))].map(({ index }) => {
      const letters = hasArabic(a.str) ? b.str.length - index - a.str.length : index;
      return start + (b.width * letters) / b.str.length;
    });
    return places.some((place) => Math.abs(left - place) < SAME_PLACE + UNEVEN * b.width);
  };
  return rows
    .filter((row) => others.some((o) => o.length >= row.length && row.every((item) => o.some((b) => isOf(item, b)))))
    .flat();
}

/** The printed items of the outermost rows of a page, each row at one baseline, the outermost first. */
function edgeRows({ items }: PdfPage, edge: "upper" | "lower"): PdfItem[][] {
  const rows = new Map<number, PdfItem[]>();
  for (const item of items) {
    if (item.str.trim() === "") continue;
    const baseline = Math.round(item.transform[5] ?? 0);
    const row = rows.get(baseline);
    if (row) row.push(item);
    else rows.set(baseline, [item]);
  }
  const down = edge === "lower" ? 1 : -1;
  return [...rows]
    .sort(([a], [b]) => down * (a - b))
    .slice(0, OUTERMOST)
    .map(([, row]) => row);
}
