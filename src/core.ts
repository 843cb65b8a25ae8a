/**
 * The part of the library that works without Node, for browsers and workers; `resdiff` adds what reads files.
 *
 * In the examples on these pages `before` and `after` are two texts that were read and parsed, and `comparison` is
 * `compare(before, after)`; `readFile` and `writeFile` come from `node:fs/promises`. The value of a line is given after `// =>`, and a test
 * checks it.
 *
 * @module resdiff/core
 */
import type { Span } from "./model/comparison.js";
import type { Resolution } from "./model/resolution.js";

export type { Wish } from "./classify/only.js";
export { type CompareOptions, compare } from "./compare.js";
export { concord } from "./concord/concord.js";
export * from "./concord/concordance.js";
export { correctionsHead, type ReadCorrections, readCorrections, writeCorrections } from "./corrections/file.js";
export * from "./model/comparison.js";
export type { Corrections, Rulings, Verdict } from "./model/corrections.js";
export { UserError } from "./model/errors.js";
export { COARSE_REASONS, type CoarseCode } from "./model/quality.js";
export * from "./model/resolution.js";
export {
  type ActKind,
  BODIES,
  type Body,
  canonicalSymbol,
  parseSymbol,
  type ResolutionSymbol,
  symbolText,
} from "./model/symbol.js";
export { WARNINGS, type WarningCode } from "./model/warnings.js";
export { parse } from "./parse/parse.js";
export type { Limits } from "./read/limits.js";
export { readBytes, readText } from "./read/read.js";
export type { BytesOptions, ReadOptions, Tracked } from "./read/read-options.js";
export {
  type CellPlace,
  type LineTag,
  type LineWord,
  type Look,
  type Role,
  type SourceBlock,
  type SourceLine,
  type SourceMark,
  type SourceNote,
  type SourcePage,
  type SourceText,
  sourceBlock,
} from "./read/source-text.js";
export { type Citation, type CitedAt, citations } from "./recall/citations.js";
export type { Candidate, EvidenceName, PredecessorEvidence } from "./recall/evidence.js";
export { type Held, HeldIndex } from "./recall/held.js";
export { findPredecessor, type Predecessor, type Search } from "./recall/predecessor.js";
export type { Reason, ReasonCode } from "./recall/reasons.js";
export { type BriefLine, briefOf } from "./redline/brief.js";
export type { Worded } from "./redline/fact-words.js";
export type { BriefFact } from "./redline/facts.js";
export { BRIEF_GROUPS, type BriefGroup } from "./redline/groups.js";
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
export type { TrackedInto } from "./report/into/tracked.js";
export { briefJson, comparisonJson, resolutionJson } from "./report/json.js";
export { withWitness } from "./witness/witness.js";

/**
 * The words that a span covers.
 *
 * @param resolution the text that the span belongs to: `comparison.old` or `comparison.new`
 * @returns those words; the empty string if the text has no such paragraph or footnote
 * @example textOf(after, { paragraph: "OP1", start: 0, end: 8 }); // => "Welcomes"
 */
export function textOf(resolution: Resolution, { paragraph, start, end }: Span): string {
  const found = [...resolution.paragraphs, ...resolution.footnotes].find(({ id }) => id === paragraph);
  return found?.text.slice(start, end) ?? "";
}
