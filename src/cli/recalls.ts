/** `resdiff recalls`: lists the resolutions that a text cites, and which of them it follows. */
import type { LanguageCode } from "../model/resolution.js";
import { startedRun } from "./clock.js";
import type { InputOptions } from "./input-options.js";
import { loadNamed } from "./inputs.js";
import { writeTo } from "./terminal.js";
import { languageOfLocale } from "./ui-language.js";

/** The user's options for the list. */
export interface RecallsOptions extends InputOptions {
  readonly format: string;
  readonly ui?: LanguageCode;
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
  if (options.format === "json") {
    const { recallsJson } = await import("../report/recalls/json.js");
    return writeTo(process.stdout, recallsJson(resolution, search));
  }
  const { recallsText } = await import("../report/recalls/text.js");
  const { labelsFor } = await import("../report/labels/load.js");
  const labels = await labelsFor(options.ui ?? languageOfLocale(process.env));
  await writeTo(process.stdout, recallsText(resolution, search, labels));
}
