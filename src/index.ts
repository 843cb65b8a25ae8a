/** The library's public names. */
export { compare } from "./compare.js";
export type * from "./model/comparison.js";
export { UserError } from "./model/errors.js";
export type * from "./model/resolution.js";
export { parse } from "./parse/parse.js";
export type { Limits } from "./read/limits.js";
export { read, readBytes } from "./read/read.js";
export type { ReadOptions, Tracked } from "./read/read-options.js";
export type * from "./read/source-text.js";
export { comparisonJson, resolutionJson } from "./report/json.js";
