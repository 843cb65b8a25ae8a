/** Writes rows of cells as the XML of a worksheet. */
import { looksLikeFormula } from "../formula.js";
import { escapeXml, xmlSafe } from "../ooxml/xml.js";
import type { RedlineStretch } from "../rows.js";
import { STYLES, type StyleName } from "./styles.js";

/** What stands in a cell: a number, a text, or a text with its changes. */
export type Content = number | string | readonly RedlineStretch[];

export interface Cell {
  readonly content: Content;
  readonly style: StyleName;
}

export interface Sheet {
  readonly rows: readonly (readonly Cell[])[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  readonly rightToLeft: boolean;
  /** Whether the first row names the columns: it then stays in sight and has filters. */
  readonly hasHeader: boolean;
}

/** UTF-16 units that a cell can hold; Excel refuses a file with more. */
const MOST_TEXT = 32_767;

/** What a text ends in where it was cut. */
const CUT = " […]";

/** Points of a line, of what stands above and below the lines of a row, and of the highest row that Excel has. */
const LINE_HEIGHT = 13.5;
const ROW_MARGIN = 3;
const MOST_HEIGHT = 409;

/** How much of a line words fill on average, since they break whole. */
const FILLED = 0.88;

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** How a redline's stretches look. */
const LOOKS: Readonly<Record<RedlineStretch["side"], string>> = {
  both: "",
  old: '<rPr><strike/><color rgb="FFC00000"/><sz val="10"/><rFont val="Calibri"/></rPr>',
  new: '<rPr><b/><u/><color rgb="FF00561B"/><sz val="10"/><rFont val="Calibri"/></rPr>',
};

/** The worksheet part. */
export function sheetXml({ rows, widths, rightToLeft, hasHeader }: Sheet, isFirst: boolean): string {
  const view = `<sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ""}${isFirst ? ' tabSelected="1"' : ""}>`;
  const pane = hasHeader ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : "";
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const lines = rows.map((cells, i) => {
    const made = cells.map((cell, k) => cellXml(cell, `${columnName(k)}${i + 1}`));
    return `<row r="${i + 1}" ht="${height(cells, widths)}">${made.join("")}</row>`;
  });
  const filter = hasHeader ? `<autoFilter ref="A1:${columnName(widths.length - 1)}${rows.length}"/>` : "";
  return (
    `<worksheet ${NAMESPACE}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${view}${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="14"/><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>${filter}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

/**
 * The height a row needs, in points, by an estimate: programs measure text when it is edited, not when a file is
 * opened. A row that turns out too high is better than one that hides text.
 */
function height(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map(({ content, style }, i) => {
    if (typeof content === "number" || style === "title") return 1;
    const text = typeof content === "string" ? content : content.map((stretch) => stretch.text).join("");
    const room = Math.max(1, (widths[i] ?? 1) * FILLED);
    return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / room)), 0);
  });
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + ROW_MARGIN);
}

/** Columns that a text takes, of which a Chinese character takes two. */
const columnsOf = (text: string): number =>
  text.length + (text.match(/[\p{Script=Han}\u{3000}-\u{303f}\u{ff00}-\u{ff60}]/gu)?.length ?? 0);

/** Name of a column: A, B … Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** All text stands in the cell itself, as text: no formula can come of it. */
function cellXml({ content, style }: Cell, place: string): string {
  if (typeof content === "number") return `<c r="${place}" s="${STYLES[style].plain}"><v>${content}</v></c>`;
  const stretches = cut(typeof content === "string" ? [{ side: "both", text: content }] : content);
  const whole = stretches.map((stretch) => stretch.text).join("");
  if (whole === "") return `<c r="${place}" s="${STYLES[style].plain}"/>`;
  const number = looksLikeFormula(whole) ? STYLES[style].quoted : STYLES[style].plain;
  const rich = stretches.some((stretch) => stretch.side !== "both");
  const inner = rich
    ? stretches.map(({ side, text }) => `<r>${LOOKS[side]}${textXml(text)}</r>`).join("")
    : textXml(whole);
  return `<c r="${place}" s="${number}" t="inlineStr"><is>${inner}</is></c>`;
}

/** Excel reads `_x000D_` and the like as characters, so an underscore that begins one is written as such. */
const textXml = (text: string): string =>
  `<t xml:space="preserve">${escapeXml(text).replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")}</t>`;

/** What fits into a cell, with a sign where something was cut. */
function cut(stretches: readonly RedlineStretch[]): RedlineStretch[] {
  const out: RedlineStretch[] = [];
  let room = MOST_TEXT;
  for (const { side, text } of stretches) {
    const safe = xmlSafe(text);
    if (safe.length > room) {
      const kept = safe.slice(0, Math.max(0, room - CUT.length)).replace(/[\u{d800}-\u{dbff}]$/u, "");
      return [...out, { side, text: kept + CUT }];
    }
    out.push({ side, text: safe });
    room -= safe.length;
  }
  return out;
}
