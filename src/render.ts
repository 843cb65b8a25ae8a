/** Renders a comparison as a report in the format asked for; the code of each format is loaded when it is called. */
import type { Wish } from "./classify/only.js";
import type { Comparison } from "./model/comparison.js";
import type { LanguageCode } from "./model/resolution.js";
import type { TrackedInto } from "./report/into/tracked.js";
import { labelsFor } from "./report/labels/load.js";
import { UNSIGNED } from "./report/ooxml/signature.js";
import type { ReportOptions } from "./report/options.js";

/** Options of every report. */
export interface RenderOptions {
  /** Language of the report's own words; English by default. The texts stay in theirs. */
  readonly ui?: LanguageCode;
  /** Show only entries that match any of these, such as `substantive`, `moved` or a kind of change; by default all are shown. */
  readonly only?: readonly Wish[];
  /** Only the brief: every change of substance in one line, on one page. */
  readonly brief?: boolean;
  /** How many unchanged paragraphs to show around each change; none by default. */
  readonly context?: number;
}

/** Options of the plain-text report. */
export interface TextOptions extends RenderOptions {
  /** Whether to show both texts side by side. */
  readonly sideBySide?: boolean;
  /** The largest line width in columns; 80 by default. */
  readonly width?: number;
  /** Whether to write colours for a terminal. */
  readonly color?: boolean;
}

/** Options of the web page. */
export interface HtmlOptions extends RenderOptions {
  /** Whether the page opens with both texts side by side. */
  readonly sideBySide?: boolean;
}

/** Options of the redline or the table in Word. */
export interface DocxOptions extends RenderOptions {
  /** Author of the tracked changes; `resdiff` by default. */
  readonly author?: string;
  /** Date of the tracked changes, as ISO 8601 in UTC: `2026-11-01T00:00:00Z`. */
  readonly date?: string;
  /** Whether to write both texts side by side in a table, instead of tracked changes. */
  readonly table?: boolean;
  /** The bytes of the DOCX that the old text was read from. The tracked changes are put into this file, and everything else in it stays. */
  readonly into?: Uint8Array;
  /** The bytes of the new text, if that is a DOCX too: a new paragraph of a kind that the old file lacks is formatted as it is there. */
  readonly newer?: Uint8Array;
  /** What to do with changes that this document already tracks; by default they are kept beside the new ones. */
  readonly tracked?: TrackedInto;
  /** Whether to add comments that say what the other reports say; true by default. */
  readonly comments?: boolean;
}

/** Line width of the text report by default. */
const DEFAULT_WIDTH = 80;

/**
 * The report as plain text, as the terminal shows it.
 *
 * @returns lines of at most `width` columns, each with its line end
 * @example (await toText(comparison, { only: ["opening"], width: 100 })).includes("[-Takes note of-]{+Welcomes+}"); // => true
 */
export async function toText(comparison: Comparison, options: TextOptions = {}): Promise<string> {
  const { textReport } = await import("./report/text/report.js");
  const { width = DEFAULT_WIDTH, color = false } = options;
  return textReport(comparison, { ...(await asked(options)), width, color });
}

/**
 * The report as Markdown.
 *
 * @returns the whole document
 * @example (await toMarkdown(comparison, { brief: true })).includes("Welcomes"); // => true
 */
export async function toMarkdown(comparison: Comparison, options: RenderOptions = {}): Promise<string> {
  const { markdownReport } = await import("./report/markdown/report.js");
  return markdownReport(comparison, await asked(options));
}

/**
 * The report as a single HTML file that loads nothing else.
 *
 * @returns the whole document
 * @example await writeFile("report.html", await toHtml(comparison, { ui: "fr" }));
 */
export async function toHtml(comparison: Comparison, options: HtmlOptions = {}): Promise<string> {
  const { htmlReport } = await import("./report/html/report.js");
  return htmlReport(comparison, await asked(options));
}

/**
 * The changes as CSV, one line for each change.
 *
 * @returns the whole file, with the byte order mark by which Excel recognises UTF-8
 * @example await writeFile("changes.csv", await toCsv(comparison, { only: ["substantive"] }));
 */
export async function toCsv(comparison: Comparison, options: RenderOptions = {}): Promise<string> {
  const { csvReport } = await import("./report/csv.js");
  return csvReport(comparison, await asked(options));
}

/**
 * The changes as an Excel workbook.
 *
 * @returns the bytes of an XLSX file
 * @example await writeFile("changes.xlsx", await toXlsx(comparison));
 */
export async function toXlsx(comparison: Comparison, options: RenderOptions = {}): Promise<Uint8Array> {
  const { xlsxReport } = await import("./report/xlsx/report.js");
  return xlsxReport(comparison, await asked(options));
}

/**
 * The new text as a Word file with tracked changes, which give the old text when they are all rejected. With `table`, both texts side by
 * side instead.
 *
 * @returns the bytes of a DOCX file
 * @throws UserError if `into` is given and the changes cannot be put into that file
 * @example await writeFile("redline.docx", await toDocx(comparison, { author: "Secretariat" }));
 * @example
 * const official = compare(parse(await read("63-390.docx")), after);
 * await writeFile("redline.docx", await toDocx(official, { into: await readFile("63-390.docx") }));
 */
export async function toDocx(comparison: Comparison, options: DocxOptions = {}): Promise<Uint8Array> {
  const { author = UNSIGNED.author, date = UNSIGNED.date, comments = true } = options;
  const told = { ...(await asked(options)), signature: { author, date }, comments };
  if (options.brief) return (await import("./report/docx/brief.js")).docxBrief(comparison, { ...told, table: false });
  if (options.table) return (await import("./report/docx/table.js")).docxTable(comparison, { ...told, table: true });
  if (options.into) {
    const { redlineInto } = await import("./report/into/into.js");
    const { signature } = told;
    return redlineInto(comparison, options.into, {
      signature,
      comments: comments ? told : null,
      newer: options.newer ?? null,
      tracked: options.tracked ?? "kept",
    });
  }
  return (await import("./report/docx/redline.js")).docxRedline(comparison, told.signature, comments ? told : null);
}

async function asked(options: RenderOptions & { readonly sideBySide?: boolean }): Promise<ReportOptions> {
  const { ui = "en", only = [], brief = false, context = 0, sideBySide = false } = options;
  return { labels: await labelsFor(ui), view: { only, context }, brief, sideBySide };
}
