/** Guards against text that a spreadsheet would take for a formula. */

/** What begins a formula, as typed, or after white space or in the wide forms that some programs fold. */
const FORMULA = /^[\s\u{feff}]*[=+\-@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}]|^[\t\r\n]/u;

/**
 * Whether a spreadsheet might run this text when it is opened from CSV or typed anew.
 *
 * @example
 * looksLikeFormula("=HYPERLINK(...)"); // true
 */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}
