/** Writes a file either completely or not at all. Everything in the project that writes files uses this. */
import {
  chmodSync,
  closeSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "./make-folder.js";

/**
 * Writes a temporary file and renames it, so that a reader sees the old file or the new one but never half of one, and of two that write at
 * once the later one wins. An existing file keeps its permissions; links are followed, even to a target that does not exist yet; a device
 * is written to directly.
 *
 * @throws the file system's error, leaving nothing behind
 * @example writeWhole("report.html", page)
 */
export function writeWhole(path: string, content: Content): void {
  const place = placeOf(path);
  const found = statSync(place, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    writePieces(place, content, {});
    return;
  }
  // A name of its own, because the file's name with a suffix could exceed the length limit.
  const beside = join(dirname(place), `.resdiff-${crypto.randomUUID()}.part`);
  try {
    const mode = found && found.mode & PERMISSIONS;
    writePieces(beside, content, { flag: "wx", ...(mode !== undefined && { mode }) });
    // The process's file mode mask applies to new files only, not to one that existed.
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, place);
  } catch (error) {
    removeQuietly(beside);
    throw error;
  }
}

/** The content; in pieces if the whole would need much memory. */
export type Content = string | Uint8Array | Iterable<string>;

function writePieces(path: string, content: Content, { flag = "w", mode }: { flag?: string; mode?: number }): void {
  if (typeof content === "string" || content instanceof Uint8Array) {
    writeFileSync(path, content, { flag, ...(mode !== undefined && { mode }) });
    return;
  }
  const file = openSync(path, flag, mode);
  try {
    let pieces: string[] = [];
    let size = 0;
    for (const piece of content) {
      pieces.push(piece);
      size += piece.length;
      if (size < PIECES_AT_ONCE) continue;
      writeFileSync(file, pieces.join(""));
      [pieces, size] = [[], 0];
    }
    writeFileSync(file, pieces.join(""));
  } finally {
    closeSync(file);
  }
}

/** How many characters are written at once; more makes it no faster. */
const PIECES_AT_ONCE = 1_000_000;

/** The same, creating the folder if it does not exist. */
export function writeWholeIn(path: string, content: Content): void {
  makeFolder(dirname(path));
  writeWhole(path, content);
}

/** The permission bits of a file's mode. */
const PERMISSIONS = 0o777;

/** The most links that are followed, as in Linux. */
const MAX_LINKS = 40;

/**
 * The path that is actually written for a name: links are followed, so that their target is replaced and not the link.
 *
 * @throws the file system's error if its folder does not exist
 */
export function placeOf(path: string): string {
  let place = join(realpathSync(dirname(resolve(path))), basename(path));
  for (let links = 0; links < MAX_LINKS && isLink(place); links++) {
    const target = resolve(dirname(place), readlinkSync(place));
    place = join(realpathSync(dirname(target)), basename(target));
  }
  return place;
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The file was never written.
  }
}
