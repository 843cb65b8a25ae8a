/** Renders the citations of a text, and which of them is its predecessor, as JSON. */
import type { Resolution } from "../../model/resolution.js";
import type { LibrarySearch } from "../../recall/search.js";

/** Likeliest candidates that are named. */
const NAMED = 5;

/** The list as one JSON document. */
export function recallsJson(resolution: Resolution, search: LibrarySearch): string {
  const { source, symbol, title, language } = resolution;
  const document = {
    source,
    symbol,
    title,
    language,
    recalls: search.cited.map(({ symbol, kind, body, date, where, opening, inNotesOnly }) => ({
      symbol,
      kind,
      body,
      date,
      where,
      opening,
      inNotesOnly,
    })),
    predecessor: search.predecessor,
    candidates: search.candidates.slice(0, NAMED).map(({ symbol, score, evidence }) => ({ symbol, score, evidence })),
    looked: search.looked.map(({ folder, files, texts }) => ({ folder, files, resolutions: texts.length })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
