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
  /** A path that can be passed to `read`. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

/** A library in its current state. */
export interface Library {
  readonly folder: string;
  readonly texts: readonly HeldText[];
  /** How many files were examined, resolutions or not. */
  readonly files: number;
  /** How many had to be read because they were new or had changed. */
  readonly refreshed: number;
  /** Whether the folder has more files than are examined. */
  readonly cut: boolean;
}

/** Reads a document of a library in full; returns null if that is impossible. */
export type ReadWhole = (document: Document) => Promise<Resolution | null>;

/** How a library is opened. */
export interface LibraryOptions {
  /** Folder for the index; null to keep no index. */
  readonly cache: string | null;
  /** Whether subfolders belong to the library. */
  readonly deep: boolean;
  /** Called after each file that had to be read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Reads files that must be read in full; by default in a thread that can be stopped, for at most 20 seconds a file. */
  readonly read?: ReadWhole;
}

/** The index is saved after this many files had to be read, so that a run that dies loses little. */
const SAVE_EVERY = 500;

/**
 * Opens a folder as a library. What the index says about a file counts only while the file's size and times are unchanged.
 *
 * @throws UserError if the folder is missing or may not be read
 * @returns the resolutions in it; other files are counted and skipped
 * @example (await openLibrary("texts", { cache: null, deep: true })).texts.length; // => 4
 */
export async function openLibrary(folder: string, options: LibraryOptions): Promise<Library> {
  const scan = scanFolder(folder, options.deep);
  const real = realpathSync(folder);
  // With and without its subfolders, a folder is two different libraries, each with its own index.
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
    // Results are kept for the next run even if this run is out of time.
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
 * The texts with a certain symbol.
 *
 * @returns those in the language asked for first; among those, the form that is read most reliably first
 * @example
 * const library = await openLibrary("texts", { cache: null, deep: true });
 * textsOf(library, "A/RES/63/390", "fr").map((text) => text.language); // => ["fr", "en"]
 */
export function textsOf(library: Library, symbol: string, language: LanguageCode | null): HeldText[] {
  const found = library.texts.filter((text) => text.symbol === symbol);
  return found.sort((a, b) => Number(b.language === language) - Number(a.language === language) || surer(a, b));
}

/**
 * Reads a text of the library in full, and checks that it still is what the index says.
 *
 * @param read reads a file; by default the library's own reader
 * @returns null if it is gone, cannot be read or is a different resolution by now
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

/** Reads a file in a run of its own; null if that is impossible. */
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

/** Imported here because an up-to-date library reads nothing. */
const ownRun = async () => (await import("../../workers/run.js")).startRun();

const FORM_ORDER = ["akn", "docx", "odt", "rtf", "html", "txt", "pdf", "doc"] as const;

/** Orders files with the same text: the form that is read faster and more reliably comes first. */
export const surer = (a: HeldText, b: HeldText): number =>
  FORM_ORDER.indexOf(a.form) - FORM_ORDER.indexOf(b.form) || a.file.localeCompare(b.file);

const sameState = (a: FoundFile, b: FoundFile): boolean =>
  a.size === b.size && a.modified === b.modified && a.changed === b.changed;

function held(folder: string, { path, head, hash }: IndexEntry): HeldText[] {
  if (!head || head.symbol === null) return [];
  return [{ ...head, symbol: head.symbol, file: join(folder, path), hash }];
}

/** Examines a file; null if it is gone by now. A file whose bytes are unchanged need not be read again. */
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
