/** The commands and their options, as data for commander. */
import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { visibleLines } from "../report/visible.js";
import type { AppOptions } from "./app.js";
import type { BatchCommandOptions } from "./batch.js";
import type { CompareOptions } from "./compare.js";
import type { ConcordOptions } from "./concord.js";
import { CONCORD_FORM_NAMES } from "./concord-forms.js";
import { EXIT_OK } from "./exit-codes.js";
import type { FetchOptions } from "./fetch.js";
import type { HistoryOptions } from "./history.js";
import { HISTORY_FORM_NAMES } from "./history-forms.js";
import { addInputOptions, fetchOption, languageOption, libraryOption } from "./input-options.js";
import { LIST_FORMS } from "./list-forms.js";
import type { ParseOptions } from "./parse.js";
import { addReadingOptions, secondsOption } from "./reading.js";
import type { RecallsOptions } from "./recalls.js";
import { addReportOptions, colorOption, repeated, uiOption, wholeNumber } from "./report-options.js";
import type { FindOptions, SourcesOptions } from "./sources.js";
import { UI_LANGUAGES } from "./ui-language.js";

const EXAMPLES = `
Examples:
  resdiff 64-50.pdf                    find the resolution it recalls beside it, and compare
  resdiff 63-72.docx 64-50.pdf         compare the two
  resdiff 64-50.pdf -o report.html     write the report as a web page
  resdiff compare --help               all the options of a comparison`;

/** Prints the package's version and exits, as commander does for its own options. */
function printVersion(): void {
  const file = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(file) as { version: string };
  process.stdout.write(`${version}\n`);
  throw new CommanderError(EXIT_OK, "commander.version", version);
}

/** The whole command line. */
export function program(): Command {
  const resdiff = new Command("resdiff")
    .description("Compare a United Nations resolution with the earlier one it recalls.")
    .option("-V, --version", "print the version")
    .on("option:version", printVersion)
    .showHelpAfterError("(resdiff --help tells more)")
    .addHelpText("after", EXAMPLES)
    .configureOutput({ writeErr: (text) => process.stderr.write(visibleLines(text)) })
    .exitOverride();
  const compare = resdiff
    .command("compare", { isDefault: true })
    .description("compare NEW with the resolution it recalls, or OLD with NEW")
    .argument("<files...>", "NEW, or OLD and NEW; files, or symbols of resolutions in the library");
  addReadingOptions(addReportOptions(addOriginOptions(addInputOptions(compare).addOption(fetchOption())))).action(
    async (files: string[], options: CompareOptions) => {
      const { runCompare } = await import("./compare.js");
      await runCompare(files, options);
    },
  );
  const parse = resdiff
    .command("parse")
    .description("show the structure of FILE")
    .argument("<file>", "a file, or the symbol of a resolution in the library")
    .addOption(new Option("--paths", "the whole path of the file, not its name alone"))
    .addOption(new Option("-f, --format <form>", "form of the report").choices(["text", "json"]).default("text"))
    .addOption(uiOption())
    .addOption(colorOption())
    .addOption(new Option("--no-pager", "write long reports straight to the terminal"));
  addReadingOptions(addInputOptions(parse)).action(async (file: string, options: ParseOptions) => {
    const { runParse } = await import("./parse.js");
    await runParse(file, options);
  });
  const recalls = resdiff
    .command("recalls")
    .description("list the resolutions that FILE cites, and tell which one it follows")
    .argument("<file>", "a file, or the symbol of a resolution in the library")
    .addOption(new Option("-f, --format <form>", "form of the list").choices(["text", "json"]).default("text"))
    .addOption(uiOption());
  addReadingOptions(addInputOptions(recalls)).action(async (file: string, options: RecallsOptions) => {
    const { runRecalls } = await import("./recalls.js");
    await runRecalls(file, options);
  });
  resdiff
    .command("fetch")
    .description("download a resolution from documents.un.org into the library")
    .argument("<symbol>", "such as A/RES/64/50")
    .addOption(languageOption("language of the document").default("en"))
    .addOption(new Option("--form <form>", "form of the document (DOCX, else PDF)").choices(["docx", "pdf", "doc"]))
    .addOption(libraryOption())
    .action(async (symbol: string, options: FetchOptions) => {
      const { runFetch } = await import("./fetch.js");
      await runFetch(symbol, options);
    });
  resdiff
    .command("app")
    .description("open the page that compares in a browser, where nothing is sent anywhere")
    .option("-o, --output <file>", "write the page to FILE instead, to hand on or to put on a server")
    .action(async (options: AppOptions) => {
      const { runApp } = await import("./app.js");
      await runApp(options);
    });
  addMemory(resdiff);
  addConcord(resdiff);
  addBatch(resdiff);
  return resdiff;
}

