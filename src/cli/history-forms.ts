/** The formats of a history: one line each, loaded only when asked for. */
import type { History } from "../history/history.js";
import type { LanguageCode } from "../model/resolution.js";
import type { HistoryTextOptions } from "../report/history/text.js";
import { formByEnding } from "./endings.js";

/** The options of all formats together; each uses those that concern it. */
export interface HistoryFormOptions extends HistoryTextOptions {
  /** Language of the texts. */
  readonly language: LanguageCode;
}

interface Form {
  /** File extensions that select this format. */
  readonly endings: readonly string[];
  readonly render: (history: History, options: HistoryFormOptions) => Promise<string | Uint8Array>;
}

export const HISTORY_FORMS = {
  text: { endings: [".txt"], render: async (h, o) => (await import("../report/history/text.js")).historyText(h, o) },
  md: {
    endings: [".md"],
    render: async (h, o) => (await import("../report/history/markdown.js")).historyMarkdown(h, o),
  },
  html: {
    endings: [".html", ".htm"],
    render: async (h, o) => (await import("../report/history/html.js")).historyHtml(h, o),
  },
  json: { endings: [".json"], render: async (h) => (await import("../report/history/json.js")).historyJson(h) },
  xlsx: { endings: [".xlsx"], render: async (h, o) => (await import("../report/history/xlsx.js")).historyXlsx(h, o) },
} as const satisfies Readonly<Record<string, Form>>;

/** The name of a form, as `--format` takes it. */
export type HistoryForm = keyof typeof HISTORY_FORMS;

export const HISTORY_FORM_NAMES = Object.keys(HISTORY_FORMS) as readonly HistoryForm[];

/** The format that a file's extension selects. */
export const historyFormOf = (name: string): HistoryForm => formByEnding(HISTORY_FORMS, name);
