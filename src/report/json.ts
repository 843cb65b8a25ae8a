/** Renders JSON, the format that other programs rely on; the schemas in `schema/` describe it. */
import type { Comparison, Entry, Evidence } from "../model/comparison.js";
import type { Resolution } from "../model/resolution.js";
import { type BriefLine, briefOf } from "../redline/brief.js";

/** The version of both documents. It is raised if a name in them changes its meaning; names may be added without that. */
export const JSON_VERSION = 1;

/** What every document begins with. */
interface Versioned {
  readonly version: typeof JSON_VERSION;
}

/** What the document of a comparison holds: the comparison, and the brief that reports lead with. */
export type ComparisonDocument = Versioned & Comparison & { readonly brief: readonly BriefLine[] };

/** What the document of a brief alone holds. */
export interface BriefDocument extends Versioned, Pick<ComparisonDocument, "summary" | "brief"> {
  /** Symbols of the two texts. */
  readonly old: string | null;
  readonly new: string | null;
}

/** What the document of a parsed text holds. */
export type ResolutionDocument = Versioned & Resolution;

/**
 * The comparison as JSON, as `schema/comparison.json` describes it.
 *
 * @returns one document on one line, with a line end
 * @example JSON.parse(comparisonJson(comparison)).version; // => 1
 */
export function comparisonJson(comparison: Comparison): string {
  const document: ComparisonDocument = {
    version: JSON_VERSION,
    ...comparison,
    entries: comparison.entries.map(rounded),
    footnotes: comparison.footnotes.map(rounded),
    brief: briefOf(comparison),
  };
  return `${JSON.stringify(document)}\n`;
}

/**
 * The brief alone as JSON, as `schema/brief.json` describes it.
 *
 * @returns one document on one line, with a line end
 * @example JSON.parse(briefJson(comparison)).old; // => "A/RES/63/390"
 */
export function briefJson(comparison: Comparison): string {
  const { old, new: now, summary } = comparison;
  const document: BriefDocument = {
    version: JSON_VERSION,
    old: old.symbol,
    new: now.symbol,
    summary,
    brief: briefOf(comparison),
  };
  return `${JSON.stringify(document)}\n`;
}

/** Decimals of the evidence. Engines differ in the last digit of a logarithm; with these the document is the same everywhere. */
const DECIMALS = 6;

function rounded(entry: Entry): Entry {
  if (!entry.evidence) return entry;
  const round = (value: number): number => Number(value.toFixed(DECIMALS));
  const { parts, score } = entry.evidence;
  const all = Object.entries(parts).map(([name, part]) => [name, round(part)]);
  const evidence: Evidence = { ...entry.evidence, score: round(score), parts: Object.fromEntries(all) };
  return { ...entry, evidence };
}

/**
 * A parsed text as JSON, as `schema/resolution.json` describes it.
 *
 * @returns one document on one line, with a line end
 * @example JSON.parse(resolutionJson(after)).symbol; // => "A/RES/64/391"
 */
export function resolutionJson(resolution: Resolution): string {
  const document: ResolutionDocument = { version: JSON_VERSION, ...resolution };
  return `${JSON.stringify(document)}\n`;
}
