/** `resdiff compare`. */
import { compare } from "../compare.js";
import { inputs } from "./inputs.js";
import { type OutputOptions, output } from "./output.js";

/** Compares the files named and writes the report. */
export async function runCompare(files: readonly string[], options: OutputOptions): Promise<void> {
  const { before, after } = await inputs(files);
  await output(compare(before, after), options, files);
}
