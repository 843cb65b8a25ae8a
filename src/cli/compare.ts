/** `resdiff compare`. */
import { compare } from "../compare.js";
import { inputs } from "./inputs.js";
import { type OutputOptions, output } from "./output.js";
import { type ReadingFlags, readOptions } from "./reading.js";

/** Compares the files named and writes the report. */
export async function runCompare(files: readonly string[], options: OutputOptions & ReadingFlags): Promise<void> {
  const { before, after } = await inputs(files, readOptions(options));
  await output(compare(before, after), options, files);
}
