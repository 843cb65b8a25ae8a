/** `resdiff app`: the page that compares in a browser, with nothing to install and nothing sent anywhere. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../files/make-folder.js";
import { UserError } from "../model/errors.js";
import { cacheFolder } from "../recall/cache-folder.js";
import { openFile } from "./open.js";
import { checkTargets, writeReport } from "./write-file.js";

export interface AppOptions {
  readonly output?: string;
}

/**
 * Opens a copy of the page, or writes it to the file asked for.
 *
 * @throws UserError if it cannot be written, or there is no program to open it
 */
export async function runApp({ output }: AppOptions): Promise<void> {
  // The compiled modules and the bundled files are at the same depth.
  const page = await readFile(new URL("../app/resdiff.html", import.meta.url));
  if (output !== undefined) {
    checkTargets([output], []);
    return writeReport(output, page);
  }
  const folder = cacheFolder(process.env, process.platform);
  try {
    makeFolder(folder);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    throw new UserError(
      "unwritable",
      `${folder} cannot be made (${code}): name a place for the page with -o page.html.`,
      { cause },
    );
  }
  const copy = join(folder, "resdiff.html");
  await writeReport(copy, page);
  await openFile(copy);
}
