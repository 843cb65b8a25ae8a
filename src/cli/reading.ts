/** The options that say how documents are read, shared by every command that reads one. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { DEFAULT_LIMITS, RUN_LIMITS } from "../read/limits.js";
import type { ReadOptions, Tracked } from "../read/read-options.js";

/** The user's options for reading. */
export interface ReadingFlags {
  /** Which text of a document with tracked changes is read; if a redline is put into the document, its changes may also be kept beside ours. */
  readonly tracked?: Tracked | "kept";
  readonly maxBytes?: number;
  readonly maxPages?: number;
  readonly maxSeconds?: number;
}

const MEGABYTE = 1024 * 1024;

/** Adds the options to a command. */
export function addReadingOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--tracked <which>",
        "text of a document with tracked changes that is read (default: accepted); kept: with --into, beside ours",
      )
        .choices(Object.values(TRACKED))
        .argParser(tracked),
    )
    .option("--max-bytes <size>", `largest file that is read, such as 100M (${DEFAULT_LIMITS.bytes / MEGABYTE}M)`, size)
    .option("--max-pages <n>", `most pages of a PDF that are read (${DEFAULT_LIMITS.pages})`, positive)
    .option("--max-seconds <n>", `most time that the run may take, the report made (${RUN_LIMITS.seconds})`, positive);
}

/** A number of seconds, for a command with a time limit of its own. */
export const secondsOption = (what: string): Option =>
  new Option("--max-seconds <n>", `${what} (${RUN_LIMITS.secondsAFile})`).argParser(positive);

/** Converts those options to options of `read`. */
export function readOptions({ tracked, maxBytes, maxPages }: ReadingFlags): ReadOptions {
  const limits = {
    ...(maxBytes !== undefined && { bytes: maxBytes }),
    ...(maxPages !== undefined && { pages: maxPages }),
  };
  return { limits, tracked: tracked === "rejected" ? "rejected" : "accepted" };
}

const UNITS: Readonly<Record<string, number>> = { "": 1, K: 1024, M: MEGABYTE, G: 1024 * MEGABYTE };

/** What to do with changes that are already tracked, under all names that users may use. */
const TRACKED = { accept: "accepted", reject: "rejected", keep: "kept" } as const;

function tracked(written: string): Tracked | "kept" {
  const all = Object.entries(TRACKED);
  const [, meant] = all.find((names) => (names as readonly string[]).includes(written)) ?? [];
  if (!meant) throw new InvalidArgumentError(`Allowed choices are ${Object.values(TRACKED).join(", ")}.`);
  return meant;
}

/** A number of bytes, which may be written with K, M or G. */
function size(written: string): number {
  const [, number = "", unit = ""] = /^(\d+)([KMG]?)B?$/i.exec(written) ?? [];
  return positive(number) * (UNITS[unit.toUpperCase()] ?? 1);
}

function positive(written: string): number {
  const number = Number(written);
  if (!(number > 0 && Number.isFinite(number))) throw new InvalidArgumentError("It must be a number above zero.");
  return number;
}
