/** Opening the folders that texts are looked for in, with progress where a person waits. */
import { cacheFolder } from "../recall/cache-folder.js";
import { type Library, openLibrary } from "../recall/library/library.js";
import { progressOn } from "./progress.js";

/** Milliseconds between two lines about how far the index is: more often nobody can read them. */
const TOLD_EVERY = 100;

/** Opens the folder named with `--library`, with the folders in it. */
export const openNamed = (folder: string): Promise<Library> => open(folder, true);

/** Opens the folder that a text stands in: that folder alone, since it may be somebody's whole disk. */
export const openBeside = (folder: string): Promise<Library> => open(folder, false);

async function open(folder: string, deep: boolean): Promise<Library> {
  const progress = progressOn(process.stderr, false);
  let told = 0;
  const onProgress = (done: number, total: number): void => {
    if (performance.now() - told < TOLD_EVERY) return;
    told = performance.now();
    progress.say(`indexing ${folder}: ${done} of ${total} files`);
  };
  try {
    return await openLibrary(folder, { cache: cacheFolder(process.env, process.platform), deep, onProgress });
  } finally {
    progress.end();
  }
}
