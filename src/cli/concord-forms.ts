/** The formats of a concordance: one line each, loaded only when asked for. */
import type { Concordance } from "../concord/concordance.js";
import type { Resolution } from "../model/resolution.js";
import type { ConcordTextOptions } from "../report/concord/text.js";

interface Form {
  /** File extensions that select this format. */
  readonly endings: readonly string[];
  readonly render: (concordance: Concordance, options: ConcordFormOptions) => Promise<string | Uint8Array>;
}

/** The options of all formats together; each uses those that concern it. */
export interface ConcordFormOptions extends ConcordTextOptions {
  readonly texts: readonly Resolution[];
}

export const CONCORD_FORMS = {
  text: { endings: [".txt"], render: async (c, o) => (await import("../report/concord/text.js")).concordText(c, o) },
  md: {
    endings: [".md"],
    render: async (c, o) => (await import("../report/concord/markdown.js")).concordMarkdown(c, o),
  },
  html: {
    endings: [".html", ".htm"],
    render: async (c, o) => (await import("../report/concord/html.js")).concordHtml(c, o),
  },
  json: { endings: [".json"], render: async (c) => (await import("../report/concord/json.js")).concordJson(c) },
  xlsx: { endings: [".xlsx"], render: async (c, o) => (await import("../report/concord/xlsx.js")).concordXlsx(c, o) },
} as const satisfies Readonly<Record<string, Form>>;

/** The name of a form, as `--format` takes it. */
export type ConcordForm = keyof typeof CONCORD_FORMS;

export const CONCORD_FORM_NAMES = Object.keys(CONCORD_FORMS) as readonly ConcordForm[];
