/** Opens a file in the desktop's default program. */
import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { UserError } from "../model/errors.js";

/** A program, and its arguments for opening a file. No shell is involved that would interpret the file's name. */
interface Opener {
  readonly program: string;
  readonly arguments: readonly string[];
}

/**
 * The program that opens a file on an operating system.
 *
 * @example openerOf("win32", "C:\\a & b.html") // { program: "explorer.exe", arguments: ['"C:\\a & b.html"'] }
 */
export function openerOf(platform: NodeJS.Platform, file: string): Opener {
  // Explorer takes a comma as the end of an unquoted name; no name on Windows contains a quotation mark.
  if (platform === "win32") return { program: "explorer.exe", arguments: [`"${file}"`] };
  return { program: platform === "darwin" ? "open" : "xdg-open", arguments: [file] };
}

/**
 * Opens a file without waiting for the reader.
 *
 * @throws UserError if there is no program to open it
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

/** Writes a file into a new temporary folder. */
export async function passingFile(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "resdiff-")), name);
  await writeFile(file, content);
  return file;
}
