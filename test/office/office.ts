/** LibreOffice, for tests. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { LanguageCode } from "../../src/model/resolution.js";
import { LANGUAGE_CODES } from "../support/corpus.js";
import { SOFFICE } from "../support/needs.js";

/** Whether to test everything that the corpus holds, rather than a sample. */
export const ALL = process.env.RESDIFF_OFFICE_ALL === "1";

/** The languages to test in; all six unless said. */
export const LANGUAGES: readonly LanguageCode[] =
  (process.env.RESDIFF_OFFICE_LANGUAGES?.split(",") as LanguageCode[] | undefined) ?? LANGUAGE_CODES;

/** What LibreOffice makes of a redline. */
export interface SettledByOffice {
  readonly file: string;
  readonly accepted: OfficeTexts;
  readonly rejected: OfficeTexts;
}

/** The same, and how many tracked changes and comments there were. */
export interface CountedByOffice extends SettledByOffice {
  readonly changes: number;
  readonly comments: number;
}

export interface OfficeTexts {
  /** All paragraphs in their order, those of cells and text boxes too. */
  readonly paragraphs: readonly string[];
  readonly footnotes: readonly string[];
  /** Paragraph styles of the paragraphs that hold text. */
  readonly styles: readonly string[];
  /** The paragraphs of the heads and feet of pages. */
  readonly heads: readonly string[];
}

/** Settles the changes of files in LibreOffice, and prints what is left. */
export const SCRIPT = fileURLToPath(new URL("accept-reject.py", import.meta.url));

/** Debian's own Python, which alone has the bridge to LibreOffice. */
const PYTHON = "/usr/bin/python3";

/** Files after which it is told how far the work has come. */
const TOLD_EVERY = 20;

/** Settles all changes of these files in LibreOffice, one process for many files. */
export async function settledByOffice(files: readonly string[]): Promise<SettledByOffice[]> {
  return (await linesOf(files)) as SettledByOffice[];
}

/** The same with all changes counted, which takes half as long again. */
export async function countedByOffice(files: readonly string[]): Promise<CountedByOffice[]> {
  return (await linesOf(files, "--count")) as CountedByOffice[];
}

/** What LibreOffice reads in these files as they are. */
export async function textsByOffice(files: readonly string[]): Promise<OfficeTexts[]> {
  if (files.length === 0) return [];
  const read = (await linesOf(files, "--as-is")) as Pick<SettledByOffice, "accepted">[];
  return read.map(({ accepted }) => accepted);
}

async function linesOf(files: readonly string[], ...options: string[]): Promise<unknown[]> {
  const script = spawn(PYTHON, [SCRIPT, ...options, ...files], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(script, "close");
  const read: unknown[] = [];
  for await (const line of createInterface({ input: script.stdout })) {
    read.push(JSON.parse(line));
    if (read.length % TOLD_EVERY === 0) process.stderr.write(`LibreOffice: ${read.length} of ${files.length} files\n`);
  }
  const [status] = await closed;
  if (status !== 0) throw new Error(`${SCRIPT} ended with ${status}`);
  return read;
}

/**
 * What LibreOffice exports a file as, in text.
 *
 * @param filter LibreOffice's name of the export, such as `csv:Text - txt - csv (StarCalc):44,34,76`
 * @returns the text of the exported file
 */
export async function exportedByOffice(file: string, filter: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "resdiff-export-"));
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await promisify(execFile)(SOFFICE, ["--headless", profile, "--convert-to", filter, "--outdir", folder, file]);
    const extension = filter.slice(0, filter.indexOf(":"));
    return await readFile(join(folder, basename(file).replace(/\.\w+$/, `.${extension}`)), "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Files that LibreOffice is given at a time: it keeps what it has opened in memory. */
const BATCH = 60;

/** Converts files to another form, into a folder. */
export async function convertByOffice(files: readonly string[], form: string, folder: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), "resdiff-office-profile-"));
  const settings = `-env:UserInstallation=${pathToFileURL(profile)}`;
  for (let i = 0; i < files.length; i += BATCH) {
    const batch = files.slice(i, i + BATCH);
    await promisify(execFile)(SOFFICE, [settings, "--headless", "--convert-to", form, "--outdir", folder, ...batch]);
  }
  await rm(profile, { recursive: true });
}
