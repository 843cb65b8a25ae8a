/** The options that say which reports to make, and how. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { FORM_NAMES } from "./forms.js";
import { UI_LANGUAGES } from "./ui-language.js";

/** Adds the options of a command that makes reports. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(new Option("-f, --format <form>", "form of the report").choices(FORM_NAMES))
    .addOption(
      new Option(
        "-o, --output <file>",
        "write the report to FILE, in the form of its ending; may be repeated",
      ).argParser(gathered),
    )
    .addOption(
      new Option(
        "--only <what>",
        "show only: substantive, routine, added, moved, a kind, …; may be repeated",
      ).argParser(gathered),
    )
    .addOption(new Option("--context <n>", "show N unchanged paragraphs around each change").argParser(count))
    .addOption(new Option("--side-by-side", "show both texts beside each other"))
    .addOption(uiOption())
    .addOption(colorOption())
    .addOption(new Option("--no-pager", "write long reports straight to the terminal"))
    .addOption(new Option("--exit-code", "exit with 1 when the texts differ"))
    .addOption(new Option("-q, --quiet", "print no report and no progress"));
}

/** The language of the report's own words. */
export const uiOption = (): Option =>
  new Option("--ui <language>", "language of the report's own words (default: the locale's)").choices(UI_LANGUAGES);

/** When to colour. */
export const colorOption = (): Option =>
  new Option("--color <when>", "colour the report").choices(["auto", "always", "never"]).default("auto");

const gathered = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

function count(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError("Give a whole number such as 2.");
  return Number(value);
}
