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
 * Writes beside the place and renames: a reader sees the old file or the new one, never half of one, and of two that write at once the
 * later one stays. A file that is there keeps its mode; links are followed, also to what is not there yet; a device is written as it is.
 *
 * @throws what the file system says, with nothing left behind
 * @example writeWhole("report.html", page)
 */
export function writeWhole(path: string, content: Content): void {
  const place = placeOf(path);
  const found = statSync(place, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    writePieces(place, content, {});
    return;
  }
  // A name of its own, since the file's with anything added may be longer than names can be.
  const beside = join(dirname(place), `.resdiff-${crypto.randomUUID()}.part`);
  try {
    const mode = found && found.mode & PERMISSIONS;
    writePieces(beside, content, { flag: "wx", ...(mode !== undefined && { mode }) });
    // What the process withholds from new files is not withheld from one that was there.
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, place);
  } catch (error) {
    removeQuietly(beside);
    throw error;
  }
}

/** What is written; pieces where the whole would be much for the memory. */
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

/** Characters that are written at once: more makes it no quicker. */
const PIECES_AT_ONCE = 1_000_000;

/** The same, in a folder that is made where it is not there. */
export function writeWholeIn(path: string, content: Content): void {
  makeFolder(dirname(path));
  writeWhole(path, content);
}

/** The bits of a file's mode that say who may do what. */
const PERMISSIONS = 0o777;

/** Links to links end here, as they do in Linux. */
const MAX_LINKS = 40;

/**
 * The path that is written for a name: links are followed, so that what they point to is replaced and not they.
 *
 * @throws what the file system says where there is no folder for it
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
    // It was never written.
  }
}
