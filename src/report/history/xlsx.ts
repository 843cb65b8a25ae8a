/** Renders the history of a text as an Excel workbook: a row for each paragraph and a column for each text, with what changed in each version. */
import type { Gone, History, ParagraphHistory, Version } from "../../history/history.js";
import { marksBetween } from "../../history/marks.js";
import { LANGUAGES } from "../../language/languages.js";
import type { LanguageCode } from "../../model/resolution.js";
import { fill } from "../labels/labels.js";
import type { ReportOptions } from "../options.js";
import type { Cell } from "../xlsx/sheet.js";
import { workbook } from "../xlsx/workbook.js";
import { fateInWords, short, sinceInWords } from "./facts.js";
import { HISTORY_LABELS, type HistoryLabels } from "./labels.js";

/** Widths of the columns in characters. */
const ADDRESS_WIDTH = 12;
const FACTS_WIDTH = 28;
const TEXT_WIDTH = 50;

/** The workbook as the bytes of an XLSX file: one row for each paragraph, those of the newest text in order, then those that were dropped. */
export function historyXlsx(
  history: History,
  { labels: { code }, language }: Pick<ReportOptions, "labels"> & { readonly language: LanguageCode },
): Uint8Array {
  const labels = HISTORY_LABELS[code];
  const names = history.series.map((text) => text.symbol ?? text.file);
  const header = [labels.address, labels.heading, ...names].map((content): Cell => ({ content, style: "header" }));
  const rows = [
    ...history.paragraphs.map((p) => row(p.id, factsOf(p, labels), p.versions, names, { code, language })),
    ...history.gone.map((g) => row(`− ${g.id}`, goneFacts(g, labels), g.versions, names, { code, language })),
  ];
  const sheet = {
    rows: [header, ...rows],
    widths: [ADDRESS_WIDTH, FACTS_WIDTH, ...names.map(() => TEXT_WIDTH)],
    rightToLeft: LANGUAGES[language].direction === "rtl",
    hasHeader: true,
  };
  return workbook([{ name: labels.heading, sheet }], `${labels.heading} ${names.at(-1) ?? ""}`);
}

const factsOf = (p: ParagraphHistory, labels: HistoryLabels): string =>
  [sinceInWords(p, labels), ...fateInWords(p, labels)].join(" · ");

const goneFacts = (gone: Gone, labels: HistoryLabels): string => fill(labels.leftOut, { symbol: short(gone.until) });

function row(
  address: string,
  facts: string,
  versions: readonly Version[],
  names: readonly string[],
  { code, language }: Readonly<Record<"code" | "language", LanguageCode>>,
): Cell[] {
  const styleIn = (l: LanguageCode): Cell["style"] => (LANGUAGES[l].direction === "rtl" ? "rightToLeft" : "text");
  const cells = names.map((name): Cell => {
    const at = versions.findIndex((v) => v.symbol === name);
    const [version, before] = [versions[at], versions[at - 1]];
    if (!version) return { content: "", style: styleIn(language) };
    const marks = marksBetween(before?.text ?? version.text, version.text, language);
    return { content: [{ side: "both", text: `${version.id}  ` }, ...marks], style: styleIn(language) };
  });
  return [{ content: address, style: styleIn(code) }, { content: facts, style: styleIn(code) }, ...cells];
}
