/** Turns file names, or one symbol, into a resolution in all the languages that are available. */
import { existsSync } from "node:fs";
import type { Comparison } from "../model/comparison.js";
import { UserError } from "../model/errors.js";
import { LANGUAGE_CODES, type Resolution } from "../model/resolution.js";
import { parseSymbol, symbolText } from "../model/symbol.js";
import { type Library, takeFrom, textsOf } from "../recall/library/library.js";
import { searchLibraries } from "../recall/search.js";
import type { Run } from "../workers/run.js";
import { adviceFor, placesOf } from "./from-library.js";
import type { Search } from "./input-options.js";
import { openBeside, openNamed, readerOf } from "./libraries.js";
import { readOptions } from "./reading.js";

/**
 * The texts that the names refer to: files, or resolutions of the library in each language that it has.
 *
 * @throws UserError if a file cannot be read, or the library has no text with a symbol
 */
export async function editionsNamed(names: readonly string[], options: Search): Promise<Resolution[]> {
  const found: Resolution[] = [];
  for (const name of names) {
    const symbol = existsSync(name) ? null : parseSymbol(name);
    if (symbol === null) {
      found.push(await options.run.read(name, readOptions(options)));
      continue;
    }
    const library = await libraryFor(options);
    const held = await editionsOf(symbolText(symbol), library, options);
    if (held.length === 0)
      throw new UserError("not-held", `${name} is not in ${placesOf([library])}: ${adviceFor(name, options)}.`);
    found.push(...held);
  }
  return found;
}

/** The folder named with `--library`, otherwise the current one. */
export const libraryFor = ({ library, run }: Search): Promise<Library> =>
  library === undefined ? openBeside(".", run) : openNamed(library, run);

/** The text of a symbol in each language that the library has, in the order of their codes. */
export async function editionsOf(symbol: string, library: Library, { run }: Search): Promise<Resolution[]> {
  const held = textsOf(library, symbol, null);
  const found: Resolution[] = [];
  for (const language of LANGUAGE_CODES) {
    for (const text of held.filter((h) => h.language === language)) {
      const taken = await takeFrom(text, readerOf(run));
      if (!taken) continue;
      found.push(taken);
      break;
    }
  }
  return found;
}

/**
 * The predecessor of the texts in the available languages: the files named with `--old`, or, if a library is named, the predecessor found
 * in it; otherwise none.
 */
export async function earlierEditions(
  texts: readonly Resolution[],
  named: readonly string[] | undefined,
  options: Search,
): Promise<Resolution[]> {
  if (named !== undefined) return editionsNamed(named, options);
  const [first] = texts;
  if (!first || options.library === undefined) return [];
  const library = await openNamed(options.library, options.run);
  const { taken } = await searchLibraries(first, [async () => library], readerOf(options.run));
  return taken?.resolution.symbol ? editionsOf(taken.resolution.symbol, library, options) : [];
}

/** Compares each text with the earlier one in its language, if there is one. */
export async function comparisonsOf(
  olds: readonly Resolution[],
  texts: readonly Resolution[],
  run: Run,
): Promise<Comparison[]> {
  const found: Comparison[] = [];
  for (const text of texts) {
    const old = olds.find((o) => o.language === text.language);
    if (old) found.push(await run.compare(old, text));
  }
  return found;
}
