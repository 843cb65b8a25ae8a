/** LibreOffice, for tests. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Whether to test everything that the corpus holds, rather than a sample. */
export const ALL = process.env.RESDIFF_OFFICE_ALL === "1";

/** What LibreOffice makes of a redline. */
export interface SettledByOffice {
  readonly file: string;
  readonly changes: Readonly<Record<string, number>>;
  readonly accepted: OfficeTexts;
  readonly rejected: OfficeTexts;
}

export interface OfficeTexts {
  readonly paragraphs: readonly string[];
  readonly footnotes: readonly string[];
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
