/** Recognises the opening formula, the line that names the organ: "The General Assembly,". */
import type { Language } from "../language/language.js";
import { FORMAT, isSmall } from "../language/letters.js";
import { openingOf } from "../language/openings.js";
import type { AdoptingBody } from "../language/structure-rules.js";
import { endsPreambular } from "./endings.js";

/** Invisible signs, which may occur among the letters of a right-to-left text. */
const SHAPELESS = new RegExp(`[${FORMAT}]`, "g");

/**
 * The body whose opening formula a text is, or begins with.
 *
 * @example bodyOf("“The Security Council,", LANGUAGES.en) // "securityCouncil"
 */
export const bodyOf = (text: string, language: Language): AdoptingBody | null =>
  opened(plainOf(text), language)?.body ?? null;

/** The formula that a plain text begins with, and its body. */
function opened(plain: string, language: Language): { readonly body: AdoptingBody; readonly formula: string } | null {
  for (const [body, formulas] of Object.entries(language.structure.formulas) as [AdoptingBody, readonly string[]][]) {
    const formula = formulas.find((f) => plain.startsWith(f) || plain.startsWith(f.toUpperCase()));
    if (formula !== undefined) return { body, formula };
  }
  return null;
}

/** The text as the language's data spell it, without the quotation mark that opens it in a press release. */
const plainOf = (text: string): string => text.replace(SHAPELESS, "").replaceAll("'", "’").replace(OPENING_QUOTE, "");
const OPENING_QUOTE = /^["“”„«「『]\s?/u;

/** Whether a text is an opening formula and nothing else. Without the comma at its end, it must be exactly the words of the formula. */
export const isFormula = (text: string, language: Language): boolean =>
  isAlone(text, FORMULA_ONLY, language) && (endsPreambular(text) || isItsWords(plainOf(text), language));

/** In Chinese, which has no spaces, a heading such as the session's may begin like the formula. */
const isItsWords = (plain: string, language: Language): boolean =>
  plain.trimEnd().length === opened(plain, language)?.formula.length;

/** It ends with a comma, which some texts omit. Digits belong to a meeting, which a decision names beside the body. */
const FORMULA_ONLY = /^[^,،，.;:\p{Nd}]+[,،，]?$/u;
/** A scan may show a full stop instead of the comma. */
const SCANNED_FORMULA = /^[^,،，.;:\p{Nd}]+\s?[,،，.。]$/u;
const LONGEST_FORMULA = 60;

const isAlone = (text: string, whole: RegExp, language: Language): boolean =>
  text.length <= LONGEST_FORMULA && bodyOf(text, language) !== null && whole.test(plainOf(text));

/**
 * The index of the first opening formula. The masthead names the body too, in some languages in the same words, but without the comma that
 * only careless texts omit from the formula.
 *
 * @returns -1 if there is none; a formula that a scan shows with a full stop is accepted if there is no other
 */
export function formulaAmong(items: readonly { readonly text: string }[], language: Language): number {
  const formulas = items.flatMap((item, i) => (isFormula(item.text, language) ? [i] : []));
  const closed = formulas.find((i) => endsPreambular(items[i]?.text ?? ""));
  const scanned = (): number => items.findIndex((item) => isAlone(item.text, SCANNED_FORMULA, language));
  return closed ?? formulas[0] ?? scanned();
}

/**
 * The length of the formula at the beginning of a text that continues after it, including comma and space; 0 if what follows is not a
 * phrase that paragraphs open with.
 *
 * @example runOnFormula("The Security Council, Recalling its resolution", LANGUAGES.en) // 22
 */
export function runOnFormula(text: string, language: Language): number {
  const length = RUN_ON.exec(text)?.[0].length ?? 0;
  const alone = length > 0 && isFormula(text.slice(0, length).trim(), language);
  return alone && openingOf(text.slice(length), language) !== null && !isSmall(text.slice(length)) ? length : 0;
}
const RUN_ON = /^[^,،，.;:]{4,60}[,،，]\s*/u;
