/** The line that names the body: "The General Assembly,". */
import type { Language } from "../language/language.js";
import { FORMAT } from "../language/letters.js";
import type { Body } from "../language/structure-rules.js";

/** Signs without a shape, which may stand among the letters of a right-to-left text. */
const SHAPELESS = new RegExp(`[${FORMAT}]`, "g");

/**
 * The body whose opening formula a text is, or starts with.
 *
 * @example bodyOf("The Security Council,", LANGUAGES.en) // "securityCouncil"
 */
export function bodyOf(text: string, language: Language): Body | null {
  const plain = withoutShapeless(text).replaceAll("'", "’");
  for (const [body, formulas] of Object.entries(language.structure.formulas) as [Body, readonly string[]][]) {
    if (formulas.some((f) => plain.startsWith(f))) return body;
  }
  return null;
}

const withoutShapeless = (text: string): string => text.replace(SHAPELESS, "");

/** Whether a text is an opening formula and nothing else. */
export function isFormula(text: string, language: Language): boolean {
  return bodyOf(text, language) !== null && FORMULA_ONLY.test(withoutShapeless(text)) && text.length <= LONGEST_FORMULA;
}

/** It ends with a comma, which some texts leave out. */
const FORMULA_ONLY = /^[^,،，.;:]+[,،，]?$/u;
const LONGEST_FORMULA = 60;
