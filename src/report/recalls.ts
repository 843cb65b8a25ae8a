/** What a text cites and which of it is its predecessor, as JSON and as text. */
import { LANGUAGES } from "../language/languages.js";
import type { Resolution } from "../model/resolution.js";
import type { Citation } from "../recall/citations.js";
import type { LibrarySearch } from "../recall/search.js";

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

/** The list for people: the predecessor, then every citation with its date and place. */
export function recallsText(resolution: Resolution, search: LibrarySearch): string {
  const name = resolution.symbol ?? resolution.source;
  const heading = [name, LANGUAGES[resolution.language].name, ...(resolution.title ? [resolution.title] : [])];
  const lines = [heading.join(" · "), "", ...predecessorLines(search), "", countLine(search.cited), ""];
  const width = Math.max(0, ...search.cited.map((c) => c.symbol.length));
  for (const citation of search.cited) lines.push(citationLine(citation, width));
  return `${lines.map(plain).join("\n").trimEnd()}\n`;
}

function predecessorLines({ predecessor, looked }: LibrarySearch): string[] {
  const places = looked.map(
    ({ folder, files, texts }) => `${folder} (${counted(files, "file")}, ${counted(texts.length, "resolution")})`,
  );
  const where = places.length === 0 ? [] : [`  Looked in ${places.join(" and ")}.`];
  if (!predecessor) return ["Follows no resolution that could be told.", ...where];
  const file = predecessor.file ?? "not at hand";
  return [
    `Follows ${predecessor.symbol} (${file}), score ${Math.round(predecessor.confidence * 100)} of 100`,
    `  ${predecessor.reason}`,
    ...where,
  ];
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

function countLine(cited: readonly Citation[]): string {
  const decisions = cited.filter((c) => c.kind === "decision").length;
  return `Cites ${counted(cited.length - decisions, "resolution")} and ${counted(decisions, "decision")}`;
}

function citationLine({ symbol, date, where, opening, inNotesOnly }: Citation, width: number): string {
  const places = where.join(", ") + (inNotesOnly ? " (notes only)" : "");
  return `  ${symbol.padEnd(width)}  ${date ?? "          "}  ${places}${opening === null ? "" : `  ${opening}`}`;
}

/** Nothing from a document may steer the terminal. */
const plain = (line: string): string => line.replace(/\p{Cc}/gu, "");
