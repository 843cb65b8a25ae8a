/** The commands and their options, as data for commander. */
import { Command, Option } from "commander";
import { addInputOptions } from "./input-options.js";
import type { InputOptions } from "./inputs.js";
import type { OutputOptions } from "./output.js";
import type { ParseOptions } from "./parse.js";
import { addReadingOptions } from "./reading.js";
import type { RecallsOptions } from "./recalls.js";
import { addReportOptions, colorOption, uiOption } from "./report-options.js";

/** The whole command line. */
export function program(): Command {
  const resdiff = new Command("resdiff")
    .description("Compare a United Nations resolution with the earlier one it recalls.")
    .showHelpAfterError("(resdiff --help tells more)")
    .exitOverride();
  const compare = resdiff
    .command("compare", { isDefault: true })
    .description("compare NEW with the resolution it recalls, or OLD with NEW")
    .argument("<files...>", "NEW, or OLD and NEW; files, or symbols of resolutions in the library");
  addReadingOptions(addReportOptions(addInputOptions(compare))).action(
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
  return resdiff;
}
