/** `resdiff history`: when each clause of a text first appeared, and how it read before. */
import { historyOf } from "../history/history.js";
import { seriesOf } from "../history/series.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode } from "../model/resolution.js";
import { parseSymbol, symbolText } from "../model/symbol.js";
import { findIn } from "../recall/search.js";
import { labelsFor } from "../report/labels/load.js";
import { startedRun } from "./clock.js";
import { HISTORY_FORMS, type HistoryForm, historyFormOf } from "./history-forms.js";
import type { InputOptions } from "./input-options.js";
import { loadNamed } from "./inputs.js";
import { readerOf } from "./libraries.js";
import { foldersFor } from "./predecessor.js";
import { progressOn } from "./progress.js";
import { type ColorChoice, colorOf, show, terminalWidth, writeTo } from "./terminal.js";
import { languageOfLocale } from "./ui-language.js";
import { checkTargets, writeReport } from "./write-file.js";

/** The user's options for a history. */
export interface HistoryOptions extends InputOptions {
  readonly since?: string;
  readonly depth?: number;
  readonly full?: boolean;
  readonly format?: HistoryForm;
  readonly output?: string;
  readonly ui?: LanguageCode;
  readonly color: ColorChoice;
  readonly pager: boolean;
}

/** Follows the file named back through the library, and prints or writes its history. */
export async function runHistory(file: string, options: HistoryOptions): Promise<void> {
  const { output, depth } = options;
  const form = options.format ?? (output === undefined ? "text" : historyFormOf(output));
  if (output !== undefined) checkTargets([output], [file]);
  const since = options.since === undefined ? undefined : symbolOf(options.since);
  const run = startedRun(options);
  const asked = { ...options, run };
  const newest = await loadNamed(file, asked);
  const progress = progressOn(process.stderr, false);
  const { stdout, env } = process;
  try {
    const { texts, warnings } = await seriesOf(newest, findIn(foldersFor(newest, asked), readerOf(run)), {
      ...(since !== undefined && { since }),
      ...(depth !== undefined && { depth }),
      onProgress: (symbol) => progress.say(`found ${symbol}`),
    });
    progress.say(`comparing ${texts.length} texts`);
    const history = historyOf(texts, warnings);
    progress.end();
    const toTerminal = output === undefined ? stdout : { isTTY: false, columns: 0 };
    const content = await HISTORY_FORMS[form].render(history, {
      labels: await labelsFor(options.ui ?? languageOfLocale(env)),
      width: terminalWidth(toTerminal, env, false),
      color: colorOf(options.color, toTerminal, env),
      full: options.full ?? false,
      language: newest.language,
    });
    if (output !== undefined) return await writeReport(output, content);
    if (form === "text" && typeof content === "string") await show(content, options.pager);
    else await writeTo(stdout, content);
  } finally {
    progress.end();
  }
}

function symbolOf(name: string): string {
  const symbol = parseSymbol(name);
  if (symbol) return symbolText(symbol);
  throw new UserError("usage", `${name} is no symbol of a resolution: give --since one such as A/RES/70/49.`);
}
