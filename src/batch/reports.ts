/** The report formats in which each comparison of a batch can be written. */
import type { Wish } from "../classify/only.js";
import type { Comparison } from "../model/comparison.js";
import type { LanguageCode } from "../model/resolution.js";
import { toCsv, toDocx, toHtml, toMarkdown, toText, toXlsx } from "../render.js";

/** The formats, which are also the file extensions. */
export const REPORT_FORMS = ["html", "docx", "xlsx", "md", "txt", "csv", "json"] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

interface Asked {
  readonly ui: LanguageCode;
  readonly only: readonly Wish[];
}

type Render = (comparison: Comparison, asked: Asked) => Promise<string | Uint8Array>;

const RENDERERS: Readonly<Record<ReportForm, Render>> = {
  html: toHtml,
  docx: toDocx,
  xlsx: toXlsx,
  md: toMarkdown,
  txt: toText,
  csv: toCsv,
  json: async (comparison) => (await import("../report/json.js")).comparisonJson(comparison),
};

/** A comparison as one report. */
export const renderReport = (form: ReportForm, comparison: Comparison, asked: Asked): Promise<string | Uint8Array> =>
  RENDERERS[form](comparison, asked);
