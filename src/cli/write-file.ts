/** Writing a report to a file so that a run that dies leaves the old one whole, and never over an input. */
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../model/errors.js";

/**
 * Refuses outputs that are inputs or folders, that name the same file twice, or whose folder is missing.
 *
 * @throws UserError which says which one and what to do
 */
export async function checkTargets(targets: readonly string[], inputs: readonly string[]): Promise<void> {
  const taken = new Map<string, string>();
  for (const input of inputs) {
    const identity = await identityOf(input);
    if (identity !== null) taken.set(identity, input);
  }
  for (const target of targets) {
    const place = await placeOf(target);
    const identity = (await identityOf(place)) ?? place;
    const other = taken.get(identity);
    if (other !== undefined) {
      const what = inputs.includes(other) ? "is one of the texts compared" : "is named twice";
      throw new UserError("output-taken", `${target} ${what}: give the report another name.`);
    }
    taken.set(identity, target);
  }
}

/**
 * Writes beside the place and renames, so that readers see the old report or the new one, never half of one.
 *
 * @throws UserError when the place cannot be written
 */
export async function writeReport(target: string, content: string | Uint8Array): Promise<void> {
  const place = await placeOf(target);
  const beside = join(dirname(place), `.${basename(place)}.${crypto.randomUUID()}.part`);
  try {
    if (await isDevice(place)) return await writeFile(place, content);
    await writeFile(beside, content, { flag: "wx" });
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw new UserError("unwritable", `${target} cannot be written (${codeOf(error)}): choose another place.`, {
      cause: error,
    });
  }
}

/** What tells two names of one file from two files; null where there is none. */
async function identityOf(name: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(name);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** The path to write: links are followed, so that what they point to is replaced and not they. */
async function placeOf(target: string): Promise<string> {
  try {
    const place = await realpath(target);
    if ((await stat(place)).isDirectory()) {
      throw new UserError("output-folder", `${target} is a folder: add the name of a file to it.`);
    }
    return place;
  } catch (error) {
    if (error instanceof UserError) throw error;
  }
  try {
    return join(await realpath(dirname(resolve(target))), basename(target));
  } catch (error) {
    throw new UserError("no-folder", `${target} cannot be written: its folder does not exist, so make it first.`, {
      cause: error,
    });
  }
}

/** A device or pipe, such as /dev/stdout, has to be written as it is. */
async function isDevice(place: string): Promise<boolean> {
  try {
    return !(await stat(place)).isFile();
  } catch {
    return false;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
