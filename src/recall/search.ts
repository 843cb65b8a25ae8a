/** Looks for a text's predecessor in one library after another. */
import type { Resolution } from "../model/resolution.js";
import { type Citation, citations } from "./citations.js";
import { type HeldText, type Library, readByItself, takeFrom } from "./library/library.js";
import { findPredecessor, type Search } from "./predecessor.js";

/** The result, and the libraries that were searched. */
export interface LibrarySearch extends Search<HeldText> {
  readonly cited: readonly Citation[];
  readonly looked: readonly Library[];
}

/**
 * Searches libraries until one has a likely predecessor.
 *
 * @param open functions that each open one library; the next is opened only if the one before had nothing
 * @param read reads a file of a library, or returns null
 */
export async function searchLibraries(
  resolution: Resolution,
  open: readonly (() => Promise<Library>)[],
  read?: (file: string) => Promise<Resolution | null>,
): Promise<LibrarySearch> {
  const take = (text: HeldText): Promise<Resolution | null> => takeFrom(text, read);
  const cited = citations(resolution);
  const looked: Library[] = [];
  let search: Search<HeldText> | null = null;
  for (const next of open) {
    const library = await next();
    looked.push(library);
    search = await findPredecessor(resolution, cited, library.texts, take);
    if (search.taken) break;
  }
  search ??= await findPredecessor(resolution, cited, [], take);
  return { ...search, cited, looked };
}

/**
 * Finds the predecessors of several texts in turn, for a series; each library is opened once and each file read once.
 *
 * @returns the function that `seriesOf` calls for each text
 * @example
 * const findEarlier = findIn([() => openLibrary("texts", { cache: null, deep: true })]);
 * (await findEarlier(after)).predecessor?.symbol; // => "A/RES/63/390"
 */
export function findIn(
  open: readonly (() => Promise<Library>)[],
  read: (file: string) => Promise<Resolution | null> = readByItself,
): (text: Resolution) => Promise<LibrarySearch & { readonly held: readonly HeldText[] }> {
  const opened = new Map<() => Promise<Library>, Promise<Library>>();
  const texts = new Map<string, Promise<Resolution | null>>();
  const openOnce = (library: () => Promise<Library>) => () => kept(opened, library, library);
  const readOnce = (file: string): Promise<Resolution | null> => kept(texts, file, () => read(file));
  const libraries = open.map(openOnce);
  return async (text) => {
    const search = await searchLibraries(text, libraries, readOnce);
    return { ...search, held: search.looked.flatMap((library) => library.texts) };
  };
}

/** The cached value for a key, created if it is missing. */
function kept<K, V>(values: Map<K, V>, key: K, make: () => V): V {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}
