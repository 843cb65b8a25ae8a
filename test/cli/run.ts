/** Runs the command as a user does: the built program, in a process of its own. */
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../bin/resdiff.js", import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run is given besides its arguments. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Stop reading standard output after its first piece, as `head` does. */
  readonly hangUp?: boolean;
  /** Where standard output goes; a pipe that is read where none is named. */
  readonly stdout?: string;
}

/**
 * Runs resdiff, in English unless `env` says otherwise.
 *
 * @returns its exit status and what it printed
 */
export async function resdiff(
  args: readonly string[],
  { cwd, env, hangUp, stdout: to }: RunOptions = {},
): Promise<Run> {
  const locale = { LC_ALL: "C", LANG: "C", LC_MESSAGES: "C", COLUMNS: "", NO_COLOR: "" };
  const output = to === undefined ? ("pipe" as const) : openSync(to, "w");
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { ...process.env, ...locale, ...env },
    stdio: ["pipe", output, "pipe"],
  });
  if (typeof output === "number") closeSync(output);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (hangUp) child.stdout?.destroy();
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, stdout, stderr };
}
