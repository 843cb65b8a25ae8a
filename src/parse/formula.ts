/** The line that names the body: "The General Assembly,". */
import type { Language } from "../language/language.js";
import { FORMAT } from "../language/letters.js";
import type { AdoptingBody } from "../language/structure-rules.js";
import { endsPreambular } from "./endings.js";

/** Signs without a shape, which may stand among the letters of a right-to-left text. */
const SHAPELESS = new RegExp(`[${FORMAT}]`, "g");

/**
 * The body whose opening formula a text is, or starts with.
 *
 * @example bodyOf("The Security Council,", LANGUAGES.en) // "securityCouncil"
 */
export function bodyOf(text: string, language: Language): AdoptingBody | null {
  const plain = withoutShapeless(text).replaceAll("'", "’");
  for (const [body, formulas] of Object.entries(language.structure.formulas) as [AdoptingBody, readonly string[]][]) {
    if (formulas.some((f) => plain.startsWith(f))) return body;
  }
  return null;
}

const withoutShapeless = (text: string): string => text.replace(SHAPELESS, "");

/** Whether a text is an opening formula and nothing else. */
export function isFormula(text: string, language: Language): boolean {
  return text.length <= LONGEST_FORMULA && bodyOf(text, language) !== null && FORMULA_ONLY.test(withoutShapeless(text));
}

/**
 * The place of the first opening formula. The masthead names the body too, in some languages in the same words, but
 * without the comma that only careless texts leave out of the formula.
 *
 * @param isOne whether a block or line is a formula
 */
export function formulaAmong<T extends { readonly text: string }>(
  items: readonly T[],
  isOne: (item: T) => boolean,
): number {
  const closed = items.findIndex((item) => isOne(item) && endsPreambular(item.text));
  return closed === -1 ? items.findIndex(isOne) : closed;
}

/** It ends with a comma, which some texts leave out. */
const FORMULA_ONLY = /^[^,،，.;:]+[,،，]?$/u;
const LONGEST_FORMULA = 60;
