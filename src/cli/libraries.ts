/** Opening the folders that texts are looked for in, with progress where a person waits. */
import { cacheFolder } from "../recall/cache-folder.js";
import { type Library, openLibrary } from "../recall/library/library.js";

/** A second passes before a person is told what keeps them waiting. */
const SILENT_MS = 1000;
/** The line is drawn again at most so often. */
const REDRAW_MS = 100;
const CLEAR_LINE = "\r\u001b[2K";

/** Opens the folder named with `--library`, with the folders in it. */
export const openNamed = (folder: string): Promise<Library> => open(folder, true);

/** Opens the folder that a text stands in: that folder alone, since it may be somebody's whole disk. */
export const openBeside = (folder: string): Promise<Library> => open(folder, false);

async function open(folder: string, deep: boolean): Promise<Library> {
  const progress = process.stderr.isTTY ? progressLine(folder) : null;
  try {
    return await openLibrary(folder, {
      cache: cacheFolder(process.env, process.platform),
      deep,
      ...(progress ? { onProgress: progress.update } : {}),
    });
  } finally {
    progress?.clear();
  }
}

/** One line on standard error, drawn once the work lasts and taken away when it is done. */
function progressLine(folder: string): { update: (done: number, total: number) => void; clear: () => void } {
  const started = Date.now();
  let drawn = started + SILENT_MS - REDRAW_MS;
  let shown = false;
  return {
    update(done, total) {
      if (Date.now() - drawn < REDRAW_MS) return;
      drawn = Date.now();
      shown = true;
      process.stderr.write(`${CLEAR_LINE}Indexing ${folder}: ${done} of ${total} files`);
    },
    clear() {
      if (shown) process.stderr.write(CLEAR_LINE);
    },
  };
}
