/** A folder of texts that can be searched by symbol, with an index that is updated for what changed. */
import { createHash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { LanguageCode, Resolution } from "../../model/resolution.js";
import { DEFAULT_LIMITS } from "../../read/limits.js";
import type { Document } from "../../read/load.js";
import { aknHead, type Head, headOf } from "./head.js";
import { type IndexEntry, indexPath, loadIndex, saveIndex } from "./index-file.js";
import { type FoundFile, scanFolder } from "./scan-folder.js";

/** A text of the library, before it is read. */
export interface HeldText extends Head {
  readonly symbol: string;
  /** Path as it can be given to `read`. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

/** A library, as it stands now. */
export interface Library {
  readonly folder: string;
  readonly texts: readonly HeldText[];
  /** How many files were looked at, resolutions or not. */
  readonly files: number;
  /** How many had to be read because they were new or had changed. */
  readonly refreshed: number;
  /** Whether the folder holds more files than are looked at. */
  readonly cut: boolean;
}

/** Reads a document of a library whole; null where that cannot be done. */
export type ReadWhole = (document: Document) => Promise<Resolution | null>;

/** How a library is opened. */
export interface LibraryOptions {
  /** Folder for the index; null to keep none. */
  readonly cache: string | null;
  /** Whether the folders in it belong to it. */
  readonly deep: boolean;
  /** Told after each file that had to be read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Reads what has to be read whole; in a thread that can be ended, for no longer than 20 seconds a file, where none is given. */
  readonly read?: ReadWhole;
}

/** After so many files that had to be read the index is saved, so that a run that dies loses little. */
const SAVE_EVERY = 500;

/**
 * Opens a folder as a library. What the index says about a file counts only while the file's size and times are the same.
 *
 * @throws UserError where the folder is missing or may not be read
 * @returns the resolutions in it; files of anything else are counted and passed over
 * @example (await openLibrary("texts", { cache: null, deep: true })).texts.length; // => 4
 */
export async function openLibrary(folder: string, options: LibraryOptions): Promise<Library> {
  const scan = scanFolder(folder, options.deep);
  const real = realpathSync(folder);
  // With and without the folders in it a folder is two libraries, each with an index of its own.
  const key = join(real, options.deep ? "**" : "*");
  const path = options.cache === null ? null : indexPath(options.cache, key);
  const known = path === null ? new Map<string, IndexEntry>() : loadIndex(path, key);
  const entries = new Map<string, IndexEntry>();
  const stale: FoundFile[] = [];
  for (const file of scan.files) {
    const entry = known.get(file.path);
    if (entry && sameState(entry, file)) entries.set(file.path, entry);
    else stale.push(file);
  }
  const run = options.read || stale.length === 0 ? null : await ownRun();
  const read = options.read ?? ((document) => run?.readShare(document) ?? Promise.resolve(null));
  let done = 0;
  try {
    for (const file of stale) {
      const entry = await look(join(folder, file.path), file, known.get(file.path), read);
      if (entry) entries.set(file.path, entry);
      options.onProgress?.(++done, stale.length);
      if (path !== null && done % SAVE_EVERY === 0) saveIndex(path, key, entries.values());
    }
  } finally {
    await run?.close();
    // What was found out stays for the next run, also where this one's time is over.
    if (path !== null && (stale.length > 0 || entries.size !== known.size)) saveIndex(path, key, entries.values());
  }
  return {
    folder,
    texts: [...entries.values()].flatMap((entry) => held(folder, entry)),
    files: scan.files.length,
    refreshed: stale.length,
    cut: scan.cut,
  };
}

/**
 * The texts that bear a symbol.
 *
 * @returns those in the language asked for first, of equal ones the form that is surer to read
 * @example
 * const library = await openLibrary("texts", { cache: null, deep: true });
 * textsOf(library, "A/RES/63/390", "fr").map((text) => text.language); // => ["fr", "en"]
 */
export function textsOf(library: Library, symbol: string, language: LanguageCode | null): HeldText[] {
  const found = library.texts.filter((text) => text.symbol === symbol);
  return found.sort((a, b) => Number(b.language === language) - Number(a.language === language) || surer(a, b));
}

/**
 * Reads a text of the library whole, and makes sure that it still is what the index says.
 *
 * @param read reads a file; one of the library's own where none is given
 * @returns null where it has gone, cannot be read or is another resolution by now
 * @example
 * const [text] = (await openLibrary("texts", { cache: null, deep: true })).texts;
 * const resolution = text && (await takeFrom(text));
 * resolution?.symbol === text?.symbol; // => true
 */
export async function takeFrom(
  text: HeldText,
  read: (file: string) => Promise<Resolution | null> = readByItself,
): Promise<Resolution | null> {
  const resolution = await read(text.file);
  return resolution && headOf(resolution).symbol === text.symbol ? resolution : null;
}

/** Reads a file in a run of its own; null where that cannot be done. */
export async function readByItself(file: string): Promise<Resolution | null> {
  const run = await ownRun();
  try {
    return await run.read(file, {});
  } catch {
    return null;
  } finally {
    await run.close();
  }
}

/** Loaded here: a library that is up to date reads nothing. */
const ownRun = async () => (await import("../../workers/run.js")).startRun();

const FORM_ORDER = ["akn", "docx", "odt", "rtf", "html", "txt", "pdf", "doc"] as const;

/** An order of files with the same text: the one that is quicker and surer to read comes first. */
export const surer = (a: HeldText, b: HeldText): number =>
  FORM_ORDER.indexOf(a.form) - FORM_ORDER.indexOf(b.form) || a.file.localeCompare(b.file);

const sameState = (a: FoundFile, b: FoundFile): boolean =>
  a.size === b.size && a.modified === b.modified && a.changed === b.changed;

function held(folder: string, { path, head, hash }: IndexEntry): HeldText[] {
  if (!head || head.symbol === null) return [];
  return [{ ...head, symbol: head.symbol, file: join(folder, path), hash }];
}

/** Looks at a file; null where it has gone meanwhile. A file whose bytes are the same needs no reading again. */
async function look(
  file: string,
  { path, size, modified, changed }: FoundFile,
  known: IndexEntry | undefined,
  read: ReadWhole,
): Promise<IndexEntry | null> {
  if (size > DEFAULT_LIMITS.bytes) return { path, size, modified, changed, hash: "", head: null };
  const bytes = bytesOf(file);
  if (!bytes) return null;
  const hash = createHash("sha256").update(bytes).digest("hex");
  const head = known?.hash === hash ? known.head : (aknHead(bytes) ?? (await wholeHead({ bytes, source: file }, read)));
  return { path, size, modified, changed, hash, head };
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

async function wholeHead(document: Document, read: ReadWhole): Promise<Head | null> {
  const resolution = await read(document);
  return resolution && headOf(resolution);
}
