/** Finds numbers in a text that have the shape of a resolution's: 64/50, 56/24 V, S-32/1, 217 A (III), 2117 (2013). */
import { CHINESE_NUMBER, CHINESE_SESSION, figuresValue, sessionOfFigures } from "../language/figures.js";
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import type { Range } from "../model/resolution.js";
import { romanNumeral } from "../model/roman-numerals.js";
import {
  type BareNumber,
  bracketNumber,
  normalSession,
  type ResolutionSymbol,
  STROKE_NUMBER,
  SYMBOL_SERIES,
  statedBody,
} from "../model/symbol.js";

/** A number, with what its own notation says about it. */
export interface FoundNumber extends Range {
  /** Several if letters are listed: "57/284 A and B". */
  readonly numbers: readonly BareNumber[];
  /** From a full symbol such as A/HRC/RES/54/1, otherwise null. */
  readonly stated: Pick<ResolutionSymbol, "body" | "kind"> | null;
}

interface NumberPatterns {
  readonly stroke: RegExp;
  readonly bracket: RegExp;
}

/** What may not precede a number: parts of a document's symbol (A/75/399), of a decimal, of a range. */
const BEFORE = "(?<![A-Za-zÀ-ɏЀ-ӿ0-9./-])";
/** A word that continues, so that the letter before is not all of it; in Chinese the next word directly follows the number. */
const GOES_ON = "[A-Za-zÀ-ɏЀ-ӿء-ي]";
const AFTER = "(?![0-9/]|[.,][0-9])";

const patternsOf = memoize((language): NumberPatterns => {
  const { letters, sessions, and } = language.citations;
  const letter = `(?:${["[A-Z]", ...Object.keys(letters)].join("|")})(?!${GOES_ON}|['.]${GOES_ON})`;
  const listed = `(?: ?(?<letters>${letter}(?:(?:,| ?(?:${and.join("|")})) ?${letter})*))?`;
  const abbreviations = Object.keys(sessions).sort((a, b) => b.length - a.length);
  const own =
    abbreviations.length > 0
      ? `(?<own>${abbreviations.map((letters) => [...letters].join(" ?")).join("|")}) ?- ?`
      : "(?<own>(?!))";
  return {
    stroke: new RegExp(`${BEFORE}(?:${own})?${SYMBOL_SERIES}${STROKE_NUMBER}${listed}${AFTER}`, "gu"),
    bracket: new RegExp(
      `${BEFORE}${SYMBOL_SERIES}(?:${bracketNumber(letter)}|(?<figures>${CHINESE_NUMBER}) ?\\((?<figuresSession>${CHINESE_SESSION})\\)|(?<ownNumber>\\d{1,4})(?: ?(?<ownLetter>${letter}))? ?\\( ?${own}(?<ownSession>\\d{1,2}) ?\\))${AFTER}`,
      "gu",
    ),
  };
});

/**
 * Finds the numbers of a text, in order.
 *
 * @param text plain text, see `plainText`
 */
export function findNumbers(text: string, language: Language): FoundNumber[] {
  const { stroke, bracket } = patternsOf(language);
  const found: FoundNumber[] = [];
  if (text.includes("/")) for (const match of text.matchAll(stroke)) found.push(strokedNumber(match, language));
  if (text.includes("(")) for (const match of text.matchAll(bracket)) found.push(bracketedNumber(match, language));
  return found.sort((a, b) => a.start - b.start);
}

function strokedNumber(match: RegExpMatchArray, language: Language): FoundNumber {
  const { series, own, session = "", number, letters = "" } = match.groups ?? {};
  const prefix = own === undefined ? "" : (language.citations.sessions[own.replaceAll(" ", "")] ?? "");
  const bare = { shape: "stroke", session: prefix + normalSession(session), number: Number(number) } as const;
  const listed = lettersOf(letters, language);
  return {
    ...rangeOf(match),
    numbers: listed.length === 0 ? [{ ...bare, letter: "" }] : listed.map((letter) => ({ ...bare, letter })),
    stated: statedBody(series),
  };
}

function bracketedNumber(match: RegExpMatchArray, language: Language): FoundNumber {
  const { series, number, letter, session, own = "", ownNumber, ownLetter, ownSession } = match.groups ?? {};
  const { figures, figuresSession } = match.groups ?? {};
  if (figures !== undefined && figuresSession !== undefined) {
    const written = { session: sessionOfFigures(figuresSession), number: figuresValue(figures), letter: "" };
    return { ...rangeOf(match), numbers: [{ shape: "bracket", ...written }], stated: statedBody(series) };
  }
  const bare: BareNumber = {
    shape: "bracket",
    session: session
      ? normalSession(session)
      : (language.citations.sessions[own.replaceAll(" ", "")] ?? "") + romanNumeral(Number(ownSession)).toUpperCase(),
    number: Number(number ?? ownNumber),
    letter: lettersOf(letter ?? ownLetter ?? "", language)[0] ?? "",
  };
  return { ...rangeOf(match), numbers: [bare], stated: statedBody(series) };
}

const rangeOf = (match: RegExpMatchArray): Range => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

/** Letters of a list such as "A and B", in Latin. */
function lettersOf(listed: string, language: Language): string[] {
  const { letters, and } = language.citations;
  // In languages without spaces, "and" directly follows the letter before it; a letter may itself begin like "and".
  const apart = language.spaced ? /[,\s]+/u : new RegExp(`[,\\s]+|(?<=[A-Z])(?:${and.join("|")})`, "u");
  const joined = new RegExp(`^(?:${and.join("|")})`, "u");
  return listed
    .split(apart)
    .map((piece) => letters[piece] ?? letters[piece.replace(joined, "")] ?? piece.replace(joined, ""))
    .filter((piece) => /^[A-Z]$/u.test(piece));
}
