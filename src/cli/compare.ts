/** `resdiff compare`. */
import { compare } from "../compare.js";
import { type InputOptions, inputs } from "./inputs.js";
import { type OutputOptions, output } from "./output.js";

/** Compares the files named and writes the report. */
export async function runCompare(files: readonly string[], options: OutputOptions & InputOptions): Promise<void> {
  const { before, after, notes } = await inputs(files, options);
  if (!options.quiet) for (const note of notes) process.stderr.write(`${note}\n`);
  await output(compare(before, after), options, files);
}
