/** Opens the folders in which texts are looked for, and shows progress if a person is waiting. */

import { UserError } from "../model/errors.js";
import type { Resolution } from "../model/resolution.js";
import { cacheFolder } from "../recall/cache-folder.js";
import { type Library, openLibrary } from "../recall/library/library.js";
import type { Run } from "../workers/run.js";
import { progressOn } from "./progress.js";

/** Milliseconds between two lines about the progress of the index; more frequent ones could not be read. */
const TOLD_EVERY = 100;

/** Opens the folder named with `--library`, including its subfolders. */
export const openNamed = (folder: string, run: Run): Promise<Library> => open(folder, true, run);

/** Opens the folder of a text without its subfolders, since it may be at the top of somebody's whole disk. */
export const openBeside = (folder: string, run: Run): Promise<Library> => open(folder, false, run);

/** Reads a file that was chosen from a library; null if it cannot be read, for instance because it is gone. */
export const readerOf =
  (run: Run) =>
  async (file: string): Promise<Resolution | null> => {
    try {
      return await run.read(file, {});
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  };

async function open(folder: string, deep: boolean, run: Run): Promise<Library> {
  const progress = progressOn(process.stderr, false);
  let told = 0;
  const onProgress = (done: number, total: number): void => {
    if (performance.now() - told < TOLD_EVERY) return;
    told = performance.now();
    progress.say(`indexing ${folder}: ${done} of ${total} files`);
  };
  try {
    return await openLibrary(folder, {
      cache: cacheFolder(process.env, process.platform),
      deep,
      onProgress,
      read: (document) => run.readShare(document),
    });
  } finally {
    progress.end();
  }
}
