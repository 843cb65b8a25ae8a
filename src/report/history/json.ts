/** Renders the history of a text as JSON; `schema/history.json` describes it. */
import type { History } from "../../history/history.js";
import { JSON_VERSION } from "../json.js";

/** The contents of the document of a history. */
export type HistoryDocument = { readonly version: typeof JSON_VERSION } & History;

/** The history as one JSON document, with a line end. */
export function historyJson(history: History): string {
  const document: HistoryDocument = { version: JSON_VERSION, ...history };
  return `${JSON.stringify(document)}\n`;
}
