/** The commands and their options, as data for commander. */
import { Command, Option } from "commander";

/** The whole command line. */
export function program(): Command {
  const resdiff = new Command("resdiff")
    .description("Compare a United Nations resolution with the earlier one it recalls.")
    .showHelpAfterError();
  resdiff
    .command("compare", { isDefault: true })
    .description("compare NEW with the resolution it recalls, or OLD with NEW")
    .argument("<files...>", "NEW, or OLD and NEW")
    .addOption(formatOption())
    .action(async (files: string[], options: { format: string }) => {
      const { runCompare } = await import("./compare.js");
      await runCompare(files, options);
    });
  resdiff
    .command("parse")
    .description("show the structure of FILE")
    .argument("<file>")
    .addOption(formatOption())
    .action(async (file: string, options: { format: string }) => {
      const { runParse } = await import("./parse.js");
      await runParse(file, options);
    });
  return resdiff;
}

const formatOption = (): Option =>
  new Option("-f, --format <format>", "form of the report").choices(["text", "json"]).default("text");
