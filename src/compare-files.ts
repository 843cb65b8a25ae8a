/** Compares two files within a time limit. `compare` cannot have one, since it is pure and knows no clock. */
import type { Comparison } from "./model/comparison.js";
import type { ReadOptions } from "./read/read-options.js";
import { startRun } from "./workers/run.js";

/** How two files are compared. */
export interface CompareFilesOptions extends ReadOptions {
  /** Ends the work, wherever it stands; the promise is then rejected with its reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole of it. */
  readonly timeout?: number;
}

/**
 * Reads two files in whatever form they are and compares them, without holding up the process for long: what may not end in
 * time is done in a thread that can be ended.
 *
 * @param older path of the earlier text
 * @param newer path of the later text
 * @returns what `compare` returns
 * @throws UserError where one cannot be read, they are in different languages, or the time is over; the signal's reason
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
