/** `resdiff recalls`. */
import { recallsJson, recallsText } from "../report/recalls.js";
import type { InputOptions } from "./input-options.js";
import { loadNamed } from "./inputs.js";
import { writeTo } from "./terminal.js";

/** What the user asked of the list. */
export interface RecallsOptions extends InputOptions {
  readonly format: string;
}

/** Prints what a text cites, and which of it is the predecessor. */
export async function runRecalls(name: string, options: RecallsOptions): Promise<void> {
  const [{ searchLibraries }, { foldersFor }] = await Promise.all([
    import("../recall/search.js"),
    import("./predecessor.js"),
  ]);
  const resolution = await loadNamed(name, options);
  const search = await searchLibraries(resolution, foldersFor(resolution, options));
  const report = options.format === "json" ? recallsJson(resolution, search) : recallsText(resolution, search);
  await writeTo(process.stdout, report);
}
