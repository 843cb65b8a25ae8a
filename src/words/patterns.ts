/** Builds the patterns by which text is split into words, from a language's data. */
import type { Language } from "../language/language.js";
import { FIGURES, HAN, LETTERS } from "../language/letters.js";
import { memoize } from "../language/memoize.js";
import { DIGITS } from "../language/numerals.js";
import { type Names, namesOf } from "./han.js";

/** How the text of one language is split into words. */
export interface Patterns {
  /** What is kept as one word: addresses, symbols, dates, references to paragraphs, numbers with their units. */
  readonly whole: RegExp;
  /** Matches an elided word ("l’") at the current position; null if the language has none. */
  readonly elided: RegExp | null;
  readonly light: ReadonlySet<string>;
  readonly names: Names;
  readonly sessionNouns: ReadonlySet<string>;
  readonly sessionBetween: ReadonlySet<string>;
}

const INNER = `[${LETTERS}${FIGURES}]`;

/** "(Sect. 8)/Corr.1", "(Parts I and II)/Add.1" after the symbol of a document that has parts; these are English in every language. */
const PART_OF_DOCUMENT =
  "(?: \\((?:Parts?|Sects?\\.?|Vols?\\.?|Suppl\\.?) [\\dA-Z][\\dA-Za-z, ]{0,16}\\)(?:/(?:Add|Corr|Rev)\\.\\d+)*)?";

/**
 * A/CONF.192/15, A/RES/75/241, S/2020/1, E/CN.6/2021/L.3/Rev.1, S-27/1; 75/241 and 56/24 V; 1325 (2000); A.1001(25).
 *
 * @param letters the letters of a resolution's parts, if the language writes them in its own way
 */
const symbolOf = (letters: readonly string[]): string => {
  const part = `(?:${["[A-Z]{1,2}", ...letters].join("|")})`;
  return `(?:[A-Z]{1,4}\\.\\d{1,4}\\(\\d{1,3}\\)|[A-Z][A-Z\\d.]*(?:\\(\\d+\\))?(?:/[A-Za-zА-я\\d.*()-]*[A-Za-zА-я\\d*])+${PART_OF_DOCUMENT}|S[-‐‑]?\\d+/\\d+|\\d+/\\d+(?: ?${part}(?![A-Za-zÀ-ɏ]))?|\\d{1,4}\\s?[(（](?:19|20)\\d\\d[)）])`;
};

const ADDRESS = `(?:https?://|www\\.)[^\\s${HAN}<>]*[A-Za-z\\d/]`;

/** The patterns of a language. */
export const patternsOf = memoize(build);

function build(language: Language): Patterns {
  const { tokens } = language.wording;
  const months = language.months
    .flat()
    .sort((a, b) => b.length - a.length)
    .join("|")
    .replaceAll("/", "/ ?")
    .replace(/[\u0620-\u064a]/g, "$&[\u064b-\u0652]?");
  const filled = (source: string): string =>
    source
      // A missing space between the two is a slip; the text is a date all the same.
      .replaceAll("{d} {m}", "{d} ?{m}")
      .replaceAll("{h}", "[〇零一二三四五六七八九十百千]+")
      .replaceAll("{n}", `(?:${DIGITS})`)
      .replaceAll("{d}", "\\d{1,2}(?!\\d)")
      .replaceAll("{m}", `(?:${months})`)
      .replaceAll("{y}", "\\d{4}(?!\\d)");
  const symbol = symbolOf(Object.keys(language.citations.letters));
  const wholes = [ADDRESS, symbol, ...[...tokens.dates, ...tokens.whole].map(filled)].map((s) => `(?:${s})`).join("|");
  return {
    whole: new RegExp(
      `(?<!${INNER}|/|[A-Za-z\\u00c0-\\u024f\\u0400-\\u04ff\\u0621-\\u064a][-‐‑])(?:${wholes})(?!${INNER})`,
      "g",
    ),
    elided: tokens.elisions ? new RegExp(`(?:${tokens.elisions})['’](?=${INNER}|[«“"])`, "y") : null,
    light: new Set(tokens.light.split("|")),
    names: namesOf(tokens.names.split("|")),
    sessionNouns: new Set(tokens.session.nouns.split("|")),
    sessionBetween: new Set(tokens.session.between.split("|")),
  };
}
