/** Renders a comparison in the formats asked for and writes the reports where they were asked for. */
import { parseWishes, type Wish } from "../classify/only.js";
import type { Comparison } from "../model/comparison.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode } from "../model/resolution.js";
import { headerOf } from "../redline/header.js";
import { withTrackedSentence } from "../report/into/tracked.js";
import { labelsFor } from "../report/labels/load.js";
import { withNamesAlone } from "../report/names-alone.js";
import { UNSIGNED } from "../report/ooxml/signature.js";
import { warningsInWords } from "../report/phrases.js";
import { visible } from "../report/visible.js";
import { EXIT_DIFFERENT } from "./exit-codes.js";
import { BINARY_FORMS, FORMS, type FormName, type FormOptions, formOfFile } from "./forms.js";
import type { HostDocument } from "./host-document.js";
import type { ReadingFlags } from "./reading.js";
import { type ColorChoice, colorOf, show, terminalWidth, writeTo } from "./terminal.js";
import { languageOfLocale } from "./ui-language.js";
import { checkTargets, writeReport } from "./write-file.js";

/** The user's options for the report. */
export interface OutputOptions extends Pick<ReadingFlags, "tracked" | "maxBytes"> {
  readonly format?: FormName;
  readonly output?: readonly string[];
  readonly only?: readonly string[];
  readonly brief?: boolean;
  readonly context?: number;
  readonly sideBySide?: boolean;
  readonly author?: string;
  readonly date?: string;
  readonly table?: boolean;
  readonly into?: "old";
  readonly comments?: boolean;
  readonly ui?: LanguageCode;
  readonly color?: ColorChoice;
  readonly pager?: boolean;
  readonly paths?: boolean;
  readonly open?: boolean;
  readonly exitCode?: boolean;
  readonly quiet?: boolean;
}

/** A file to write, and its format. */
interface Target {
  readonly file: string;
  readonly form: FormName;
}

/**
 * Rejects options for which no report can be made, before the texts are read: unknown names after `--only`, files without a known format or
 * folder, `--table` without a Word file.
 *
 * @param inputs the files named, which no report may overwrite
 * @throws UserError which says what is wrong and what to do
 */
export function checkAsked(options: OutputOptions, inputs: readonly string[]): void {
  wishesOf(options);
  const targets = targetsOf(options);
  if (options.paths && ![options.format, ...targets.map((t) => t.form)].includes("json")) {
    throw new UserError("usage", "--paths is for JSON alone: add -f json, or name a file that ends in .json.");
  }
  if (options.table && ![options.format, ...targets.map((t) => t.form)].includes("docx")) {
    throw new UserError("usage", "--table makes a Word file: name one with -o table.docx.");
  }
  checkInto(options, [options.format, ...targets.map((t) => t.form)].includes("docx"));
  checkTargets(
    targets.map((t) => t.file),
    inputs,
  );
}

/** @throws UserError if there is no Word redline to be put into a document */
function checkInto({ into, table, brief, tracked }: OutputOptions, word: boolean): void {
  if (into && !word) throw new UserError("usage", "--into makes a Word file: name one with -o redline.docx.");
  if (into && (table || brief)) {
    throw new UserError("usage", `--into puts tracked changes into OLD: leave out ${table ? "--table" : "--brief"}.`);
  }
  if (!into && tracked === "kept") throw new UserError("usage", "--tracked kept goes with --into old alone.");
}

/**
 * Writes the reports.
 *
 * @param inputs the files compared, which no report may overwrite
 * @throws UserError if a report cannot be written or shown
 */
