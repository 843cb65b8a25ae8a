/** JSON, the form that other programs rely on; described by the schemas in `schema/`. */
import type { Comparison } from "../model/comparison.js";
import type { Resolution } from "../model/resolution.js";

/** The comparison as one JSON document, with a line end. */
export function comparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison)}\n`;
}

/** A parsed text as one JSON document, with a line end. */
export function resolutionJson(resolution: Resolution): string {
  return `${JSON.stringify(resolution)}\n`;
}
