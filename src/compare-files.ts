/** Compares two files within a time limit. `compare` cannot have one, since it is pure and knows no clock. */
import type { Comparison } from "./model/comparison.js";
import type { ReadOptions } from "./read/read-options.js";
import { startRun } from "./workers/run.js";

/** How two files are compared. */
export interface CompareFilesOptions extends ReadOptions {
  /** Aborting it stops the work at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Time limit for everything together, in milliseconds. */
  readonly timeout?: number;
}

/**
 * Reads two files, in any form, and compares them. Work that might take long is done in a thread that can be stopped, so the calling
 * process stays responsive.
 *
 * @param older path of the earlier text
 * @param newer path of the later text
 * @returns what `compare` returns
 * @throws UserError if a file cannot be read, the languages differ or the time runs out; the signal's reason if it was aborted
 * @example
 * const { summary } = await compareFiles("63-390.docx", "64-391.en.txt", { timeout: 10_000 });
 * summary.added; // => 2
 */
export async function compareFiles(
  older: string,
  newer: string,
  { signal, timeout, ...options }: CompareFilesOptions = {},
): Promise<Comparison> {
  const seconds = timeout === undefined ? undefined : timeout / 1000;
  const run = startRun({ seconds, signal });
  try {
    const before = await run.read(older, options);
    const after = await run.read(newer, options);
    return await run.compare(before, after);
  } finally {
    await run.close();
  }
}
