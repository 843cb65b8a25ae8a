/** The commands and their options, as data for commander. */
import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { EXIT_OK } from "./exit-codes.js";
import type { FetchOptions } from "./fetch.js";
import { addInputOptions, fetchOption, type InputOptions, languageOption, libraryOption } from "./input-options.js";
import type { OutputOptions } from "./output.js";
import type { ParseOptions } from "./parse.js";
import { addReadingOptions } from "./reading.js";
import type { RecallsOptions } from "./recalls.js";
import { addReportOptions, colorOption, uiOption } from "./report-options.js";

const EXAMPLES = `
Examples:
  resdiff 64-50.pdf                    find the resolution it recalls beside it, and compare
  resdiff 63-72.docx 64-50.pdf         compare the two
  resdiff 64-50.pdf -o report.html     write the report as a web page
  resdiff compare --help               all the options of a comparison`;

/** Prints the package's version and ends, as commander does for its own options. */
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
    .exitOverride();
  const compare = resdiff
    .command("compare", { isDefault: true })
    .description("compare NEW with the resolution it recalls, or OLD with NEW")
    .argument("<files...>", "NEW, or OLD and NEW; files, or symbols of resolutions in the library");
  addReadingOptions(addReportOptions(addInputOptions(compare).addOption(fetchOption()))).action(
    async (files: string[], options: OutputOptions & InputOptions) => {
      const { runCompare } = await import("./compare.js");
      await runCompare(files, options);
    },
  );
  const parse = resdiff
    .command("parse")
    .description("show the structure of FILE")
    .argument("<file>", "a file, or the symbol of a resolution in the library")
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
    .addOption(new Option("-f, --format <form>", "form of the list").choices(["text", "json"]).default("text"));
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
  return resdiff;
}