/** Adds the options that say more about changes: what a second language shows, where added words come from. */
const addOriginOptions = (command: Command): Command =>
  command
    .addOption(
      new Option(
        "--witness <language>",
        "tell which changes this language does not have (by itself en, where the library holds both texts in it)",
      ).choices(UI_LANGUAGES),
    )
    .option("--no-witness", "ask no second language")
    .option("--sources", "tell where in the library what was added is agreed language already")
    .option("--history", "tell what comes back that an older text of the series had");

/** The commands that look back: at the series of a text, and at agreed language. */
function addMemory(resdiff: Command): void {
  const history = resdiff
    .command("history")
    .description("tell since when each clause of FILE stands, and what it was before")
    .argument("<file>", "a file, or the symbol of a resolution in the library")
    .addOption(new Option("-f, --format <form>", "form of the history").choices(HISTORY_FORM_NAMES))
    .option("-o, --output <file>", "write it to FILE, in the form of its ending")
    .option("--since <symbol>", "go back to this resolution and no further")
    .option("--depth <n>", "go back by so many resolutions at most", wholeNumber)
    .option("--full", "show each earlier version under its paragraph");
  addShownOptions(addReadingOptions(addInputOptions(history))).action(async (file: string, options: HistoryOptions) => {
    const { runHistory } = await import("./history.js");
    await runHistory(file, options);
  });
  const sources = resdiff
    .command("sources")
    .description("tell where in the library what NEW adds is agreed language already")
    .argument("<files...>", "NEW, or OLD and NEW; files, or symbols of resolutions in the library")
    .addOption(listForm())
    .addOption(listOutput());
  addShownOptions(addReadingOptions(addInputOptions(sources).addOption(fetchOption()))).action(
    async (files: string[], options: SourcesOptions) => {
      const { runSources } = await import("./sources.js");
      await runSources(files, options);
    },
  );
  const find = resdiff
    .command("find")
    .description("find a phrase, or nearly the same words, in the library")
    .argument("[phrase]", "words in one of the six languages, three or more for words that are nearly the same")
    .option("--like <file:address>", "find the words of this paragraph instead, such as 64-50.pdf:OP5")
    .addOption(new Option("--limit <n>", "places shown at most").argParser(wholeNumber).default(20))
    .addOption(listForm())
    .addOption(listOutput());
  addShownOptions(addReadingOptions(addInputOptions(find))).action(
    async (phrase: string | undefined, options: FindOptions) => {
      const { runFind } = await import("./sources.js");
      await runFind(phrase, options);
    },
  );
}

/** The command that compares languages. */
function addConcord(resdiff: Command): void {
  const concord = resdiff
    .command("concord")
    .description("hold the languages of one resolution against each other")
    .argument("<files...>", "the resolution in two languages or more, or its symbol in the library")
    .option("--old <files...>", "the resolution it follows, in the same languages (default: found in the library)")
    .addOption(new Option("-f, --format <form>", "form of the report").choices(CONCORD_FORM_NAMES))
    .option("-o, --output <file>", "write it to FILE, in the form of its ending")
    .addOption(libraryOption());
  addShownOptions(addReadingOptions(concord)).action(async (files: string[], options: ConcordOptions) => {
    const { runConcord } = await import("./concord.js");
    await runConcord(files, options);
  });
}

/** The command that compares a whole library. */
function addBatch(resdiff: Command): void {
  resdiff
    .command("batch")
    .description("compare every resolution of a library with the one it follows, and write a table of all")
    .addOption(libraryOption())
    .option("--pairs <file>", "compare the pairs of this list instead: OLD and NEW on each line, files or symbols")
    .requiredOption("-o, --output <folder>", "folder for index.html, pairs.csv, pairs.jsonl and errors")
    .option("--session <sessions>", "only resolutions of these sessions, such as 78 or 75,77-78")
    .addOption(languageOption("only texts in this language"))
    .addOption(repeated("-f, --format <forms>", "write a report on each pair too, such as html or html,docx"))
    .addOption(repeated("--only <what>", "tell only entries of: substance, routine, added, moved, a kind, …"))
    .option("--full", "put the paragraphs of both texts into pairs.jsonl")
    .option("--shard <part>", "do one part of the work, such as 2/5, and leave the others to other runs")
    .addOption(
      new Option("--jobs <n>", "pairs compared at the same time (default: one for each core)").argParser(wholeNumber),
    )
    .addOption(secondsOption("most time that one pair may take"))
    .addOption(uiOption())
    .option("-q, --quiet", "print no progress")
    .action(async (options: BatchCommandOptions) => {
      const { runBatchCommand } = await import("./batch.js");
      await runBatchCommand(options);
    });
}

const listForm = (): Option => new Option("-f, --format <form>", "form of the list").choices(LIST_FORMS);

const listOutput = (): Option =>
  new Option("-o, --output <file>", "write the list to FILE, in the form of its ending (.txt, .html, .json)");

/** Adds the options for output on a terminal. */
const addShownOptions = (command: Command): Command =>
  command
    .addOption(uiOption())
    .addOption(colorOption())
    .addOption(new Option("--no-pager", "write long reports straight to the terminal"));
