/** SourceText → Resolution. */
import type { Resolution } from "../model/resolution.js";
import type { SourceText } from "../read/source-text.js";
import { parseStructured } from "./structured.js";

/**
 * Makes a resolution of a document that was read.
 *
 * @returns the resolution; doubts stand in its `warnings`
 */
export function parse(source: SourceText): Resolution {
  return parseStructured(source);
}
