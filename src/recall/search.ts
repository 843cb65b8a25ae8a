/** Looks for a text's predecessor in one library after another. */
import type { Resolution } from "../model/resolution.js";
import { type Citation, citations } from "./citations.js";
import { type HeldText, type Library, takeFrom } from "./library/library.js";
import { findPredecessor, type Search } from "./predecessor.js";

/** What was found, and where it was looked for. */
export interface LibrarySearch extends Search<HeldText> {
  readonly cited: readonly Citation[];
  readonly looked: readonly Library[];
}

/**
 * Looks through libraries until one holds a likely predecessor.
 *
 * @param open each opens one library; the next is opened only where the one before had nothing
 * @param read reads a file of one, or gives null
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
