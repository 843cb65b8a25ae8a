/** Renders the differences between the languages of a resolution as an Excel workbook: one row for each finding, and the texts side by side. */
import type { Concordance, ConcordFinding } from "../../concord/concordance.js";
import { LANGUAGES } from "../../language/languages.js";
import type { LanguageCode, Resolution } from "../../model/resolution.js";
import type { Labels } from "../labels/labels.js";
import type { Cell } from "../xlsx/sheet.js";
import { workbook } from "../xlsx/workbook.js";
import { placeOf, ranked, standing } from "./facts.js";
import { CONCORD_LABELS } from "./labels.js";
import { type MarkedPassage, markedRows } from "./marked.js";

/** Widths of the columns in characters. */
const WIDTHS = { where: 12, words: 24, value: 34, text: 48 };

/** The workbook as the bytes of an XLSX file. */
export function concordXlsx(
  concordance: Concordance,
  { labels, texts }: { readonly labels: Labels; readonly texts: readonly Resolution[] },
): Uint8Array {
  const own = CONCORD_LABELS[labels.code];
  const { rows, findings, languages, symbol } = concordance;
  const names = languages.map((l) => labels.languages[l]);
  const header = (cells: readonly string[]): Cell[] => cells.map((content) => ({ content, style: "header" }));
  const { where, kind, languages: whose, severity } = own.columns;
  const found = {
    rows: [
      header([where, kind, whose, severity, ...names]),
      ...ranked(concordance).map((f) => findingRow(f, languages, labels)),
    ],
    widths: [WIDTHS.where, WIDTHS.words, WIDTHS.words, WIDTHS.where, ...names.map(() => WIDTHS.value)],
    rightToLeft: LANGUAGES[labels.code].direction === "rtl",
    hasHeader: true,
  };
  const beside = {
    rows: [
      header([where, ...names]),
      ...markedRows(rows, findings, languages, texts).map((r): Cell[] => [
        { content: r.row.where, style: styleIn(labels.code) },
        ...r.passages.map(passageCell),
      ]),
    ],
    widths: [WIDTHS.where, ...names.map(() => WIDTHS.text)],
    rightToLeft: found.rightToLeft,
    hasHeader: true,
  };
  const sheets = [
    { name: own.heading, sheet: found },
    { name: own.texts, sheet: beside },
  ];
  return workbook(sheets, `${own.heading} ${symbol ?? ""}`.trim());
}

const styleIn = (language: LanguageCode): Cell["style"] =>
  LANGUAGES[language].direction === "rtl" ? "rightToLeft" : "text";

/** A finding; the words of languages that differ are formatted like insertions. */
function findingRow(finding: ConcordFinding, languages: readonly LanguageCode[], labels: Labels): Cell[] {
  const own = CONCORD_LABELS[labels.code];
  const { kind, severity, values } = finding;
  const told = [placeOf(finding), own.kinds[kind], standing(finding, labels, own), own.severities[severity]];
  return [
    ...told.map((content): Cell => ({ content, style: styleIn(labels.code) })),
    ...languages.map((language): Cell => {
      const value = values[language];
      const text = value === undefined ? "" : value.text === "" ? own.none : value.text;
      const side = finding.languages.includes(language) ? "new" : "both";
      return { content: text === "" ? "" : [{ side, text }], style: styleIn(language) };
    }),
  ];
}

function passageCell({ language, label, stretches }: MarkedPassage): Cell {
  const words = stretches.map(({ text, marked }) => ({ side: marked ? ("new" as const) : ("both" as const), text }));
  const numbered = label === "" ? words : [{ side: "both" as const, text: `${label} ` }, ...words];
  return { content: numbered, style: styleIn(language) };
}
