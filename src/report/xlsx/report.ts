/** Renders the changes as an Excel workbook: one row for each change with its redline, and a sheet that sums them up. */
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison, FindingKind } from "../../model/comparison.js";
import type { LanguageCode } from "../../model/resolution.js";
import type { TextHeader } from "../../redline/header.js";
import { type Redline, redline } from "../../redline/redline.js";
import { briefRows } from "../brief-rows.js";
import type { ReportOptions } from "../options.js";
import {
  counts,
  nameOf,
  particulars,
  setAsideInWords,
  shownInWords,
  titleInWords,
  warningsInWords,
} from "../phrases.js";
import { columnNames, PLAIN_COLUMNS, rowsOf } from "../rows.js";
import type { Cell, Sheet } from "./sheet.js";
import { workbook } from "./workbook.js";

/** Widths of the columns in characters, in their order: two texts and a redline fill a wide screen. */
const WIDTHS = [11, 11, 12, 13, 16, 13, 16, 50, 50, 60];

/** Widths of the summary's two columns. */
const SUMMARY_WIDTHS = [32, 90];

/**
 * The workbook as the bytes of an XLSX file. The header stays in sight and has filters; all text is text, never a
 * formula; Arabic runs from right to left.
 *
 * @example
 * await writeFile("changes.xlsx", xlsxReport(comparison, { labels, view: { only: [], context: 0 }, sideBySide: false }));
 */
export function xlsxReport(comparison: Comparison, options: ReportOptions): Uint8Array {
  const { labels } = options;
  const content = redline(comparison);
  const changes = options.brief ? [] : [{ name: labels.sections.changes, sheet: changesSheet(comparison, options) }];
  return workbook(
    [
      ...changes,
      { name: labels.sections.brief, sheet: briefSheet(content, options) },
      { name: labels.sections.summary, sheet: summarySheet(comparison, content, options) },
    ],
    `${nameOf(content.old)} → ${nameOf(content.new)}`,
  );
}

/** Widths of the brief's columns in characters. */
const BRIEF_WIDTHS = [34, 24, 12, 26, 60, 60];

/** Every change of substance in one row. */
function briefSheet(content: Redline, options: ReportOptions): Sheet {
  const own = isRightToLeft(options.labels.code) ? "rightToLeft" : "text";
  const words = isRightToLeft(content.new.language) ? "rightToLeft" : "text";
  const rows = briefRows(content, options).map((cells, row) =>
    cells.map((text, i): Cell => ({ content: text, style: row === 0 ? "header" : i < WORDS_FROM ? own : words })),
  );
  return { rows, widths: BRIEF_WIDTHS, rightToLeft: isRightToLeft(content.new.language), hasHeader: true };
}

/** The columns of the brief from which on the texts themselves speak. */
const WORDS_FROM = 4;

const isRightToLeft = (code: LanguageCode): boolean => LANGUAGES[code].direction === "rtl";

function changesSheet(comparison: Comparison, options: ReportOptions): Sheet {
  const textStyle = (code: LanguageCode): Cell["style"] => (isRightToLeft(code) ? "rightToLeft" : "text");
  const own = textStyle(options.labels.code);
  const [old, after] = [textStyle(comparison.old.language), textStyle(comparison.new.language)];
  const styleOf = { oldText: old, newText: after } as const;
  const rows = rowsOf(comparison, options).map((row): Cell[] => [
    ...PLAIN_COLUMNS.map(
      (name): Cell => ({
        content: row[name],
        style: name === "oldText" || name === "newText" ? styleOf[name] : own,
      }),
    ),
    { content: row.redline, style: after },
  ]);
  const header = columnNames(options.labels).map((content): Cell => ({ content, style: "header" }));
  return {
    rows: [header, ...rows],
    widths: WIDTHS,
    rightToLeft: isRightToLeft(comparison.new.language),
    hasHeader: true,
  };
}

/** What was compared, how many changes there are of each sort, and what a reader should know. */
function summarySheet({ entries }: Comparison, content: Redline, options: ReportOptions): Sheet {
  const { labels } = options;
  const { whole, places } = warningsInWords(content, labels);
  const rightToLeft = isRightToLeft(labels.code);
  const line = (name: string, value: string | number): Cell[] => [
    { content: name, style: "name" },
    { content: value, style: rightToLeft ? "valueRightToLeft" : "value" },
  ];
  const text = (name: string, header: TextHeader): Cell[][] => [
    line(name, nameOf(header)),
    line("", titleInWords(header, labels)),
    line("", [...particulars(header, labels), header.source].join(" · ")),
  ];
  const { fates, weights } = counts(content, labels);
  const kinds = new Map<FindingKind, number>();
  for (const entry of entries) {
    for (const kind of new Set(entry.findings.map((f) => f.kind))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const rows: Cell[][] = [
    [{ content: labels.heading, style: "title" }],
    [],
    ...text(labels.earlier, content.old),
    ...text(labels.later, content.new),
    ...listed(labels.sections.warnings, whole, line),
    [],
    ...[...fates, ...weights].map(({ name, n }) => line(name, n)),
    ...shownInWords(content, options).map((said) => line("", said)),
    [],
    [{ content: labels.columns.kinds, style: "name" }],
    ...[...kinds].sort(([, a], [, b]) => b - a).map(([kind, n]) => line(labels.kinds[kind], n)),
    ...listed(labels.sections.warnings, places, line),
    ...setAsideInWords(content).flatMap(({ name, texts }) =>
      listed(`${labels.sections.setAside}: ${name}`, texts, line),
    ),
  ];
  return { rows, widths: SUMMARY_WIDTHS, rightToLeft, hasHeader: false };
}

/** A name with its lines beside it, after an empty row; nothing where there are none. */
function listed(name: string, lines: readonly string[], line: (name: string, value: string) => Cell[]): Cell[][] {
  return lines.length === 0 ? [] : [[], ...lines.map((text, i) => line(i === 0 ? name : "", text))];
}
