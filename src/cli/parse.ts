/** `resdiff parse`: prints how the structure of a text was read. */
import type { LanguageCode } from "../model/resolution.js";
import { withNameAlone } from "../report/names-alone.js";
import { startedRun } from "./clock.js";
import type { InputOptions } from "./input-options.js";
import { loadNamed } from "./inputs.js";
import { type ColorChoice, colorOf, show, terminalWidth, writeTo } from "./terminal.js";
import { languageOfLocale } from "./ui-language.js";

/** The user's options for printing the structure. */
export interface ParseOptions extends InputOptions {
  readonly format: "text" | "json";
  readonly ui?: LanguageCode;
  readonly color: ColorChoice;
  readonly pager: boolean;
  readonly paths?: boolean;
}

/** Parses the file named and prints its structure. */
export async function runParse(file: string, options: ParseOptions): Promise<void> {
  const loaded = await loadNamed(file, { ...options, run: startedRun(options) });
  const resolution = options.paths ? loaded : withNameAlone(loaded);
  if (options.format === "json") {
    const { resolutionJson } = await import("../report/json.js");
    return writeTo(process.stdout, resolutionJson(resolution));
  }
  const { structureText } = await import("../report/text/structure.js");
  const { labelsFor } = await import("../report/labels/load.js");
  const { stdout, env } = process;
  const told = {
    labels: await labelsFor(options.ui ?? languageOfLocale(env)),
    width: terminalWidth(stdout, env, false),
    color: colorOf(options.color, stdout, env),
  };
  await show(structureText(resolution, told), options.pager);
}
