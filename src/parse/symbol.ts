/** The symbol of a resolution, in its canonical writing. */
import type { Body } from "../language/structure-rules.js";

/** What precedes a resolution's number in the symbols of each body. */
const SERIES: Readonly<Record<Body, string>> = {
  generalAssembly: "A/RES/",
  securityCouncil: "S/RES/",
  humanRightsCouncil: "A/HRC/RES/",
  economicAndSocialCouncil: "E/RES/",
};

/** "A/RES/64/50", "A/RES/56/24 V", "S/RES/2117 (2013)", "A/HRC/RES/54/1", "E/RES/2023/32". */
const SYMBOL =
  /\b(?:A|S|E)(?:\/HRC)?\/RES\/(?:S-)?\d+(?:\/\d+)?(?: ?\([^)\s]{1,9}\))?(?: [A-Z]{1,2}(?![A-Za-z\u00c0-\u024f]))?/;

/** "64/50", "56/24 V", "2117 (2013)", "S-10/2": a number by itself, as it stands before the title. */
const NUMBER = /^(?:S-|ES-)?\d+(?:\/\d+)?(?: ?\((?:\d{4}|[IVXLC]+)\))?(?: [A-Z]{1,2})?$/;

/**
 * The canonical symbol among what a masthead prints.
 *
 * @param printed symbols and numbers as printed, best first
 * @param body the body that adopted the text; decides where only a number is printed
 * @example canonicalSymbol(["64/50."], "generalAssembly") // "A/RES/64/50"
 */
export function canonicalSymbol(printed: readonly string[], body: Body | null): string | null {
  for (const text of printed) {
    const full = SYMBOL.exec(text)?.[0];
    if (full) return full;
  }
  for (const text of printed) {
    const number = text.replace(/^[^\d\s]+ (?=\d)|[\s.–-]+$/gu, "");
    if (NUMBER.test(number)) return `${SERIES[body ?? "generalAssembly"]}${number}`;
  }
  return null;
}
