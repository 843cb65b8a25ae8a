/** LibreOffice, for tests. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { SOFFICE } from "../support/needs.js";

/** Whether to test everything that the corpus holds, rather than a sample. */
export const ALL = process.env.RESDIFF_OFFICE_ALL === "1";

/** What LibreOffice makes of a redline. */
export interface SettledByOffice {
  readonly file: string;
  readonly changes: Readonly<Record<string, number>>;
  readonly comments: number;
  readonly accepted: OfficeTexts;
  readonly rejected: OfficeTexts;
}

export interface OfficeTexts {
  readonly paragraphs: readonly string[];
  readonly footnotes: readonly string[];
  /** Paragraph styles of the paragraphs outside tables that hold text. */
  readonly styles: readonly string[];
}

const SCRIPT = fileURLToPath(new URL("accept-reject.py", import.meta.url));

/** Debian's own Python, which alone has the bridge to LibreOffice. */
const PYTHON = "/usr/bin/python3";

/** Bytes of output to expect at most: all texts of all pairs twice. */
const MOST_OUTPUT = 1 << 30;

/** Settles all changes of these files in LibreOffice, in one process. */
export async function settledByOffice(files: readonly string[]): Promise<SettledByOffice[]> {
  const { stdout } = await promisify(execFile)(PYTHON, [SCRIPT, ...files], { maxBuffer: MOST_OUTPUT });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as SettledByOffice);
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