export async function output(
  comparison: Comparison,
  options: OutputOptions,
  inputs: readonly string[] = [],
): Promise<void> {
  const targets = targetsOf(options);
  // An earlier text that was found automatically must not be overwritten either.
  checkTargets(
    targets.map((t) => t.file),
    [...inputs, comparison.old.source, comparison.new.source],
  );
  const alone = withNamesAlone(comparison);
  const host = options.into ? await (await import("./host-document.js")).hostDocument(comparison, options) : null;
  const told = (form: FormName): Comparison => (options.paths && form === "json" ? comparison : alone);
  for (const { file, form } of targets) {
    writeReport(file, await FORMS[form].render(told(form), await formOptions(options, { toTerminal: false, host })));
    tellWritten(file, options);
  }
  const forms = targets.length > 0 ? targets.map(({ form }) => form) : [options.format];
  if (forms.includes("docx")) await tellWarnings(host ? withTrackedSentence(alone, host.tracked) : alone, options);
  if (options.open) await openPage(targets, alone, options);
  else if (targets.length === 0 && !options.quiet) await print(told(options.format ?? "text"), options, host);
  if (options.exitCode && differs(comparison)) process.exitCode = EXIT_DIFFERENT;
}

const wishesOf = ({ only = [] }: OutputOptions): Wish[] => only.flatMap((list) => parseWishes(list));

function targetsOf({ output: files = [], format }: OutputOptions): Target[] {
  return files.map((file) => ({ file, form: format ?? formOfFile(file) }));
}

async function print(comparison: Comparison, options: OutputOptions, host: HostDocument | null): Promise<void> {
  const form = options.format ?? "text";
  if (BINARY_FORMS.includes(form) && process.stdout.isTTY) {
    throw new UserError("binary", `A terminal cannot show ${form}: name a file with -o report.${form}.`);
  }
  const content = await FORMS[form].render(comparison, await formOptions(options, { toTerminal: true, host }));
  if (form === "text" && typeof content === "string") await show(content, options.pager ?? true);
  else await writeTo(process.stdout, content);
}

/** Shows the HTML report: the one just written, or one in a temporary folder. */
async function openPage(targets: readonly Target[], comparison: Comparison, options: OutputOptions): Promise<void> {
  const { openFile, passingFile } = await import("./open.js");
  const written = targets.find((t) => t.form === "html")?.file;
  if (written !== undefined) return openFile(written);
  const page = await FORMS.html.render(comparison, await formOptions(options, { toTerminal: false }));
  const file = await passingFile("report.html", page);
  tellWritten(file, options);
  await openFile(file);
}

/** Says on standard error what was written; standard output has only reports. */
function tellWritten(file: string, { quiet }: OutputOptions): void {
  if (!quiet) process.stderr.write(`Wrote ${file}.\n`);
}

/**
 * Prints warnings about the whole comparison on standard error. A Word redline has them only in a comment, since every paragraph of it
 * belongs to one of the two texts; with comments turned off it has them nowhere.
 */
async function tellWarnings(comparison: Comparison, { ui, table, brief, quiet }: OutputOptions): Promise<void> {
  if (quiet || table || brief) return;
  const labels = await labelsFor(ui ?? languageOfLocale(process.env));
  const { warnings, quality } = comparison;
  const texts = { old: headerOf(comparison.old), new: headerOf(comparison.new) };
  const { whole } = warningsInWords({ warnings, quality, ...texts }, labels);
  for (const said of whole) process.stderr.write(`${visible(said)}\n`);
}

/** The options for renderers: a file has the default width and no colour. */
async function formOptions(
  options: OutputOptions,
  { toTerminal, host = null }: { toTerminal: boolean; host?: HostDocument | null },
): Promise<FormOptions> {
  const { context = 0, sideBySide = false, color = "auto" } = options;
  const output = toTerminal ? process.stdout : { isTTY: false, columns: 0 };
  return {
    labels: await labelsFor(options.ui ?? languageOfLocale(process.env)),
    view: { only: wishesOf(options), context },
    brief: options.brief ?? false,
    sideBySide,
    signature: { author: options.author ?? UNSIGNED.author, date: options.date ?? UNSIGNED.date },
    table: options.table ?? false,
    into: host,
    comments: options.comments ?? true,
    width: terminalWidth(output, process.env, sideBySide),
    color: colorOf(color, output, process.env),
  };
}

/** Whether anything differs other than white space and typography. */
function differs({ entries, footnotes, title }: Comparison): boolean {
  const all = [...entries, ...footnotes];
  const changed = all.some(
    (e) => e.relation !== "unchanged" || e.moved || e.renumbered || e.marks.some((m) => m.change !== "same"),
  );
  return changed || title.some((s) => s.kind !== "same");
}
