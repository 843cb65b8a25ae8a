/** Renders a comparison as a report in the format asked for; the code of each format is loaded when it is called. */
import type { Wish } from "./classify/only.js";
import type { Comparison } from "./model/comparison.js";
import type { LanguageCode } from "./model/resolution.js";
import type { TrackedInto } from "./report/into/tracked.js";
import { labelsFor } from "./report/labels/load.js";
import { UNSIGNED } from "./report/ooxml/signature.js";
import type { ReportOptions } from "./report/options.js";

/** What every report can be told. */
export interface RenderOptions {
  /** Language of the report's own words; English unless said. The texts stay in theirs. */
  readonly ui?: LanguageCode;
  /** Show only what answers to any of these, such as `substantive`, `moved` or a kind; every change unless said. */
  readonly only?: readonly Wish[];
  /** The brief alone: every change of substance in a line, on one page. */
  readonly brief?: boolean;
  /** Unchanged paragraphs to show around each change; none unless said. */
  readonly context?: number;
}

/** How the report as plain text is made. */
export interface TextOptions extends RenderOptions {
  /** Whether both texts stand beside each other. */
  readonly sideBySide?: boolean;
  /** Columns to fill at most; 80 unless said. */
  readonly width?: number;
  /** Whether to write colours for a terminal. */
  readonly color?: boolean;
}

/** How the report as a web page is made. */
export interface HtmlOptions extends RenderOptions {
  /** Whether the page opens with both texts beside each other. */
  readonly sideBySide?: boolean;
}

/** How the redline or the table in Word is made. */
export interface DocxOptions extends RenderOptions {
  /** Whose tracked changes they are; `resdiff` unless said. */
  readonly author?: string;
  /** When they were made, as ISO 8601 in UTC: `2026-11-01T00:00:00Z`. */
  readonly date?: string;
  /** Both texts in a table side by side, instead of tracked changes. */
  readonly table?: boolean;
  /** The bytes of the DOCX that the old text was read from: the tracked changes are put into it, and all else in it stays. */
  readonly into?: Uint8Array;
  /** The bytes of the new text where it is a DOCX too: paragraphs of whose kind the old one has none then look as they do there. */
  readonly newer?: Uint8Array;
  /** What becomes of changes that this document tracks already: kept beside these unless said. */
  readonly tracked?: TrackedInto;
  /** Whether comments tell what the other reports tell; they do unless this is false. */
  readonly comments?: boolean;
}

/** Columns of a text that nobody gave a width. */
const DEFAULT_WIDTH = 80;

/**
 * The report as plain text, as the terminal shows it.
 *
 * @returns lines of `width` columns at most, each with its line end
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
 * The report as one HTML file, which needs nothing else and loads nothing.
 *
 * @returns the whole document
 * @example await writeFile("report.html", await toHtml(comparison, { ui: "fr" }));
 */
export async function toHtml(comparison: Comparison, options: HtmlOptions = {}): Promise<string> {
  const { htmlReport } = await import("./report/html/report.js");
  return htmlReport(comparison, await asked(options));
}

/**
 * The changes as a table, one line each, in CSV.
 *
 * @returns the whole file, with the mark by which Excel knows that it is UTF-8
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
 * The new text as a Word file with tracked changes, whose rejection gives the old text; or with `table` both side by side.
 *
 * @returns the bytes of a DOCX file
 * @throws UserError where `into` is given and cannot be kept with the changes in it
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
