/** JSON, the form that other programs rely on; described by the schemas in `schema/`. */
import { type Highlight, highlights } from "../classify/highlights.js";
import type { Comparison } from "../model/comparison.js";
import type { Resolution } from "../model/resolution.js";

/** What the document of a comparison holds: the comparison, and the facts of substance that reports lead with. */
export type ComparisonDocument = Comparison & { readonly highlights: readonly Highlight[] };

/** The comparison as one JSON document, with a line end. */
export function comparisonJson(comparison: Comparison): string {
  const document: ComparisonDocument = { ...comparison, highlights: highlights(comparison) };
  return `${JSON.stringify(document)}\n`;
}

/** A parsed text as one JSON document, with a line end. */
export function resolutionJson(resolution: Resolution): string {
  return `${JSON.stringify(resolution)}\n`;
}
