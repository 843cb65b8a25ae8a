/** `resdiff compare`: compares two texts, or one with the text it follows. */
import type { ReadCorrections } from "../corrections/file.js";
import type { Comparison } from "../model/comparison.js";
import { UserError } from "../model/errors.js";
import type { Resolution } from "../model/resolution.js";
import { withoutTracked } from "../report/into/tracked.js";
import { visible } from "../report/visible.js";
import { stepsFor } from "./advice.js";
import { startedRun } from "./clock.js";
import type { Search } from "./input-options.js";
import { inputs } from "./inputs.js";
import { checkAsked, type OutputOptions, output } from "./output.js";
import { type Progress, progressOn } from "./progress.js";
import type { WitnessOptions } from "./witness.js";

/** The user's options for a comparison. */
export interface CompareOptions extends OutputOptions, WitnessOptions {
  /** Whether to show where added text is already agreed language. */
  readonly sources?: boolean;
  /** Whether to show what comes back after an absence. */
  readonly history?: boolean;
  /** The file with a reader's corrections. */
  readonly corrections?: string;
}

/** Compares the files named and writes the report. */
export async function runCompare(files: readonly string[], options: CompareOptions): Promise<void> {
  checkAsked(options, files);
  const progress = progressOn(process.stderr, options.quiet ?? false);
  try {
    progress.say(`reading ${files.join(", ")}`);
    const run = startedRun(options);
    const { before, after, notes } = await inputs(files, { ...options, run });
    progress.end();
    if (!options.quiet) {
      const told = options.into ? withoutTracked(before) : before;
      for (const note of [...notes, ...stepsFor([told, after])]) process.stderr.write(`${visible(note)}\n`);
    }
    progress.say(`comparing ${before.paragraphs.length} with ${after.paragraphs.length} paragraphs`);
    const { corrections, warnings } = await correctionsFor(before, after, options.corrections);
    const compared = await run.compare(before, after, corrections ?? {});
    const warned = await withSecondLanguage(
      { ...compared, warnings: [...warnings, ...compared.warnings] },
      { ...options, run },
      files.length === 1,
    );
    const comparison =
      options.sources || options.history ? await withOrigins(warned, { ...options, run }, progress) : warned;
    progress.end();
    await output(comparison, options, files);
  } finally {
    progress.end();
  }
}

/** Adds what a second language shows, if one was asked for or is in the library. */
async function withSecondLanguage(
  comparison: Comparison,
  asked: CompareOptions & Search,
  byItself: boolean,
): Promise<Comparison> {
  const looked = byItself || asked.library !== undefined;
  if (asked.witness === false || (asked.witness === undefined && !looked)) return comparison;
  const { witnessed } = await import("./witness.js");
  return witnessed(comparison, asked, looked);
}

/** Adds where inserted words come from. */
async function withOrigins(
  compared: Comparison,
  asked: CompareOptions & Search,
  progress: Progress,
): Promise<Comparison> {
  let comparison = compared;
  if (asked.history) {
    const [{ withReturns }, { seriesOf }, { findIn }, { foldersFor }, { readerOf }] = await Promise.all([
      import("../history/returned.js"),
      import("../history/series.js"),
      import("../recall/search.js"),
      import("./predecessor.js"),
      import("./libraries.js"),
    ]);
    progress.say("going back through the series");
    const { texts } = await seriesOf(comparison.old, findIn(foldersFor(comparison.old, asked), readerOf(asked.run)));
    comparison = withReturns(comparison, texts.slice(0, -1));
  }
  if (asked.sources) {
    const [{ withSources }, { sourcesOf }, { passagesFor }] = await Promise.all([
      import("../sources/origins.js"),
      import("../sources/sources.js"),
      import("./sources.js"),
    ]);
    const { indexes } = await passagesFor(comparison.new, asked);
    comparison = withSources(comparison, sourcesOf(comparison, indexes));
  }
  return comparison;
}

/** The corrections for these texts; none if no file was named. */
async function correctionsFor(old: Resolution, now: Resolution, file: string | undefined): Promise<ReadCorrections> {
  if (file === undefined) return { corrections: null, warnings: [] };
  const [{ readFile }, { correctionsHead, readCorrections }] = await Promise.all([
    import("node:fs/promises"),
    import("../corrections/file.js"),
  ]);
  let content: string;
  try {
    content = await readFile(file, "utf8");
  } catch (cause) {
    const [was, is] = correctionsHead(old, now).trim().split("\n");
    const begin = `write the lines "${was}" and "${is}" into it, then your corrections`;
    throw new UserError("corrections", `${file} cannot be read (${(cause as NodeJS.ErrnoException).code}): ${begin}.`, {
      cause,
    });
  }
  return readCorrections(content, file, old, now);
}
