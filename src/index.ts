/**
 * The library for Node programs: everything in `resdiff/core`, plus what reads files and folders.
 *
 * @module resdiff
 */
export { type CompareFilesOptions, compareFiles } from "./compare-files.js";
export * from "./core.js";
export {
  type ClausePlace,
  type DatedWords,
  type Gone,
  type History,
  historyOf,
  type ParagraphHistory,
  type SeriesText,
  type Version,
} from "./history/history.js";
export { type PredecessorFound, type Series, type SeriesOptions, seriesOf } from "./history/series.js";
export { type Document, read } from "./read/load.js";
export {
  type HeldText,
  type Library,
  type LibraryOptions,
  openLibrary,
  type ReadWhole,
  takeFrom,
  textsOf,
} from "./recall/library/library.js";
export { findIn, type LibrarySearch } from "./recall/search.js";
export { type Hit, type LookupOptions, lookup } from "./sources/lookup.js";
export { openPassages, type Passages, type PassagesOptions } from "./sources/open-passages.js";
export type { IndexedText } from "./sources/passage-index.js";
export { type Source, type Sources, sourcesOf } from "./sources/sources.js";
