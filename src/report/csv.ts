/** Renders the changes as CSV that Excel and LibreOffice open directly: one row for each change. */
import type { Comparison } from "../model/comparison.js";
import { redline } from "../redline/redline.js";
import { briefRows } from "./brief-rows.js";
import { looksLikeFormula } from "./formula.js";
import type { ReportOptions } from "./options.js";
import { type ChangeRow, columnNames, PLAIN_COLUMNS, type RedlineStretch, rowsOf } from "./rows.js";
import { visible } from "./visible.js";

/** Tells Excel that the text is UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

const LINE_END = "\r\n";

/** The signs around deleted and inserted words in a plain-text redline. */
const SIGNS = { both: ["", ""], old: ["[-", "-]"], new: ["{+", "+}"] } as const;

/**
 * The changes as CSV (RFC 4180, with a byte order mark): addresses, relation, whether moved, kinds, weight, remarks, both texts and a
 * redline. A cell that a spreadsheet might take for a formula is prefixed with an apostrophe.
 *
 * @example
 * csvReport(comparison, { labels: en, view: { only: [], context: 0 }, sideBySide: false });
 */
export function csvReport(comparison: Comparison, options: ReportOptions): string {
  const rows = options.brief ? briefRows(redline(comparison), options) : changeRows(comparison, options);
  return BYTE_ORDER_MARK + rows.map(csvLine).join("");
}

/** A row of cells with its line end. */
export const csvLine = (cells: readonly string[]): string => cells.map(cell).join(",") + LINE_END;

function changeRows(comparison: Comparison, options: ReportOptions): string[][] {
  const rows = rowsOf(comparison, options).map((row) => [...PLAIN_COLUMNS.map((name) => row[name]), plainRedline(row)]);
  return [columnNames(options.labels), ...rows];
}

function plainRedline({ redline }: ChangeRow): string {
  return redline.map(({ side, text }: RedlineStretch) => SIGNS[side].join(text)).join("");
}

/** A field, quoted if necessary; control characters other than line ends are removed, and direction overrides are written out. */
function cell(text: string): string {
  const printable = text.replace(/\p{Cc}/gu, (character) => (/[\t\n\r]/.test(character) ? character : ""));
  const clean = printable
    .split(/([\t\n\r])/)
    .map((piece, i) => (i % 2 === 0 ? visible(piece) : piece))
    .join("");
  const guarded = looksLikeFormula(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
