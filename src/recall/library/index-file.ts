/** The index of a library on disk: validated when it is read, and written completely or not at all. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programMark } from "../../files/program.js";
import { writeWholeIn } from "../../files/write-whole.js";
import type { Head } from "./head.js";

/** A file of a library, as it was when last examined. */
export interface IndexEntry {
  /** Path relative to the library's folder. */
  readonly path: string;
  readonly size: number;
  /** Milliseconds; a file whose size and both times are unchanged is assumed to be unchanged. */
  readonly modified: number;
  readonly changed: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** Null if the file is no resolution, or could not be read. */
  readonly head: Head | null;
}

interface IndexFile {
  readonly program: string;
  readonly folder: string;
  readonly entries: readonly IndexEntry[];
}

/** Where the index of a folder is kept: under a name derived from the folder's, so that folders do not share one. */
export function indexPath(cache: string, folder: string): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return join(cache, "library", `${name}.json`);
}

/**
 * Reads the entries of an index.
 *
 * @returns entries by path; empty if there is no index, or if it is damaged, of a different folder or from another build of resdiff
 */
export function loadIndex(path: string, folder: string): Map<string, IndexEntry> {
  try {
    const file: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isIndexFile(file) || file.program !== programMark() || file.folder !== folder) return new Map();
    return new Map(file.entries.filter(isEntry).map((entry) => [entry.path, entry]));
  } catch {
    return new Map();
  }
}

/**
 * Writes an index completely or not at all.
 *
 * @returns false if the cache cannot be written, which only costs time in the next run
 */
export function saveIndex(path: string, folder: string, entries: Iterable<IndexEntry>): boolean {
  try {
    const file: IndexFile = { program: programMark(), folder, entries: [...entries] };
    writeWholeIn(path, JSON.stringify(file));
    return true;
  } catch {
    return false;
  }
}

function isIndexFile(value: unknown): value is IndexFile {
  return isObject(value) && "entries" in value && Array.isArray(value.entries);
}

function isEntry(value: unknown): value is IndexEntry {
  if (!isObject(value)) return false;
  const entry = value as Partial<Record<keyof IndexEntry, unknown>>;
  const numbers = [entry.size, entry.modified, entry.changed].every((n) => typeof n === "number");
  return numbers && typeof entry.path === "string" && typeof entry.hash === "string" && isHead(entry.head);
}

function isHead(value: unknown): boolean {
  if (value === null) return true;
  if (!isObject(value)) return false;
  const head = value as Partial<Record<keyof Head, unknown>>;
  const orNull = [head.symbol, head.title, head.date].every((v) => v === null || typeof v === "string");
  return orNull && typeof head.language === "string" && typeof head.form === "string";
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
