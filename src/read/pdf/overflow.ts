/** Drops letters that a page repeats from the page before or after it, because their ink crosses the edge of the page. */
import { hasArabic } from "./arabic.js";
import type { PdfItem, PdfPage } from "./lines.js";

/** Positions closer than this, in points, are the same. */
const SAME_PLACE = 0.5;
/** How many rows from the edge of a page may be its first or last line; a header or footer may be outside it. */
const OUTERMOST = 2;
/** A letter's position along its line must match its index among the letters within this share of the line. */
const UNEVEN = 0.2;

/**
 * Removes from each page the items that belong to the first line of the next page or to the last line of the previous one. When a browser
 * prints, a letter whose accent crosses the page edge is drawn on the neighbouring page too, and its text contains the whole letter.
 */
export function withoutOverflow<P extends PdfPage>(pages: readonly P[]): P[] {
  const isLetter = ({ str }: PdfItem): boolean => LETTERS.test(str);
  // If vowel signs remain of a removed line, they are above no letter.
  const isLoneSign = (item: PdfItem, page: PdfPage): boolean =>
    SIGNS.test(item.str) && !page.items.some((other) => isOver(item, other));
  return withoutRepeated(withoutRepeated(pages, isLetter), isLoneSign);
}

/** @param may whether an item can be a repeated one */
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

/** The items of rows that belong to one row of the other page. */
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

/** The visible items of a page's outermost rows, each row at one baseline, the outermost first. */
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
