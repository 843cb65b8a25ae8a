/** The options that say which reports to make, and how. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { FORM_NAMES } from "./forms.js";
import { UI_LANGUAGES } from "./ui-language.js";

/** Adds the options of a command that makes reports. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(new Option("-f, --format <form>", "form of the report").choices(FORM_NAMES))
    .addOption(repeated("-o, --output <file>", "write the report to FILE, in the form of its ending; may be repeated"))
    .addOption(repeated("--only <what>", "show only: substance, routine, added, moved, a kind, …; may be repeated"))
    .addOption(new Option("--brief", "the changes of substance alone, one line each, on one page"))
    .addOption(new Option("--corrections <file>", "what a reader decided: links, and what is routine or of substance"))
    .addOption(new Option("--context <n>", "show N unchanged paragraphs around each change").argParser(wholeNumber))
    .addOption(new Option("--side-by-side", "show both texts beside each other"))
    .addOption(new Option("--table", "in Word: a table of both texts side by side instead of tracked changes"))
    .addOption(new Option("--no-comments", "in Word: tracked changes alone, without comments that tell of them"))
    .addOption(
      new Option("--into <text>", "in Word: put the tracked changes into OLD itself, which must be a DOCX").choices([
        "old",
      ]),
    )
    .addOption(
      new Option("--author <name>", "in Word: whose tracked changes they are (default: resdiff)").argParser(filled),
    )
    .addOption(new Option("--date <date>", "in Word: when they were made, such as 2026-11-01").argParser(moment))
    .addOption(new Option("--paths", "in JSON: the whole paths of the two files, not their names alone"))
    .addOption(uiOption())
    .addOption(colorOption())
    .addOption(new Option("--no-pager", "write long reports straight to the terminal"))
    .addOption(new Option("--open", "show the HTML report"))
    .addOption(new Option("--exit-code", "exit with 1 when the texts differ"))
    .addOption(new Option("-q, --quiet", "print no report and no progress"));
}

/** The language of the report's own words. */
export const uiOption = (): Option =>
  new Option("--ui <language>", "language of the report's own words (default: the locale's)").choices(UI_LANGUAGES);

/** When to use colour. */
export const colorOption = (): Option =>
  new Option("--color <when>", "colour the report").choices(["auto", "always", "never"]).default("auto");

/** An option that can be repeated; its values are collected. */
export const repeated = (flags: string, what: string): Option => new Option(flags, what).argParser(gathered);

const gathered = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

/** A whole number of an option. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError("Give a whole number such as 2.");
  return Number(value);
}

function filled(value: string): string {
  if (value.trim() === "") throw new InvalidArgumentError("Give a name.");
  return value;
}

/** An ISO date, with or without a time, in the form that Word requires: to the second, in UTC. */
function moment(value: string): string {
  const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value)
    ? Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$|^[^T]+$/.test(value) ? value : `${value}Z`)
    : Number.NaN;
  if (Number.isNaN(time)) throw new InvalidArgumentError("Give a date such as 2026-11-01 or 2026-11-01T09:30Z.");
  return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}
