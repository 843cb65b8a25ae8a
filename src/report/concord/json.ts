/** What the languages of a resolution do not say alike, as JSON; described by `schema/concord.json`. */
import type { Concordance } from "../../concord/concordance.js";
import { JSON_VERSION } from "../json.js";

/** What the document holds. */
export type ConcordDocument = { readonly version: typeof JSON_VERSION } & Concordance;

/** The concordance as one JSON document, with a line end. */
export function concordJson(concordance: Concordance): string {
  const document: ConcordDocument = { version: JSON_VERSION, ...concordance };
  return `${JSON.stringify(document)}\n`;
}
