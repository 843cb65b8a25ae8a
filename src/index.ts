/** The library's public names. */
export { type CompareOptions, compare } from "./compare.js";
export { type CompareFilesOptions, compareFiles } from "./compare-files.js";
export { type History, historyOf, type ParagraphHistory } from "./history/history.js";
export { type Series, type SeriesOptions, seriesOf } from "./history/series.js";
export type * from "./model/comparison.js";
export { UserError } from "./model/errors.js";
export type * from "./model/resolution.js";
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
export { read, readBytes } from "./read/read.js";
export type { ReadOptions, Tracked } from "./read/read-options.js";
export type * from "./read/source-text.js";
export { type Citation, type CitedAt, citations } from "./recall/citations.js";
export type { Candidate, EvidenceName, EvidencePart } from "./recall/evidence.js";
export {
  type HeldText,
  type Library,
  type LibraryOptions,
  openLibrary,
  takeFrom,
  textsOf,
} from "./recall/library/library.js";
export { findPredecessor, type Held, type Predecessor, type Search } from "./recall/predecessor.js";
export { comparisonJson, resolutionJson } from "./report/json.js";
export { type Hit, lookup } from "./sources/lookup.js";
export { openPassages, type Passages, type PassagesOptions } from "./sources/open-passages.js";
export { type Source, type Sources, sourcesOf } from "./sources/sources.js";
