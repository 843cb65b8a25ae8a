/** Runs the command in a pseudo-terminal, like a person at a terminal; Python provides the pseudo-terminal. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const PYTHON = "/usr/bin/python3";

const SCRIPT = fileURLToPath(new URL("pseudo-terminal.py", import.meta.url));
const PROGRAM = fileURLToPath(new URL("../../bin/resdiff.js", import.meta.url));

/** How the command is run. */
export interface AtTerminal {
  /** Which streams are terminals; the others are pipes. */
  readonly terminals: readonly ("stdout" | "stderr")[];
  readonly rows?: number;
  readonly columns?: number;
  /** What standard input gives, after so many seconds. */
  readonly input?: string;
  readonly delay?: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What it wrote. */
export interface Written {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs resdiff in English, with no pager of the developer's own. */
export async function atTerminal(args: readonly string[], options: AtTerminal): Promise<Written> {
  const { terminals, rows = 24, columns = 80, input = "", delay = 0, cwd, env } = options;
  const { PAGER: _pager, LESS: _less, NO_COLOR: _color, ...inherited } = process.env;
  const locale = { LC_ALL: "C", LANG: "C", LC_MESSAGES: "C", TERM: "xterm" };
  const child = spawn(PYTHON, [SCRIPT], { cwd, env: { ...inherited, ...locale, ...env } });
  child.stdin.end(
    JSON.stringify({ command: [process.execPath, PROGRAM, ...args], rows, columns, terminals, input, delay }),
  );
  let [told, trouble] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    trouble += text;
  });
  await new Promise((resolve) => child.once("close", resolve));
  if (told === "") throw new Error(`no pseudo-terminal: ${trouble}`);
  return JSON.parse(told) as Written;
}
