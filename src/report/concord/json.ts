/** Renders the differences between the languages of a resolution as JSON; `schema/concord.json` describes it. */
import type { Concordance } from "../../concord/concordance.js";
import { JSON_VERSION } from "../json.js";

/** The contents of the document. */
export type ConcordDocument = { readonly version: typeof JSON_VERSION } & Concordance;

/** The concordance as one JSON document, with a line end. */
export function concordJson(concordance: Concordance): string {
  const document: ConcordDocument = { version: JSON_VERSION, ...concordance };
  return `${JSON.stringify(document)}\n`;
}
