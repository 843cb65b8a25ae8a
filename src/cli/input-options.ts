/** The options that say where texts are looked for. */
import { type Command, Option } from "commander";

const LANGUAGE_CODES = ["ar", "zh", "en", "fr", "ru", "es"];

/** Adds them to a command that takes texts. */
export function addInputOptions(command: Command): Command {
  return command
    .addOption(new Option("--library <folder>", "folder of texts to look in, with the folders in it"))
    .addOption(new Option("--lang <language>", "language to take where several are at hand").choices(LANGUAGE_CODES));
}
