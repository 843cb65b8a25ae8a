/** The reasons why a redline cannot be put into a document. */
import { UserError } from "../../model/errors.js";

/** The reason, to be reported with the name of the document. */
export class Unkept extends Error {}

/** Thrown if a document cannot be kept, with the reason. */
export const keptAsItIs = (reason: string): Unkept => new Unkept(reason);

/** The refusal in one sentence, which says what to do instead. */
export function refusal(source: string, reason: string): UserError {
  return new UserError(
    "into",
    `The redline cannot stand inside ${source} (${reason}): leave out --into for one of its own.`,
  );
}
