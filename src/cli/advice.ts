/** Adds the command's options to errors and warnings of the library, which knows no options: what the user can do next. */
import type { Resolution } from "../model/resolution.js";

/** The next step, by the code of the error or the warning. */
const STEPS: Readonly<Record<string, string>> = {
  "too-slow": "give more with --max-seconds",
  "too-large": "allow more with --max-bytes",
  "pages-cut": "give more with --max-pages",
  "tracked-accepted": "--tracked rejected reads it as it was",
  "tracked-rejected": "--tracked accepted reads it as changed",
};

/**
 * The sentence of an error or a warning, with the next step.
 *
 * @example withStep({ code: "too-large", message: "x.pdf is larger than 64 MB." })
 * // "x.pdf is larger than 64 MB: allow more with --max-bytes."
 */
export function withStep({ code, message }: { readonly code: string; readonly message: string }): string {
  const step = STEPS[code];
  return step === undefined ? message : `${message.replace(/\.$/, "")}: ${step}.`;
}

/** The warnings of some texts that an option can help with, with that next step. */
export const stepsFor = (texts: readonly Resolution[]): string[] =>
  texts.flatMap(({ warnings }) => warnings.filter(({ code }) => code in STEPS).map(withStep));
