/** Opens a file in the desktop's default program. */
import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { UserError } from "../model/errors.js";

/** A program, and what it is told so that it opens a file; no shell comes between that would read the file's name. */
interface Opener {
  readonly program: string;
  readonly arguments: readonly string[];
}

/**
 * What opens a file on an operating system.
 *
 * @example openerOf("win32", "C:\\a & b.html") // { program: "explorer.exe", arguments: ['"C:\\a & b.html"'] }
 */
export function openerOf(platform: NodeJS.Platform, file: string): Opener {
  // Explorer takes a comma for the end of a name that is not quoted; no name on Windows has a quotation mark.
  if (platform === "win32") return { program: "explorer.exe", arguments: [`"${file}"`] };
  return { program: platform === "darwin" ? "open" : "xdg-open", arguments: [file] };
}

/**
 * Opens a file and does not wait for the reader.
 *
 * @throws UserError when there is nothing to open it with
 */
export async function openFile(file: string): Promise<void> {
  const { program, arguments: told } = openerOf(process.platform, resolve(file));
  const child = spawn(program, told, { detached: true, stdio: "ignore", windowsVerbatimArguments: true });
  await new Promise<void>((done, reject) => {
    child.once("spawn", done);
    child.once("error", (cause) => {
      reject(
        new UserError("no-opener", `${file} was written, but ${program} is missing: open it yourself.`, { cause }),
      );
    });
  });
  child.unref();
}

/** Writes a file to a new folder among the system's temporary ones. */
export async function passingFile(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "resdiff-")), name);
  await writeFile(file, content);
  return file;
}
