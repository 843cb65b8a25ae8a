/** Writes reports to files: never over an input, and no two reports to the same file. */
import { statSync } from "node:fs";
import { placeOf, writeWhole } from "../files/write-whole.js";
import { UserError } from "../model/errors.js";

/**
 * Rejects outputs that are inputs or folders, that name the same file twice, or whose folder is missing.
 *
 * @throws UserError which says which one and what to do
 */
export function checkTargets(targets: readonly string[], inputs: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const input of inputs) {
    const identity = identityOf(input);
    if (identity !== null) taken.set(identity, input);
  }
  for (const target of targets) {
    const place = writtenPlaceOf(target);
    const identity = identityOf(place) ?? place;
    const other = taken.get(identity);
    if (other !== undefined) {
      const what = inputs.includes(other) ? "is one of the texts compared" : "is named twice";
      throw new UserError("output-taken", `${target} ${what}: give the report another name.`);
    }
    taken.set(identity, target);
  }
}

/**
 * Writes a report completely or not at all.
 *
 * @throws UserError if it cannot be written there
 */
export function writeReport(target: string, content: string | Uint8Array): void {
  try {
    writeWhole(target, content);
  } catch (error) {
    throw new UserError("unwritable", `${target} cannot be written (${codeOf(error)}): choose another place.`, {
      cause: error,
    });
  }
}

/** A key that is equal for two names of the same file; null if the file does not exist. */
function identityOf(name: string): string | null {
  try {
    const { dev, ino } = statSync(name);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

const NO_FOLDER: readonly [string, string] = ["its folder does not exist", "so make it first"];
/** Explains why a file cannot be written there and what to do, from the file system's error. */
const REASONS: ReadonlyMap<string | undefined, readonly [string, string]> = new Map([
  ["ENOENT", NO_FOLDER],
  ["ENOTDIR", NO_FOLDER],
  ["ENAMETOOLONG", ["its name is too long", "so choose a shorter one"]],
]);

/** The path to write. */
function writtenPlaceOf(target: string): string {
  let place: string;
  try {
    place = placeOf(target);
  } catch (error) {
    const code = codeOf(error);
    const [why, advice] = REASONS.get(code) ?? [`the file system says ${code}`, "so choose another place"];
    throw new UserError("no-folder", `${target} cannot be written: ${why}, ${advice}.`, { cause: error });
  }
  if (isFolder(place)) {
    throw new UserError("output-folder", `${target} is a folder: add the name of a file to it.`);
  }
  return place;
}

function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
