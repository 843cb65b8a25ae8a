/** Guards against text that a spreadsheet would take for a formula. */

/** What begins a formula: directly, after white space, or in full-width forms that some programs convert. */
const FORMULA = /^[\s\u{feff}]*[=+\-@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}]|^[\t\r\n]/u;

/**
 * Whether a spreadsheet might run this text as a formula when it is opened from CSV or typed in.
 *
 * @example
 * looksLikeFormula("=HYPERLINK(...)"); // true
 */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}
