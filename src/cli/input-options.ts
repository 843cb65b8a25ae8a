/** The options that say where texts are looked for. */
import { type Command, Option } from "commander";
import type { LanguageCode } from "../model/resolution.js";
import type { Run } from "../workers/run.js";
import type { ReadingFlags } from "./reading.js";

/** Where texts are searched for, and in which language. */
export interface InputOptions extends ReadingFlags {
  /** Folder named with `--library`. */
  readonly library?: string;
  /** The language to use if several are available. */
  readonly lang?: LanguageCode;
  /** Whether texts that are not available may be downloaded from the document service. */
  readonly fetch?: boolean;
}

/** The same, with the run whose time limit applies. */
export interface Search extends InputOptions {
  readonly run: Run;
}

const LANGUAGE_CODES: readonly LanguageCode[] = ["ar", "zh", "en", "fr", "ru", "es"];

/** Adds these options to a command that takes texts. */
export function addInputOptions(command: Command): Command {
  return command.addOption(libraryOption()).addOption(languageOption("language to take where several are at hand"));
}

/** The folder of texts. */
export const libraryOption = (): Option =>
  new Option("--library <folder>", "folder of texts to look in, with the folders in it");

/** One of the six official languages. */
export const languageOption = (what: string): Option => new Option("--lang <language>", what).choices(LANGUAGE_CODES);

/** Permission to ask the document service. */
export const fetchOption = (): Option =>
  new Option("--fetch", "download from documents.un.org what is not at hand; nothing is downloaded without it");
