/** Warnings and errors that readers of several forms share. */
import { UserError } from "../model/errors.js";
import type { Warning } from "../model/resolution.js";
import type { Tracked } from "./read-options.js";
import { UNKNOWN_SIGN } from "./rich-text/symbol-fonts.js";
import type { SourceBlock } from "./source-text.js";

/** A warning about the document as a whole. */
export function warning(code: string, message: string): Warning {
  return { code, message, where: [] };
}

/** The warning for a document of which something may be missing. */
export function damageWarning(source: string, damage: string): Warning {
  return warning("damaged", `${source} is damaged (${damage}): what could be read of it was, the rest may be missing.`);
}

/** The error for a document without text. */
export function noText(source: string): UserError {
  return new UserError("no-text", `${source} holds no text: if it is a scan, have its text recognised (OCR) first.`);
}

/** The error for a page without text. */
export function noTextInPage(source: string): UserError {
  return new UserError("no-text", `${source} holds no text: if a script makes it, save the page once it is shown.`);
}

/** The warning for a document with text that is not shown. */
export const hiddenWarning = (source: string): Warning =>
  warning("hidden-text", `${source} has hidden text, which was set aside.`);

/** The warning for signs of fonts that cannot be known, or nothing. */
export function signsWarning(source: string, blocks: readonly SourceBlock[]): Warning[] {
  const count = blocks.reduce((sum, { text }) => sum + text.split(UNKNOWN_SIGN).length - 1, 0);
  if (count === 0) return [];
  const what = count === 1 ? "a sign" : `${count} signs`;
  return [
    warning(
      "unknown-signs",
      `${source} has ${what} of a font of signs that cannot be known, shown as ${UNKNOWN_SIGN}.`,
    ),
  ];
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
  const counts = [many(insertions, "insertion"), many(deletions, "deletion"), many(moves, "move")].flat();
  if (counts.length === 0) return [];
  const [other, how] = tracked === "accepted" ? ["rejected", "as it was"] : ["accepted", "as changed"];
  const read = `${source} has tracked changes (${counts.join(", ")}) and is read with them ${tracked}`;
  return [warning("tracked-changes", `${read}: --tracked ${other} reads it ${how}.`)];
}

function many(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${what}${count === 1 ? "" : "s"}`];
}
