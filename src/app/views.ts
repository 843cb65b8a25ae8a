/** The views of the page. A new view is a function here, a name in `ViewName` and a label. */
import { concord } from "../concord/concord.js";
import { historyOf } from "../history/history.js";
import { withReturns } from "../history/returned.js";
import { seriesOf } from "../history/series.js";
import { detectLanguage } from "../language/detect.js";
import type { Comparison } from "../model/comparison.js";
import type { LanguageCode } from "../model/resolution.js";
import { toDocx, toHtml, toMarkdown, toXlsx } from "../render.js";
import { concordHtml } from "../report/concord/html.js";
import { concordJson } from "../report/concord/json.js";
import { concordMarkdown } from "../report/concord/markdown.js";
import { concordXlsx } from "../report/concord/xlsx.js";
import { historyHtml } from "../report/history/html.js";
import { historyJson } from "../report/history/json.js";
import { historyMarkdown } from "../report/history/markdown.js";
import { historyXlsx } from "../report/history/xlsx.js";
import { comparisonJson } from "../report/json.js";
import { labelsFor } from "../report/labels/load.js";
import { hitsHtml } from "../report/sources/html.js";
import { hitsJson } from "../report/sources/json.js";
import { lookup } from "../sources/lookup.js";
import { withSources } from "../sources/origins.js";
import { sourcesOf } from "../sources/sources.js";
import type { Desk } from "./desk.js";
import type { PairShown, SavedForm, ViewName } from "./protocol.js";

/** What a view needs. */
export interface Asked {
  readonly ui: LanguageCode;
  readonly phrase: string;
}

/** A view, as it is shown and saved. */
export interface Shown {
  /** The name of a saved file, without its extension. */
  readonly name: string;
  readonly pair: PairShown | null;
  /** The formats in which it can be saved; `html` is the page that is shown. */
  readonly forms: Readonly<Partial<Record<Exclude<SavedForm, "html">, () => Promise<string | Uint8Array>>>> & {
    readonly html: () => Promise<string>;
  };
}

export const VIEWS: Readonly<Record<ViewName, (desk: Desk, asked: Asked) => Promise<Shown>>> = {
  changes: async (desk, { ui }) => compared(desk, await desk.comparison(), ui),

  sources: async (desk, { ui }) => {
    const comparison = await desk.comparison();
    const indexes = await desk.passages(comparison.new.language);
    const { texts } = await seriesOf(comparison.old, (text) => desk.earlierThan(text));
    const returned = withReturns(comparison, texts.slice(0, -1));
    return compared(desk, withSources(returned, sourcesOf(comparison, indexes)), ui);
  },

  history: async (desk, { ui }) => {
    const { new: now } = await desk.pair();
    const { texts, warnings } = await seriesOf(now, (text) => desk.earlierThan(text));
    const history = historyOf(texts, warnings);
    const options = { labels: await labelsFor(ui), language: now.language };
    return {
      name: `${stemOf(now.source)} history`,
      pair: null,
      forms: {
        html: async () => historyHtml(history, options),
        xlsx: async () => historyXlsx(history, options),
        md: async () => historyMarkdown(history, options),
        json: async () => historyJson(history),
      },
    };
  },

  languages: async (desk, { ui }) => {
    const { texts, comparisons } = await desk.editions();
    const concordance = concord(texts, comparisons);
    const options = { labels: await labelsFor(ui), texts };
    return {
      name: `${stemOf(texts[0]?.source ?? "")} languages`,
      pair: null,
      forms: {
        html: async () => concordHtml(concordance, options),
        xlsx: async () => concordXlsx(concordance, options),
        md: async () => concordMarkdown(concordance, options),
        json: async () => concordJson(concordance),
      },
    };
  },

  find: async (desk, { ui, phrase }) => {
    const language = detectLanguage(phrase, [...(await desk.languages()).keys()]);
    const indexes = await desk.passages(language);
    const hits = lookup(phrase, indexes);
    const texts = indexes.reduce((sum, index) => sum + index.texts.length, 0);
    const labels = await labelsFor(ui);
    return {
      name: phrase,
      pair: null,
      forms: {
        html: async () => hitsHtml(phrase, hits, { texts, limit: MOST_HITS }, { labels, language }),
        json: async () => hitsJson(hits, language, texts),
      },
    };
  },
};

/** How many places of a phrase are shown; the JSON has all. */
const MOST_HITS = 500;

async function compared(desk: Desk, comparison: Comparison, ui: LanguageCode): Promise<Shown> {
  const { old, new: now, reason } = await desk.pair();
  return {
    name: `${stemOf(old.source)} → ${stemOf(now.source)}`,
    pair: { old: old.source, new: now.source, reason },
    forms: {
      html: () => toHtml(comparison, { ui }),
      docx: () => toDocx(comparison, { ui }),
      ...(old.form === "docx" ? { into: () => insideOld(desk, comparison, ui) } : {}),
      table: () => toDocx(comparison, { ui, table: true }),
      xlsx: () => toXlsx(comparison, { ui }),
      md: () => toMarkdown(comparison, { ui }),
      json: async () => comparisonJson(comparison),
    },
  };
}

/** The redline inside the earlier text's own file; if the later text is a Word file too, new kinds of paragraphs are formatted as there. */
async function insideOld(desk: Desk, comparison: Comparison, ui: LanguageCode): Promise<Uint8Array> {
  const { old, new: now } = comparison;
  const newer = now.form === "docx" ? { newer: await desk.fileOf(now) } : {};
  return toDocx(comparison, { ui, into: await desk.fileOf(old), ...newer });
}

const stemOf = (name: string): string => name.replace(/\.[^.]+$/, "");
