/** The command line's entry: runs the program and turns trouble into one sentence and an exit status. */
import { CommanderError } from "commander";
import { UserError } from "../model/errors.js";
import { EXIT_OK, EXIT_TROUBLE } from "./exit-codes.js";
import { program } from "./program.js";

/**
 * Runs resdiff.
 *
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said what is wrong, or printed the help that was asked for.
      process.exitCode = error.exitCode === 0 ? EXIT_OK : EXIT_TROUBLE;
      return;
    }
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`resdiff: ${error.message}\n`);
    process.exitCode = EXIT_TROUBLE;
  }
}
