/** Warnings and errors that readers of several forms share. */
import { UserError } from "../model/errors.js";
import type { Warning } from "../model/resolution.js";

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
