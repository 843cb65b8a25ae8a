/** Writes the symbol of a resolution in its canonical form. */
import { withPlainNumbers } from "../language/figures.js";
import type { Language } from "../language/language.js";
import type { AdoptingBody } from "../language/structure-rules.js";
import { romanNumeral } from "../model/roman-numerals.js";
import { type ActKind, FIRST_DECISION_NUMBER } from "../model/symbol.js";

/** The prefixes of the symbols of each body. */
const PREFIXES: Readonly<Record<AdoptingBody, string>> = {
  generalAssembly: "A/",
  securityCouncil: "S/",
  humanRightsCouncil: "A/HRC/",
  economicAndSocialCouncil: "E/",
  commissionOnHumanRights: "E/CN.4/",
};

/** "A/RES/64/50", "A/RES/56/24 V", in "A/RES/78/254 A-C" without the letters of its parts, "S/RES/2117 (2013)", "A/HRC/RES/54/1", "E/RES/2023/32". */
const SYMBOL =
  /\b(?:A|S|E)(?:\/HRC|\/CN\.4)?\/(?:RES|DEC)\/(?:E?S-)?\d+(?:\/\d+)?(?: ?\([^)\s]{1,9}\))?(?: [A-Z]{1,2}(?!\s?[-–]\s?[A-Z]|[A-Za-z\u00c0-\u024f]))?/;

/** The symbol of any other document, usually a draft: "A/C.3/78/L.41", "E/2023/L.29/Rev.1". */
const DOCUMENT = /(?<=^|\s)[A-Z]\/[\w./-]*\d[\w./-]*(?=\s|$)/;

/** "64/50", "56/24 V", "2117 (2013)", "S-10/2", "3379 (XXX)": a number without a prefix, as printed before the title. */
const NUMBER =
  /(?<![\d/]|\p{L}-)(?:E?S-)?\d+(?:\/\d+(?: [A-Z]{1,2}(?![A-Za-z]))?|(?: ?[A-Z])? ?\((?:\d{4}|(?:S-)?[IVXLC]+)\))(?![\d/])/u;

/** The body of a number without a prefix: only the Security Council writes the year in brackets. */
const bodyOfNumber = (number: string, body: AdoptingBody | null): AdoptingBody =>
  /\(\d{4}\)$/u.test(number) ? "securityCouncil" : (body ?? "generalAssembly");

/** What was adopted under a number: from a certain number on the General Assembly's are decisions. */
function seriesOf(number: string, body: AdoptingBody, kind: ActKind): string {
  const [, value = "0"] = /^\d+\/(\d+)/u.exec(number) ?? [];
  const decision = kind === "decision" || (body === "generalAssembly" && Number(value) >= FIRST_DECISION_NUMBER);
  return PREFIXES[body] + (decision ? "DEC/" : "RES/");
}

/** Inserts the space before the brackets of a symbol: "S/RES/242 (1967)". */
const spaced = (symbol: string): string => symbol.replace(/(\S)\(/u, "$1 (");

/** The symbol in a line of the masthead: the resolution's, or the document's. */
export const printedSymbol = (text: string): string | null => (SYMBOL.exec(text) ?? DOCUMENT.exec(text))?.[0] ?? null;

/** Converts the abbreviated session of a number to the usual notation: "41 (د-1)" is 41 (I), "دإ-30/1" is S-30/1. */
function withCommonSession(text: string, { citations: { sessions } }: Language): string {
  const own = Object.keys(sessions).sort((a, b) => b.length - a.length);
  if (own.length === 0) return text;
  const names = own.join("|");
  const roman = new RegExp(`\\((${names}) ?- ?(\\d{1,2})\\)`, "u");
  const special = new RegExp(`(?<!\\p{L})(${names}) ?- ?(?=\\d{1,2}/\\d)`, "u");
  return text
    .replace(roman, (_, name: string, value: string) => {
      return `(${sessions[name] ?? ""}${romanNumeral(Number(value)).toUpperCase()})`;
    })
    .replace(special, (_, name: string) => sessions[name] ?? "");
}

/**
 * Finds the canonical symbol in what a masthead prints.
 *
 * @param printed symbols and numbers as printed, best first
 * @param adopted the body that adopted the text, and as what; these decide if only a number is printed
 * @example symbolOfMasthead(["64/50."], { body: "generalAssembly", kind: "resolution", language: LANGUAGES.en }) // "A/RES/64/50"
 */
export function symbolOfMasthead(
  printed: readonly string[],
  { body, kind, language }: { readonly body: AdoptingBody | null; readonly kind: ActKind; readonly language: Language },
): string | null {
  for (const text of printed) {
    const full = SYMBOL.exec(text)?.[0];
    if (full) return spaced(full);
  }
  const document = printed.map((text) => DOCUMENT.exec(text)?.[0]).find((symbol) => symbol !== undefined);
  if (document !== undefined) return document;
  for (const text of printed) {
    const number = NUMBER.exec(withCommonSession(withPlainNumbers(text.normalize("NFKC")), language))?.[0];
    if (number === undefined) continue;
    return spaced(seriesOf(number, bodyOfNumber(number, body), kind) + number);
  }
  return null;
}
