/** `resdiff compare`. */
import { startedRun } from "./clock.js";
import type { InputOptions } from "./input-options.js";
import { inputs } from "./inputs.js";
import { checkAsked, type OutputOptions, output } from "./output.js";
import { progressOn } from "./progress.js";

/** Compares the files named and writes the report. */
export async function runCompare(files: readonly string[], options: OutputOptions & InputOptions): Promise<void> {
  await checkAsked(options, files);
  const progress = progressOn(process.stderr, options.quiet ?? false);
  try {
    progress.say(`reading ${files.join(", ")}`);
    const run = startedRun(options);
    const { before, after, notes } = await inputs(files, { ...options, run });
    progress.end();
    if (!options.quiet) for (const note of notes) process.stderr.write(`${note}\n`);
    progress.say(`comparing ${before.paragraphs.length} with ${after.paragraphs.length} paragraphs`);
    const comparison = await run.compare(before, after);
    progress.end();
    await output(comparison, options, files);
  } finally {
    progress.end();
  }
}
