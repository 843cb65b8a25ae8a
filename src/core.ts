/** `resdiff/core`: all of the library that needs nothing of Node, for browsers and workers. */
import type { Span } from "./model/comparison.js";
import type { Resolution } from "./model/resolution.js";

export type { Wish } from "./classify/only.js";
export { type CompareOptions, compare } from "./compare.js";
export { concord } from "./concord/concord.js";
export type * from "./concord/concordance.js";
export { headOf, type ReadCorrections, readCorrections, writeCorrections } from "./corrections/file.js";
export type * from "./model/comparison.js";
export { FINDING_KINDS, FINDING_RULES, RELATIONS } from "./model/comparison.js";
export type { Corrections, Rulings, Verdict } from "./model/corrections.js";
export { UserError } from "./model/errors.js";
export type * from "./model/resolution.js";
export { FORMS, LANGUAGE_CODES, PARAGRAPH_KINDS } from "./model/resolution.js";
export {
  type ActKind,
  type Body,
  canonicalSymbol,
  parseSymbol,
  type ResolutionSymbol,
  symbolText,
} from "./model/symbol.js";
export { parse } from "./parse/parse.js";
export type { Limits } from "./read/limits.js";
export { readBytes, readText } from "./read/read.js";
export type { BytesOptions, ReadOptions, Tracked } from "./read/read-options.js";
export type * from "./read/source-text.js";
export { type Citation, type CitedAt, citations } from "./recall/citations.js";
export type { Candidate, EvidenceName, PredecessorEvidence } from "./recall/evidence.js";
export { type Held, HeldIndex } from "./recall/held.js";
export { findPredecessor, type Predecessor, type Search } from "./recall/predecessor.js";
export { type BriefFact, type BriefGroup, type BriefLine, briefOf } from "./redline/brief.js";
export {
  type DocxOptions,
  type HtmlOptions,
  type RenderOptions,
  type TextOptions,
  toCsv,
  toDocx,
  toHtml,
  toMarkdown,
  toText,
  toXlsx,
} from "./render.js";
export { briefJson, comparisonJson, resolutionJson } from "./report/json.js";
export { withWitness } from "./witness/witness.js";

/**
 * The words that a span covers.
 *
 * @param resolution the text that the span is of: `comparison.old` or `comparison.new`
 * @returns the empty string where the text has no such paragraph or footnote
 * @example entry.findings.flatMap((finding) => finding.new.map((span) => textOf(comparison.new, span)))
 */
export function textOf(resolution: Resolution, { paragraph, start, end }: Span): string {
  const found = [...resolution.paragraphs, ...resolution.footnotes].find(({ id }) => id === paragraph);
  return found?.text.slice(start, end) ?? "";
}
