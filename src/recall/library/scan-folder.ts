/** Lists the files of a library's folder. */
import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/errors.js";

/** A file that may hold a resolution. */
export interface FoundFile {
  /** Path from the library's folder. */
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

/** What a folder holds. */
export interface FolderScan {
  readonly files: readonly FoundFile[];
  /** Whether there were more files than are looked at. */
  readonly cut: boolean;
}

/** All resolutions of the General Assembly since 1946 in six languages are some 120,000 files; no library is larger. */
const MAX_FILES = 200_000;
/** Folders deeper than this are somebody's disk, not a library. */
const MAX_DEPTH = 12;

/** What a folder holds that `resdiff batch` writes to: the reports in it are no texts. */
export const TABLE_MARK = ".resdiff";

/**
 * Lists the files of a folder, hidden ones, those of packages and what `resdiff batch` wrote left out. Synchronous calls, since asking for the state
 * of a thousand files one by one through the thread pool takes ten times as long.
 *
 * @param deep whether the folders in it are looked into
 * @throws UserError where the folder is missing, is a file or may not be read
 */
export function scanFolder(folder: string, deep: boolean): FolderScan {
  const files: FoundFile[] = [];
  const pending: { path: string; depth: number }[] = [{ path: "", depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entries = listed(folder, next.path);
    if (next.path !== "" && entries.some((entry) => entry.name === TABLE_MARK)) continue;
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const path = next.path === "" ? entry.name : `${next.path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (deep && next.depth < MAX_DEPTH) pending.push({ path, depth: next.depth + 1 });
        continue;
      }
      const state = stateOf(join(folder, path));
      if (!state?.isFile() || state.size === 0) continue;
      if (files.length === MAX_FILES) return { files, cut: true };
      files.push({ path, size: state.size, modified: state.mtimeMs, changed: state.ctimeMs });
    }
  }
  return { files, cut: false };
}

/** The entries of one folder; a folder inside the library that may not be read is passed over. */
function listed(root: string, path: string): Dirent[] {
  try {
    return readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (path !== "") return [];
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT")
      throw new UserError("missing", `The library ${root} does not exist: check its name.`, { cause: error });
    if (code === "ENOTDIR") {
      throw new UserError("no-folder", `The library ${root} is a file: name the folder that holds the texts.`, {
        cause: error,
      });
    }
    throw new UserError("unreadable", `The library ${root} cannot be read (${code}): check its permissions.`, {
      cause: error,
    });
  }
}

/** A file may go between being listed and being asked about, and a link may lead nowhere. */
function stateOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
