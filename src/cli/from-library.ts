/** Finds the text of a symbol that the user named, in the library or, where that is allowed, at the document service. */
import { LANGUAGES } from "../language/languages.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { type ResolutionSymbol, symbolText } from "../model/symbol.js";
import { type HeldText, type Library, takeFrom, textsOf } from "../recall/library/library.js";
import type { InputOptions, Search } from "./input-options.js";
import { openBeside, openNamed, readerOf } from "./libraries.js";

/** A text, and notes for the reader on how it was chosen. */
export interface Loaded {
  readonly text: Resolution;
  /** Sentences for standard error. */
  readonly notes: readonly string[];
}

/** A symbol, and how the user wrote it, so that messages can repeat it. */
export interface TypedSymbol {
  readonly symbol: ResolutionSymbol;
  readonly typed: string;
}

/** The order of preference if nothing else decides: the languages in which most texts are read. */
const LANGUAGE_ORDER: readonly LanguageCode[] = ["en", "fr", "es", "ru", "zh", "ar"];

/**
 * Finds the text of a symbol in the folder named with `--library`, otherwise in the current one.
 *
 * @param beside the symbol it will be compared with: a language in which both are available is preferred
 * @throws UserError if it is neither available nor may be downloaded
 */
export async function fromLibrary(
  { symbol, typed }: TypedSymbol,
  options: Search,
  beside: ResolutionSymbol | null = null,
): Promise<Loaded> {
  const library =
    options.library === undefined ? await openBeside(".", options.run) : await openNamed(options.library, options.run);
  const name = symbolText(symbol);
  const languages = languagesHeld(library, name);
  const shared = beside === null ? [] : languagesHeld(library, symbolText(beside)).filter((l) => languages.includes(l));
  const choice = shared.length > 0 ? shared : languages;
  const wanted = options.lang ?? LANGUAGE_ORDER.find((language) => choice.includes(language)) ?? null;
  const held = textsOf(library, name, wanted);
  if (options.fetch && (held.length === 0 || (options.lang && !languages.includes(options.lang)))) {
    const { fetchText } = await import("./fetch.js");
    return { text: await fetchText(symbol, options.lang ?? "en", options), notes: [] };
  }
  const taken = await firstTaken(held, readerOf(options.run));
  if (!taken)
    throw new UserError("not-held", `${typed} is not in ${placesOf([library])}: ${adviceFor(typed, options)}.`);
  return { text: taken, notes: choiceNotes(name, taken.language, languages, options.lang) };
}

async function firstTaken(held: readonly HeldText[], read: ReturnType<typeof readerOf>): Promise<Resolution | null> {
  for (const text of held) {
    const taken = await takeFrom(text, read);
    if (taken) return taken;
  }
  return null;
}

const languagesHeld = (library: Library, symbol: string): LanguageCode[] => [
  ...new Set(library.texts.filter((text) => text.symbol === symbol).map((text) => text.language)),
];

function choiceNotes(
  symbol: string,
  taken: LanguageCode,
  languages: readonly LanguageCode[],
  wanted: LanguageCode | undefined,
): string[] {
  const name = LANGUAGES[taken].name;
  if (wanted !== undefined && taken !== wanted) {
    return [`${symbol} is at hand in ${name} only, not in ${LANGUAGES[wanted].name}.`];
  }
  if (wanted !== undefined || languages.length < 2) return [];
  return [`${symbol} was taken in ${name}, one of ${languages.length} languages at hand: --lang chooses another.`];
}

/** Where it was searched, and what was there: "texts (12 files, 9 of them resolutions)". */
export function placesOf(libraries: readonly Library[]): string {
  const places = libraries.map(({ folder, files, texts, cut }) => {
    const counted = files === 1 ? "one file" : `${files} files`;
    return `${folder} (${counted}, ${texts.length} of them ${texts.length === 1 ? "a resolution" : "resolutions"}${cut ? "; more were not looked at" : ""})`;
  });
  return places.join(" or ");
}

/** What to do about a text that is not available. */
export function adviceFor(symbol: string, { library }: InputOptions): string {
  if (library !== undefined) return `put it there, run resdiff fetch "${symbol}" --library ${library}, or add --fetch`;
  return `name the folder that holds it with --library, or add --fetch to download it`;
}
