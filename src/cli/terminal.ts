/** Writing to the terminal: its width, colour and the pager. */
import type { WriteStream } from "node:tty";
import { UserError } from "../model/errors.js";

/** The width of output that is not a terminal, or of a terminal that does not report its width. */
const DEFAULT_WIDTH = 80;
/** Longer lines are hard to read. */
const WIDEST_INLINE = 100;
/** Two columns of text may take more. */
const WIDEST_BESIDE = 200;
/** Nothing is readable below this width; longer lines are then left to the terminal to break. */
const NARROWEST = 30;

export type ColorChoice = "auto" | "always" | "never";

type Environment = Readonly<Record<string, string | undefined>>;
type Output = Pick<WriteStream, "isTTY" | "columns">;

/** The columns a report may fill. */
export function terminalWidth(output: Output, environment: Environment, sideBySide: boolean): number {
  const told = output.isTTY ? output.columns : Number(environment.COLUMNS);
  const columns = Number.isInteger(told) && told > 0 ? told : DEFAULT_WIDTH;
  return Math.max(NARROWEST, Math.min(columns, sideBySide ? WIDEST_BESIDE : WIDEST_INLINE));
}

/** Whether to use colour: as the option says, otherwise on a terminal that supports it unless `NO_COLOR` is set (https://no-color.org). */
export function colorOf(choice: ColorChoice, output: Output, environment: Environment): boolean {
  if (choice !== "auto") return choice === "always";
  return output.isTTY === true && !environment.NO_COLOR && environment.TERM !== "dumb";
}

/**
 * Writes a text to standard output, through a pager if it is longer than the terminal is high.
 *
 * @param paged whether a pager is allowed
 */
export async function show(text: string, paged: boolean): Promise<void> {
  const { stdout } = process;
  const lines = text.split("\n").length;
  if (paged && stdout.isTTY && lines > stdout.rows && (await showPaged(text))) return;
  await writeTo(stdout, text);
}

/** The error for output that cannot be written, such as a full disk; null for a reader that stopped early (`head`), which is no error. */
function outputTrouble(error: NodeJS.ErrnoException): UserError | null {
  const { code } = error;
  if (code === "EPIPE") return null;
  return new UserError("unwritable", `The output cannot be written (${code}): make room or write it elsewhere.`, {
    cause: error,
  });
}

/** Writes to a stream. */
export async function writeTo(stream: NodeJS.WritableStream, content: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      const trouble = error ? outputTrouble(error) : null;
      if (trouble) reject(trouble);
      else resolve();
    };
    stream.once("error", settle);
    stream.write(content, (error) => settle(error));
  });
}

/**
 * Watches standard output and standard error for errors, whatever is being written (a report, help, a warning): their readers may leave
 * early.
 *
 * @param tell is called with any other error of the two
 */
export function watchOutputs(tell: (trouble: UserError) => void): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error) => {
      const trouble = outputTrouble(error);
      if (trouble) tell(trouble);
    });
}

/** Shows a text through `PAGER`, otherwise `less`; false if there is no such program. */
async function showPaged(text: string): Promise<boolean> {
  const command = process.env.PAGER ?? "less -RFX";
  if (command === "" || command === "cat") return false;
  const env = { LESS: "RFX", ...process.env };
  // Imported here because most runs need no pager.
  const pager = process
    .getBuiltinModule("node:child_process")
    .spawn(command, { shell: true, stdio: ["pipe", "inherit", "inherit"], env });
  const ended = new Promise<number | null>((resolve) => {
    pager.once("error", () => resolve(NOT_FOUND));
    pager.once("close", (status) => resolve(status));
  });
  await Promise.race([writeTo(pager.stdin, text), ended]);
  pager.stdin.end();
  return (await ended) !== NOT_FOUND;
}

/** The exit status of a shell if a program is missing. */
const NOT_FOUND = 127;
