/** Recognises the opening formula, the line that names the organ: "The General Assembly,". */
import type { Language } from "../language/language.js";
import { FORMAT, isSmall } from "../language/letters.js";
import { openingOf } from "../language/openings.js";
import type { AdoptingBody } from "../language/structure-rules.js";
import { endsPreambular } from "./endings.js";

/** Signs without a shape, which may stand among the letters of a right-to-left text. */
const SHAPELESS = new RegExp(`[${FORMAT}]`, "g");

/**
 * The body whose opening formula a text is, or starts with.
 *
 * @example bodyOf("“The Security Council,", LANGUAGES.en) // "securityCouncil"
 */
export const bodyOf = (text: string, language: Language): AdoptingBody | null =>
  opened(plainOf(text), language)?.body ?? null;

/** The formula that a plain text starts with, and its body. */
function opened(plain: string, language: Language): { readonly body: AdoptingBody; readonly formula: string } | null {
  for (const [body, formulas] of Object.entries(language.structure.formulas) as [AdoptingBody, readonly string[]][]) {
    const formula = formulas.find((f) => plain.startsWith(f) || plain.startsWith(f.toUpperCase()));
    if (formula !== undefined) return { body, formula };
  }
  return null;
}

/** The text as the language's data write it, without the quotation mark that it opens with in a press release. */
const plainOf = (text: string): string => text.replace(SHAPELESS, "").replaceAll("'", "’").replace(OPENING_QUOTE, "");
const OPENING_QUOTE = /^["“”„«「『]\s?/u;

/** Whether a text is an opening formula and nothing else: without the comma at its end, no more than the formula's own words. */
export const isFormula = (text: string, language: Language): boolean =>
  isAlone(text, FORMULA_ONLY, language) && (endsPreambular(text) || isItsWords(plainOf(text), language));

/** In Chinese, which parts no words, a heading such as the session's may begin as the formula does. */
const isItsWords = (plain: string, language: Language): boolean =>
  plain.trimEnd().length === opened(plain, language)?.formula.length;

/** It ends with a comma, which some texts leave out; figures are of a meeting, which a decision names beside the body. */
const FORMULA_ONLY = /^[^,،，.;:\p{Nd}]+[,،，]?$/u;
/** A scan may show a full stop for the comma. */
const SCANNED_FORMULA = /^[^,،，.;:\p{Nd}]+\s?[,،，.。]$/u;
const LONGEST_FORMULA = 60;

const isAlone = (text: string, whole: RegExp, language: Language): boolean =>
  text.length <= LONGEST_FORMULA && bodyOf(text, language) !== null && whole.test(plainOf(text));

/**
 * The place of the first opening formula. The masthead names the body too, in some languages in the same words, but
 * without the comma that only careless texts leave out of the formula.
 *
 * @returns -1 where there is none; one that a scan shows with a full stop is taken where there is no other
 */
export function formulaAmong(items: readonly { readonly text: string }[], language: Language): number {
  const formulas = items.flatMap((item, i) => (isFormula(item.text, language) ? [i] : []));
  const closed = formulas.find((i) => endsPreambular(items[i]?.text ?? ""));
  const scanned = (): number => items.findIndex((item) => isAlone(item.text, SCANNED_FORMULA, language));
  return closed ?? formulas[0] ?? scanned();
}

/**
 * Length of the formula that a text begins with and goes on behind, its comma and space included; 0 where it does not go on with a phrase
 * that paragraphs open with.
 *
 * @example runOnFormula("The Security Council, Recalling its resolution", LANGUAGES.en) // 22
 */
export function runOnFormula(text: string, language: Language): number {
  const length = RUN_ON.exec(text)?.[0].length ?? 0;
  const alone = length > 0 && isFormula(text.slice(0, length).trim(), language);
  return alone && openingOf(text.slice(length), language) !== null && !isSmall(text.slice(length)) ? length : 0;
}
const RUN_ON = /^[^,،，.;:]{4,60}[,،，]\s*/u;
