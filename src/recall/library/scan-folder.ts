/** Lists the files of a library's folder. */
import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/errors.js";

/** A file that may hold a resolution. */
export interface FoundFile {
  /** Path relative to the library's folder. */
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
}

/** The contents of a folder. */
export interface FolderScan {
  readonly files: readonly FoundFile[];
  /** Whether there were more files than are examined. */
  readonly cut: boolean;
}

/** All resolutions of the General Assembly since 1946 in six languages are some 120,000 files; no library is larger than this. */
const MAX_FILES = 200_000;
/** A folder nested deeper than this belongs to somebody's whole disk, not to a library. */
const MAX_DEPTH = 12;

/** A marker in folders that `resdiff batch` writes to: the reports in them are not texts. */
export const TABLE_MARK = ".resdiff";

/**
 * Lists the files of a folder, except hidden ones, those of packages and those that `resdiff batch` wrote. The calls are synchronous,
 * because examining a thousand files one by one through the thread pool takes ten times as long.
 *
 * @param deep whether subfolders are included
 * @throws UserError if the folder is missing, is a file or may not be read
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

/** The entries of one folder; a subfolder that may not be read is skipped. */
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

/** The state of a file; null if it disappeared since it was listed, if it may not be examined, or if it is a link that leads nowhere or in a circle. */
function stateOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
