/** The entry of the command line: runs the program, and turns an error into one sentence and an exit status. */
import { CommanderError } from "commander";
import { UserError } from "../model/errors.js";
import { visibleLines } from "../report/visible.js";
import { withStep } from "./advice.js";
import { EXIT_OK, EXIT_TROUBLE } from "./exit-codes.js";
import { program } from "./program.js";
import { watchOutputs } from "./terminal.js";

/**
 * Runs resdiff.
 *
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[]): Promise<void> {
  let told = false;
  const tell = (error: unknown): void => {
    process.exitCode = EXIT_TROUBLE;
    if (!told)
      process.stderr.write(
        `resdiff: ${visibleLines(error instanceof UserError ? withStep(error) : ourFault(error))}\n`,
      );
    told = true;
  };
  watchOutputs(tell);
  try {
    await program().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has already printed the error or the help that was asked for, unless the output could not be written.
      process.exitCode ??= error.exitCode === 0 ? EXIT_OK : EXIT_TROUBLE;
      return;
    }
    tell(error);
  }
}

/** A stack trace does not help users; developers can ask for it. */
function ourFault(error: unknown): string {
  if (process.env.RESDIFF_DEBUG && error instanceof Error) return error.stack ?? error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `this is a mistake of resdiff's own (${what}): please report it, with what RESDIFF_DEBUG=1 prints.`;
}
