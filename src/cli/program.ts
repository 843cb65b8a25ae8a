/** The commands and their options, as data for commander. */
import { Command, Option } from "commander";
import type { OutputOptions } from "./output.js";
import type { ParseOptions } from "./parse.js";
import { addReadingOptions, type ReadingFlags } from "./reading.js";
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
    .argument("<files...>", "NEW, or OLD and NEW");
  addReadingOptions(addReportOptions(compare)).action(
    async (files: string[], options: OutputOptions & ReadingFlags) => {
      const { runCompare } = await import("./compare.js");
      await runCompare(files, options);
    },
  );
  const parse = resdiff
    .command("parse")
    .description("show the structure of FILE")
    .argument("<file>")
    .addOption(new Option("-f, --format <form>", "form of the report").choices(["text", "json"]).default("text"))
    .addOption(uiOption())
    .addOption(colorOption())
    .addOption(new Option("--no-pager", "write long reports straight to the terminal"));
  addReadingOptions(parse).action(async (file: string, options: ParseOptions) => {
    const { runParse } = await import("./parse.js");
    await runParse(file, options);
  });
  return resdiff;
}
