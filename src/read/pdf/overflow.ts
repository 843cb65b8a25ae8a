/** Letters that a page repeats of the page beside it, since their ink reaches over the edge. */
import type { PdfItem, PdfPage } from "./lines.js";

/** Places nearer than this, in points, are one. */
const SAME_PLACE = 0.5;

/**
 * The items of each page without those that belong to the first line of the next page or to the last line of the one before. A browser
 * that prints draws the accent of a letter that reaches over the edge with the page before, and spells the whole letter there.
 */
export function withoutOverflow<P extends PdfPage>(pages: readonly P[]): P[] {
  return pages.map((page, k) => {
    const [before, after] = [pages[k - 1], pages[k + 1]];
    const gone = new Set([
      ...repeated(rowsOf(page, "lower"), after ? rowsOf(after, "upper") : []),
      ...repeated(rowsOf(page, "upper"), before ? rowsOf(before, "lower") : []),
    ]);
    return gone.size === 0 ? page : { ...page, items: page.items.filter((item) => !gone.has(item)) };
  });
}

/** One letter, or two that are drawn as one. */
const LETTERS = /^\p{L}{1,2}$/u;

/** The items of rows that are letters of one and the same row of others. */
function repeated(rows: readonly (readonly PdfItem[])[], others: readonly (readonly PdfItem[])[]): PdfItem[] {
  const isOf = (a: PdfItem, b: PdfItem): boolean => {
    const [left = 0, start = 0] = [a.transform[4], b.transform[4]];
    return b.str.includes(a.str) && left > start - SAME_PLACE && left < start + b.width;
  };
  return rows
    .filter((row) => row.every((item) => LETTERS.test(item.str)))
    .filter((row) => others.some((o) => o.length >= row.length && row.every((item) => o.some((b) => isOf(item, b)))))
    .flat();
}

/** The printed items of a half of a page by baseline. */
function rowsOf({ items, height }: PdfPage, half: "upper" | "lower"): PdfItem[][] {
  const rows = new Map<number, PdfItem[]>();
  for (const item of items) {
    const baseline = item.transform[5] ?? 0;
    if (item.str.trim() === "" || baseline > height / 2 !== (half === "upper")) continue;
    const key = Math.round(baseline);
    const row = rows.get(key);
    if (row) row.push(item);
    else rows.set(key, [item]);
  }
  return [...rows.values()];
}
