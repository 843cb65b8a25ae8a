/** Turns the files and symbols that the user named into the two texts to compare. */
import { existsSync, realpathSync } from "node:fs";
import { LANGUAGES } from "../language/languages.js";
import { UserError } from "../model/errors.js";
import type { Resolution } from "../model/resolution.js";
import { compareSymbols, parseSymbol, type ResolutionSymbol } from "../model/symbol.js";
import { STANDARD_INPUT } from "../read/load.js";
import type { Loaded } from "./from-library.js";
import type { Search } from "./input-options.js";
import { readOptions } from "./reading.js";

/** The two texts, and notes for the reader on how they were chosen. */
export interface Inputs {
  readonly before: Resolution;
  readonly after: Resolution;
  /** Sentences for standard error. */
  readonly notes: readonly string[];
}

/**
 * The text that a name refers to: a file of that name, otherwise a resolution with that symbol from the library.
 *
 * @throws UserError if there is neither
 */
export async function loadNamed(name: string, options: Search): Promise<Resolution> {
  return (await loaded(name, symbolNamed(name), options)).text;
}

/**
 * The earlier and the later text.
 *
 * @param names OLD and NEW, or NEW alone, whose predecessor is then searched for
 * @throws UserError if a text is missing, cannot be read, or cannot be compared with the other
 */
export async function inputs(names: readonly string[], options: Search): Promise<Inputs> {
  const [first, second, ...more] = names;
  if (first === undefined || more.length > 0) {
    throw new UserError("usage", "Give NEW, or OLD and NEW: one or two texts.");
  }
  if (second !== undefined) return bothNamed(first, second, options);
  const after = await loaded(first, symbolNamed(first), options);
  const { predecessorOf } = await import("./predecessor.js");
  const before = await predecessorOf(after.text, first, options);
  return { before: before.text, after: after.text, notes: [...after.notes, ...before.notes] };
}

/** The symbol that a name stands for, or null if it is the name of a file or no symbol at all. */
function symbolNamed(name: string): ResolutionSymbol | null {
  return name === STANDARD_INPUT || existsSync(name) ? null : parseSymbol(name);
}

async function loaded(
  name: string,
  symbol: ResolutionSymbol | null,
  options: Search,
  beside: ResolutionSymbol | null = null,
): Promise<Loaded> {
  if (symbol === null) return { text: await options.run.read(name, readOptions(options)), notes: [] };
  const { fromLibrary } = await import("./from-library.js");
  return fromLibrary({ symbol, typed: name }, options, beside);
}

async function bothNamed(oldName: string, newName: string, options: Search): Promise<Inputs> {
  if (oldName === STANDARD_INPUT && newName === STANDARD_INPUT) {
    throw new UserError("usage", "Standard input can be OLD or NEW, not both: give the other one as a file.");
  }
  const [oldSymbol, newSymbol] = [symbolNamed(oldName), symbolNamed(newName)];
  const after = await loaded(newName, newSymbol, options, oldSymbol);
  const before = await loaded(oldName, oldSymbol, { ...options, lang: options.lang ?? after.text.language });
  if (before.text.language !== after.text.language) throw differentLanguages(before.text, after.text);
  const notes = [...after.notes, ...before.notes, ...doubts(before.text, after.text)];
  return { before: before.text, after: after.text, notes };
}

/** Oddities of two texts that can nevertheless be compared. */
function doubts(before: Resolution, after: Resolution): string[] {
  if (sameFile(before.source, after.source)) return [`${before.source} was given twice: nothing can differ.`];
  const [old, now] = [before.symbol, after.symbol].map((symbol) => (symbol === null ? null : parseSymbol(symbol)));
  if (!old || !now) return [];
  if (before.symbol === after.symbol) return [`Both texts are ${before.symbol}.`];
  if (compareSymbols(old, now) > 0) return [`${before.symbol}, given as OLD, is later than ${after.symbol}.`];
  return [];
}

function sameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

function differentLanguages(before: Resolution, after: Resolution): UserError {
  const [old, now] = [before, after].map((text) => LANGUAGES[text.language].name);
  return new UserError(
    "languages",
    `${before.source} is in ${old} and ${after.source} in ${now}: give both in the same language.`,
  );
}
