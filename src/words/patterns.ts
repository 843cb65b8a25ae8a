/** Patterns that words are cut by, made from a language's data. */
import type { Language } from "../language/language.js";
import { DIGITS } from "../language/numerals.js";
import type { LanguageCode } from "../model/resolution.js";

/** How the words of one language are cut. */
export interface Patterns {
  /** What is kept whole: addresses, symbols, dates, references to paragraphs, numbers with their units. */
  readonly whole: RegExp;
  /** Everything else, by groups for space, elided, Han and letters; one mark where none is filled. Numbered, not named: no object of groups for each word. */
  readonly piece: RegExp;
  readonly light: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly sessionNouns: ReadonlySet<string>;
  readonly sessionBetween: ReadonlySet<string>;
}

// The classes are written out: those of Unicode, repeated in one pattern, take longer to compile than a run may last.

/** Chinese characters. */
const HAN = "\\u2e80-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";

/** Letters, marks and digits of all scripts in use but Chinese, whose words begin and end without any sign. */
const INNER =
  "[0-9A-Za-z\\u00aa\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u0373\\u0376-\\u037d\\u0386-\\u0589\\u0591-\\u05f4" +
  "\\u0610-\\u061a\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u0963\\u0966-\\u1fff\\ua640-\\uabff\\uac00-\\ud7af" +
  "\\ufb00-\\ufd3d\\ufd50-\\ufdff\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]";

/** A word with its inner hyphens, apostrophes and points ("co-operation", "Organization’s", "U.N"). */
const LETTERS = `${INNER}+(?:[-‐‑'’.\\u00ad]${INNER}+)*`;

/** A/CONF.192/15, A/RES/75/241, S/2020/1, E/CN.6/2021/L.3/Rev.1, S-27/1; 75/241 and 56/24 V. */
const SYMBOL =
  "(?:[A-Z][A-Z\\d.]*(?:/[A-Za-zА-я\\d.*()-]*[A-Za-zА-я\\d*])+|S-?\\d+/\\d+|\\d+/\\d+(?: [A-Z](?![A-Za-zÀ-ɏ]))?)";

const ADDRESS = `(?:https?://|www\\.)[^\\s${HAN}<>]*[A-Za-z\\d/]`;

/** Matches nothing: most languages elide no letters. */
const NEVER = "(?!)";

const patterns = new Map<LanguageCode, Patterns>();

/** The patterns of a language, made at the first need. */
export function patternsOf(language: Language): Patterns {
  let made = patterns.get(language.code);
  if (!made) {
    made = build(language);
    patterns.set(language.code, made);
  }
  return made;
}

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
      .replaceAll("{h}", "[〇零一二三四五六七八九十百千]+")
      .replaceAll("{n}", `(?:${DIGITS})`)
      .replaceAll("{d}", "\\d{1,2}(?!\\d)")
      .replaceAll("{m}", `(?:${months})`)
      .replaceAll("{y}", "\\d{4}(?!\\d)");
  const wholes = [ADDRESS, SYMBOL, ...[...tokens.dates, ...tokens.whole].map(filled)].map((s) => `(?:${s})`).join("|");
  const elided = tokens.elisions ? `(?<!${INNER})(?:${tokens.elisions})['’](?=${INNER}|[«“"])` : NEVER;
  return {
    whole: new RegExp(`(?<!${INNER}|/)(?:${wholes})(?!${INNER})`, "g"),
    piece: new RegExp(`(\\s+)|(${elided})|([${HAN}]+)|(${LETTERS})|[\\ud800-\\udbff][\\udc00-\\udfff]|[^]`, "g"),
    light: new Set(tokens.light.split("|")),
    names: new Set(tokens.names.split("|")),
    sessionNouns: new Set(tokens.session.nouns.split("|")),
    sessionBetween: new Set(tokens.session.between.split("|")),
  };
}
