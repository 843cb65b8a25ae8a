/** Chooses the format of a file from the extension of its name. */
import { UserError } from "../model/errors.js";

/** Formats by name, each with the file extensions that select it. */
type Endings = Readonly<Record<string, { readonly endings: readonly string[] }>>;

/**
 * The format that a file's extension selects.
 *
 * @throws UserError if no format has that extension
 * @example formByEnding(FORMS, "report.html") // "html"
 */
export function formByEnding<Forms extends Endings>(forms: Forms, name: string): keyof Forms & string {
  const names = Object.keys(forms) as (keyof Forms & string)[];
  const found = names.find((form) => forms[form]?.endings.some((e) => name.toLowerCase().endsWith(e)));
  if (found) return found;
  const known = names.flatMap((form) => forms[form]?.endings ?? []).join(", ");
  throw new UserError("unknown-ending", `${name} does not say in which form to write: end it in ${known}, or add -f.`);
}
