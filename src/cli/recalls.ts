/** `resdiff recalls`. */
import { recallsJson, recallsText } from "../report/recalls.js";
import { startedRun } from "./clock.js";
import type { InputOptions } from "./input-options.js";
import { loadNamed } from "./inputs.js";
import { writeTo } from "./terminal.js";

/** What the user asked of the list. */
export interface RecallsOptions extends InputOptions {
  readonly format: string;
}

/** Prints what a text cites, and which of it is the predecessor. */
export async function runRecalls(name: string, options: RecallsOptions): Promise<void> {
  const [{ searchLibraries }, { foldersFor }, { readerOf }] = await Promise.all([
    import("../recall/search.js"),
    import("./predecessor.js"),
    import("./libraries.js"),
  ]);
  const run = startedRun(options);
  const asked = { ...options, run };
  const resolution = await loadNamed(name, asked);
  const search = await searchLibraries(resolution, foldersFor(resolution, asked), readerOf(run));
  const report = options.format === "json" ? recallsJson(resolution, search) : recallsText(resolution, search);
  await writeTo(process.stdout, report);
}
