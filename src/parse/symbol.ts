/** The symbol of a resolution, in its canonical writing. */
import { withPlainFigures } from "../language/figures.js";
import type { AdoptingBody } from "../language/structure-rules.js";

/** What precedes a resolution's number in the symbols of each body. */
const PREFIXES: Readonly<Record<AdoptingBody, string>> = {
  generalAssembly: "A/RES/",
  securityCouncil: "S/RES/",
  humanRightsCouncil: "A/HRC/RES/",
  economicAndSocialCouncil: "E/RES/",
};

/** "A/RES/64/50", "A/RES/56/24 V", "S/RES/2117 (2013)", "A/HRC/RES/54/1", "E/RES/2023/32". */
const SYMBOL =
  /\b(?:A|S|E)(?:\/HRC)?\/RES\/(?:S-)?\d+(?:\/\d+)?(?: ?\([^)\s]{1,9}\))?(?: [A-Z]{1,2}(?![A-Za-z\u00c0-\u024f]))?/;

/** The symbol of any other document, a draft's above all: "A/C.3/78/L.41", "E/2023/L.29/Rev.1". */
const DOCUMENT = /(?<=^|\s)[A-Z]\/[\w./-]*\d[\w./-]*(?=\s|$)/;

/** "64/50", "56/24 V", "2117 (2013)", "S-10/2", "3379 (XXX)": a number by itself, as it stands before the title. */
const NUMBER =
  /(?<![\d/]|\p{L}-)(?:E?S-)?\d+(?:\/\d+(?: [A-Z]{1,2}(?![A-Za-z]))?|(?: ?[A-Z])? ?\((?:\d{4}|(?:S-)?[IVXLC]+)\))(?![\d/])/u;

/** The body of a number by itself: of all bodies the Security Council alone writes the year in brackets. */
const bodyOfNumber = (number: string, body: AdoptingBody | null): AdoptingBody =>
  /\(\d{4}\)$/u.test(number) ? "securityCouncil" : (body ?? "generalAssembly");

/** A symbol with the space before its brackets: "S/RES/242 (1967)". */
const spaced = (symbol: string): string => symbol.replace(/(\S)\(/u, "$1 (");

/** The symbol that stands in a line of the masthead: the resolution's, or the document's. */
export const printedSymbol = (text: string): string | null => (SYMBOL.exec(text) ?? DOCUMENT.exec(text))?.[0] ?? null;

/**
 * The canonical symbol among what a masthead prints.
 *
 * @param printed symbols and numbers as printed, best first
 * @param body the body that adopted the text; decides where only a number is printed
 * @example symbolOfMasthead(["64/50."], "generalAssembly") // "A/RES/64/50"
 */
export function symbolOfMasthead(printed: readonly string[], body: AdoptingBody | null): string | null {
  for (const text of printed) {
    const full = SYMBOL.exec(text)?.[0];
    if (full) return spaced(full);
  }
  const document = printed.map((text) => DOCUMENT.exec(text)?.[0]).find((symbol) => symbol !== undefined);
  if (document !== undefined) return document;
  for (const text of printed) {
    const number = NUMBER.exec(withPlainFigures(text.normalize("NFKC")))?.[0];
    if (number === undefined) continue;
    return spaced(`${PREFIXES[bodyOfNumber(number, body)]}${number}`);
  }
  return null;
}
