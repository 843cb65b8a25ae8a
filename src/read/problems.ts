/** Warnings and errors that readers of several forms share. */
import { UserError } from "../model/errors.js";
import { type Warning, warning } from "../model/warnings.js";
import type { Tracked } from "./read-options.js";
import { UNKNOWN_SIGN } from "./rich-text/symbol-fonts.js";
import type { SourceBlock } from "./source-text.js";

/** The warning for a document in which something may be missing. */
export function damageWarning(source: string, damage: string): Warning {
  return warning("damaged", { source, damage });
}

/** The error for a document without text. */
export function noText(source: string): UserError {
  return new UserError("no-text", `${source} holds no text: if it is a scan, have its text recognised (OCR) first.`);
}

/** The error for a page without text. */
export function noTextInPage(source: string): UserError {
  return new UserError("no-text", `${source} holds no text: if a script makes it, save the page once it is shown.`);
}

/** The warning for a document with hidden text. */
export const hiddenWarning = (source: string): Warning => warning("hidden-text", { source });

/** The warning for characters of symbol fonts that are unknown, or nothing. */
export function signsWarning(source: string, blocks: readonly SourceBlock[]): Warning[] {
  const count = blocks.reduce((sum, { text }) => sum + text.split(UNKNOWN_SIGN).length - 1, 0);
  return count === 0 ? [] : [warning("unknown-signs", { source, sign: UNKNOWN_SIGN, n: count })];
}

/** How many changes a document tracks. */
export interface ChangeCount {
  readonly insertions: number;
  readonly deletions: number;
  readonly moves: number;
}

/** The warning for a document that tracks changes, or nothing. */
export function trackedWarning(source: string, changes: ChangeCount, tracked: Tracked): Warning[] {
  const { insertions, deletions, moves } = changes;
  return insertions + deletions + moves === 0 ? [] : [warning(`tracked-${tracked}`, { source, ...changes })];
}
