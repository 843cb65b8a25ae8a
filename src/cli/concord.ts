/** `resdiff concord`: compares the languages of one resolution with each other. */
import { concord } from "../concord/concord.js";
import type { LanguageCode } from "../model/resolution.js";
import { labelsFor } from "../report/labels/load.js";
import { startedRun } from "./clock.js";
import { CONCORD_FORMS, type ConcordForm } from "./concord-forms.js";
import { comparisonsOf, earlierEditions, editionsNamed } from "./editions.js";
import { formByEnding } from "./endings.js";
import type { InputOptions } from "./input-options.js";
import { progressOn } from "./progress.js";
import { type ColorChoice, colorOf, show, terminalWidth, writeTo } from "./terminal.js";
import { languageOfLocale } from "./ui-language.js";
import { checkTargets, writeReport } from "./write-file.js";

/** The user's options for comparing languages. */
export interface ConcordOptions extends InputOptions {
  readonly old?: readonly string[];
  readonly format?: ConcordForm;
  readonly output?: string;
  readonly ui?: LanguageCode;
  readonly color: ColorChoice;
  readonly pager: boolean;
}

/** Reads the texts named in their languages, and prints or writes the differences. */
export async function runConcord(files: readonly string[], options: ConcordOptions): Promise<void> {
  const { output } = options;
  const form = options.format ?? (output === undefined ? "text" : formByEnding(CONCORD_FORMS, output));
  if (output !== undefined) checkTargets([output], [...files, ...(options.old ?? [])]);
  const asked = { ...options, run: startedRun(options) };
  const progress = progressOn(process.stderr, false);
  const { stdout, env } = process;
  try {
    progress.say(`reading ${files.join(", ")}`);
    const texts = await editionsNamed(files, asked);
    progress.say(`holding ${texts.length} languages against each other`);
    const olds = await earlierEditions(texts, options.old, asked);
    const concordance = concord(texts, await comparisonsOf(olds, texts, asked.run));
    progress.end();
    const toTerminal = output === undefined ? stdout : { isTTY: false, columns: 0 };
    const content = await CONCORD_FORMS[form].render(concordance, {
      labels: await labelsFor(options.ui ?? languageOfLocale(env)),
      width: terminalWidth(toTerminal, env, false),
      color: colorOf(options.color, toTerminal, env),
      texts,
    });
    if (output !== undefined) return await writeReport(output, content);
    if (form === "text" && typeof content === "string") await show(content, options.pager);
    else await writeTo(stdout, content);
  } finally {
    progress.end();
  }
}
