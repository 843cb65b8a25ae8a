/** The formats of a comparison report: one line each, loaded only when asked for. */
import type { Comparison } from "../model/comparison.js";
import type { TerminalOptions, WordOptions } from "../report/options.js";
import { formByEnding } from "./endings.js";
import type { HostDocument } from "./host-document.js";

/** The options of all formats together; each uses those that concern it. */
export type FormOptions = TerminalOptions & WordOptions & { readonly into: HostDocument | null };

interface ReportForm {
  /** File extensions that select this format. */
  readonly endings: readonly string[];
  readonly render: (comparison: Comparison, options: FormOptions) => Promise<string | Uint8Array>;
}

export const FORMS = {
  text: { endings: [".txt"], render: async (c, o) => (await import("../report/text/report.js")).textReport(c, o) },
  md: { endings: [".md"], render: async (c, o) => (await import("../report/markdown/report.js")).markdownReport(c, o) },
  html: {
    endings: [".html", ".htm"],
    render: async (c, o) => (await import("../report/html/report.js")).htmlReport(c, o),
  },
  json: { endings: [".json"], render: json },
  csv: { endings: [".csv"], render: async (c, o) => (await import("../report/csv.js")).csvReport(c, o) },
  xlsx: { endings: [".xlsx"], render: async (c, o) => (await import("../report/xlsx/report.js")).xlsxReport(c, o) },
  docx: { endings: [".docx"], render: docx },
} as const satisfies Readonly<Record<string, ReportForm>>;

async function json(comparison: Comparison, { brief }: FormOptions): Promise<string> {
  const { briefJson, comparisonJson } = await import("../report/json.js");
  return brief ? briefJson(comparison) : comparisonJson(comparison);
}

async function docx(comparison: Comparison, options: FormOptions): Promise<Uint8Array> {
  if (options.brief) return (await import("../report/docx/brief.js")).docxBrief(comparison, options);
  if (options.table) return (await import("../report/docx/table.js")).docxTable(comparison, options);
  const { signature, into } = options;
  const comments = options.comments ? options : null;
  if (into) {
    const { redlineInto } = await import("../report/into/into.js");
    const { bytes, newer, tracked } = into;
    return redlineInto(comparison, bytes, { signature, comments, newer, tracked });
  }
  const { docxRedline } = await import("../report/docx/redline.js");
  return docxRedline(comparison, signature, comments);
}

/** The name of a form, as `--format` takes it. */
export type FormName = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];

/** Formats that are not text and cannot be shown on a terminal. */
export const BINARY_FORMS: readonly string[] = ["docx", "xlsx"];

/** The format that a file's extension selects. */
export const formOfFile = (name: string): FormName => formByEnding(FORMS, name);
