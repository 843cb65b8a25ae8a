/** Finds the text that NEW follows when NEW is given alone: in the library, in its own folder or at the document service. */
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { LANGUAGES } from "../language/languages.js";
import { invariant, UserError } from "../model/errors.js";
import type { Resolution } from "../model/resolution.js";
import { parseSymbol } from "../model/symbol.js";
import type { Library } from "../recall/library/library.js";
import { type LibrarySearch, searchLibraries } from "../recall/search.js";
import { adviceFor, type Loaded, placesOf } from "./from-library.js";
import type { InputOptions, Search } from "./input-options.js";
import { openBeside, openNamed, readerOf } from "./libraries.js";

type Taken = NonNullable<LibrarySearch["taken"]>;

/**
 * Finds the text that another one follows.
 *
 * @param name what the user called the later text
 * @throws UserError if none can be determined or obtained; the message says what was searched for and where
 */
export async function predecessorOf(after: Resolution, name: string, options: Search): Promise<Loaded> {
  const search = await searchLibraries(after, foldersFor(after, options), readerOf(options.run));
  const { predecessor, taken } = search;
  const wanted = predecessor?.instead ?? predecessor?.symbol ?? null;
  const asWanted = taken !== null && predecessor?.instead === null && taken.resolution.language === after.language;
  if (options.fetch && wanted !== null && !asWanted) return fetched(wanted, after, options);
  if (!predecessor || !taken) throw notFound(search, name, options);
  if (taken.resolution.language !== after.language) throw inAnotherLanguage(taken, after, name);
  return { text: taken.resolution, notes: [`Compared with ${taken.held.file}: ${predecessor.reason}`] };
}

/** Words of two languages cannot be compared, so the text must be found in the other language. */
function inAnotherLanguage({ held, resolution }: Taken, after: Resolution, name: string): UserError {
  const [old, now] = [resolution, after].map((text) => LANGUAGES[text.language].name);
  return new UserError(
    "languages",
    `${name} is in ${now}, and ${held.symbol}, which it follows, is at hand in ${old} only (${held.file}): put its ${now} ` +
      `text there, or add --fetch --lang ${after.language}.`,
  );
}

async function fetched(wanted: string, after: Resolution, options: Search): Promise<Loaded> {
  const symbol = parseSymbol(wanted);
  invariant(symbol, `${wanted} was found as a predecessor`);
  const { fetchText } = await import("./fetch.js");
  const text = await fetchText(symbol, after.language, options);
  return { text, notes: [`Compared with ${text.source}.`] };
}

/** The folders in which a predecessor is searched for; each is opened when its turn comes. */
export function foldersFor(text: Resolution, { library, run }: Search): (() => Promise<Library>)[] {
  const folder = existsSync(text.source) ? dirname(text.source) : ".";
  const beside = (): Promise<Library> => openBeside(folder, run);
  return library === undefined ? [beside] : [() => openNamed(library, run), beside];
}

function notFound({ predecessor, cited, looked }: LibrarySearch, name: string, options: InputOptions): UserError {
  const places = placesOf(looked);
  if (predecessor) {
    const advice = adviceFor(predecessor.symbol, options);
    return new UserError(
      "no-predecessor",
      `${name} follows ${predecessor.symbol}, which is not in ${places}: ${advice}.`,
    );
  }
  const why = cited.length === 0 ? "it cites none" : "none that it cites is likely";
  return new UserError(
    "no-predecessor",
    `Which resolution ${name} follows cannot be told: ${why}, and no text in ${places} is like it; name the earlier text as OLD.`,
  );
}
