/** Shows a file in the program that the desktop opens it with. */
import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../model/errors.js";

/** What opens a file, by operating system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};
const ELSEWHERE: readonly [string, ...string[]] = ["xdg-open"];

/**
 * Opens a file and does not wait for the reader.
 *
 * @throws UserError when there is nothing to open it with
 */
export async function openFile(file: string): Promise<void> {
  const [program, ...before] = OPENERS[process.platform] ?? ELSEWHERE;
  const child = spawn(program, [...before, file], { detached: true, stdio: "ignore" });
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
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
