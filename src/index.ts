/** `resdiff`: the library as Node programs import it; what of it touches no files is `resdiff/core`. */
export { type CompareFilesOptions, compareFiles } from "./compare-files.js";
export * from "./core.js";
export { type History, historyOf, type ParagraphHistory } from "./history/history.js";
export { type Found, type Series, type SeriesOptions, seriesOf } from "./history/series.js";
export { read } from "./read/load.js";
export {
  type HeldText,
  type Library,
  type LibraryOptions,
  openLibrary,
  takeFrom,
  textsOf,
} from "./recall/library/library.js";
export { findIn, type LibrarySearch } from "./recall/search.js";
export { type Hit, lookup } from "./sources/lookup.js";
export { openPassages, type Passages, type PassagesOptions } from "./sources/open-passages.js";
export { type Source, type Sources, sourcesOf } from "./sources/sources.js";
