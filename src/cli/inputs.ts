/** What the user named, files and symbols → the two texts to compare. */
import { existsSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import { LANGUAGES } from "../language/languages.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { compareSymbols, parseSymbol, symbolText } from "../model/symbol.js";
import { parse } from "../parse/parse.js";
import { read, STANDARD_INPUT } from "../read/read.js";
import type { Library } from "../recall/library/library.js";
import { type ReadingFlags, readOptions } from "./reading.js";

/** Where texts are looked for, and in which language they are wanted. */
export interface InputOptions extends ReadingFlags {
  /** Folder named with `--library`. */
  readonly library?: string;
  /** Language to take where several are at hand. */
  readonly lang?: LanguageCode;
}

/** The two texts, and what a reader should know about how they were chosen. */
export interface Inputs {
  readonly before: Resolution;
  readonly after: Resolution;
  /** Sentences for standard error. */
  readonly notes: readonly string[];
}

/** A text with the file it came from. */
interface Loaded {
  readonly text: Resolution;
  readonly notes: readonly string[];
}

/** Reads and parses the file of this name. */
export async function load(name: string, flags: ReadingFlags = {}): Promise<Resolution> {
  return parse(await read(name, readOptions(flags)));
}

/**
 * The text that a name stands for: a file of this name, else a resolution of this symbol from the library.
 *
 * @throws UserError where there is neither
 */
export async function loadNamed(name: string, options: InputOptions): Promise<Resolution> {
  const symbol = symbolNamed(name);
  return symbol === null ? load(name, options) : (await fromLibrary(symbol, options)).text;
}

/**
 * The earlier and the later text.
 *
 * @param names OLD and NEW, or NEW alone, whose predecessor is then looked for
 * @throws UserError where a text is missing, cannot be read, or cannot be compared with the other
 */
export async function inputs(names: readonly string[], options: InputOptions = {}): Promise<Inputs> {
  const [first, second, ...more] = names;
  if (first === undefined || more.length > 0)
    throw new UserError("usage", "Give NEW, or OLD and NEW: one or two texts.");
  return second === undefined ? withPredecessor(first, options) : bothNamed(first, second, options);
}

/** The symbol that a name stands for, or null where it is the name of a file or no symbol at all. */
function symbolNamed(name: string): string | null {
  if (name === STANDARD_INPUT || existsSync(name)) return null;
  const symbol = parseSymbol(name);
  return symbol && symbolText(symbol);
}

async function bothNamed(oldName: string, newName: string, options: InputOptions): Promise<Inputs> {
  if (oldName === STANDARD_INPUT && newName === STANDARD_INPUT) {
    throw new UserError("usage", "Standard input can be OLD or NEW, not both: give the other one as a file.");
  }
  const [oldSymbol, newSymbol] = [symbolNamed(oldName), symbolNamed(newName)];
  const after = await loaded(newName, newSymbol, oldSymbol, options);
  const before = await loaded(oldName, oldSymbol, null, { ...options, lang: options.lang ?? after.text.language });
  const notes = [...after.notes, ...before.notes, ...doubts(before.text, after.text)];
  if (before.text.language !== after.text.language) throw differentLanguages(before.text, after.text);
  return { before: before.text, after: after.text, notes };
}

/** One of two named texts. Where both are symbols, the other one decides which languages can be taken. */
async function loaded(
  name: string,
  symbol: string | null,
  other: string | null,
  options: InputOptions,
): Promise<Loaded> {
  return symbol === null ? { text: await load(name, options), notes: [] } : fromLibrary(symbol, options, other);
}

/** What is odd about two texts, though they can be compared. */
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

const languageOf = (text: Resolution): string => LANGUAGES[text.language].name;

function differentLanguages(before: Resolution, after: Resolution): UserError {
  const [old, now] = [languageOf(before), languageOf(after)];
  return new UserError(
    "languages",
    `${before.source} is in ${old} and ${after.source} in ${now}: give both in the same language.`,
  );
}

/** A resolution from the library, or from the folder the command runs in. */
async function fromLibrary(symbol: string, options: InputOptions, other: string | null = null): Promise<Loaded> {
  const [{ openBeside, openNamed }, { takeFrom, textsOf }, { languagesHeld }] = await Promise.all([
    import("./libraries.js"),
    import("../recall/library/library.js"),
    import("../recall/search.js"),
  ]);
  const library = options.library === undefined ? await openBeside(".") : await openNamed(options.library);
  const languages = languagesHeld([library], symbol);
  const shared = other === null ? [] : languagesHeld([library], other).filter((l) => languages.includes(l));
  const wanted =
    options.lang ?? LANGUAGE_ORDER.find((l) => (shared.length > 0 ? shared : languages).includes(l)) ?? null;
  for (const held of textsOf(library, symbol, wanted)) {
    const text = await takeFrom(held);
    if (text) return { text, notes: choiceNotes(symbol, held.language, languages, options.lang) };
  }
  throw new UserError("not-held", `${symbol} is not in ${placesOf([library])}: ${adviceFor(symbol, options)}.`);
}

/** Order of preference where nothing else decides: the languages in which most texts are read. */
const LANGUAGE_ORDER: readonly LanguageCode[] = ["en", "fr", "es", "ru", "zh", "ar"];

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

/** NEW alone: its predecessor is looked for in the library, then in the folder it stands in. */
async function withPredecessor(name: string, options: InputOptions): Promise<Inputs> {
  const symbol = symbolNamed(name);
  const given = await loaded(name, symbol, null, options);
  const { searchLibraries } = await import("../recall/search.js");
  const search = await searchLibraries(given.text, await foldersFor(given.text, options));
  const { predecessor, taken, cited, looked } = search;
  if (!predecessor || !taken) {
    const places = placesOf(looked);
    if (cited.length === 0) {
      throw new UserError(
        "no-predecessor",
        `${name} cites no resolution that it could follow: name the earlier text as OLD.`,
      );
    }
    if (!predecessor) {
      throw new UserError(
        "no-predecessor",
        `Which resolution ${name} follows is not clear from its text, and none in ${places} is likely: name the earlier text as OLD.`,
      );
    }
    throw new UserError(
      "no-predecessor",
      `${name} follows ${predecessor.symbol}, which is not in ${places}: ${adviceFor(predecessor.symbol, options)}.`,
    );
  }
  const notes = [...given.notes, `${search.predecessor?.reason ?? ""}`];
  if (taken.resolution.language !== given.text.language) {
    notes.push(
      `${predecessor.symbol} is at hand in ${languageOf(taken.resolution)} only, and ${name} is in ${languageOf(given.text)}: ` +
        "the comparison can say little about the words.",
    );
  }
  return { before: taken.resolution, after: given.text, notes };
}

/** The folders that a text's predecessor is looked for in, each opened when it is its turn. */
export async function foldersFor(text: Resolution, options: InputOptions): Promise<(() => Promise<Library>)[]> {
  const { openBeside, openNamed } = await import("./libraries.js");
  const { library } = options;
  const beside = existsSync(text.source) ? dirname(text.source) : ".";
  const own = (): Promise<Library> => openBeside(beside);
  if (library === undefined) return [own];
  return [() => openNamed(library), own];
}

/** Where it was looked, and how much was there: "texts (12 files, 9 of them resolutions)". */
export function placesOf(libraries: readonly Library[]): string {
  const places = libraries.map(({ folder, files, texts }) => {
    const counted = files === 1 ? "one file" : `${files} files`;
    return `${folder} (${counted}, ${texts.length} of them resolutions)`;
  });
  return places.join(" or ");
}

function adviceFor(symbol: string, { library }: InputOptions): string {
  const into = library === undefined ? "" : ` --library ${library}`;
  const elsewhere = library === undefined ? "name the folder that holds it with --library, or " : "";
  return `${elsewhere}run resdiff fetch "${symbol}"${into}`;
}
