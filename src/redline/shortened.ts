/** Cuts texts to the length that one line of a list allows. */
import { LANGUAGES } from "../language/languages.js";
import type { LanguageCode } from "../model/resolution.js";
import { sharedCutter, type Token } from "../words/tokens.js";
import { leadsOver } from "./dangling.js";

const HAN = /\p{Script=Han}/u;

/** Where a clause ends: the text before it makes sense by itself. */
const CLAUSE_END = /[.;,:，、；。：؛،](?=\s|$|\p{Script=Han})/gu;

/**
 * The text is cut at the end of a clause if at least this share of the room is used; otherwise the following words are worth more than a
 * good ending.
 */
const CLAUSE_SHARE = 0.75;

/** Words that lead to the next ones are cut off if at least this share of the room is still used. */
const WORDS_SHARE = 0.5;

/** The sign at the end of a shortened text. */
const CUT = " …";

/** Marks that divide clauses, and marks that open what is cut off. */
const DANGLING = /^[.,;:،؛、，；。：(（[“‘«《„–—-]$/;

/** A word, date or symbol that begins within the room may exceed it by this many letters. */
const LONGEST_WORD = 60;

/**
 * Shortens a text at the end of a clause, or else of a word, and adds an ellipsis if something was cut. Dates, numbers with their units and
 * symbols count as words, and no small word that leads to the next one is left at the end.
 *
 * @param most the length in letters; a Chinese character counts as two
 * @param language the language of the text
 * @example
 * shortened("Takes note of the report", 14, "en"); // "Takes note …"
 */
export function shortened(text: string, most: number, language: LanguageCode): string {
  const end = fitting(text, most);
  if (end === text.length) return text;
  const clause = [...text.matchAll(CLAUSE_END)].map((m) => m.index).findLast((at) => at <= end);
  if (clause !== undefined && clause > end * CLAUSE_SHARE) return text.slice(0, clause).trimEnd() + CUT;
  return text.slice(0, cutBetween(text, end, language)).trimEnd() + CUT;
}

/** How many letters a text has; a Chinese character counts as two. */
export const lettersOf = (text: string): number =>
  HAN.test(text) ? [...text].reduce((sum, c) => sum + (HAN.test(c) ? 2 : 1), 0) : [...text].length;

/** The end of the last word that ends at or before a position and does not lead to the next word. */
function cutBetween(text: string, end: number, language: LanguageCode): number {
  const words = sharedCutter(LANGUAGES[language]);
  const whole = words(text.slice(0, end + LONGEST_WORD)).filter((token) => token.end <= end);
  const leads = (token: Token): boolean => leadsOver(token, language) || DANGLING.test(token.text);
  const last = whole.findLast((token) => !leads(token));
  if (last && last.end >= end * WORDS_SHARE) return last.end;
  // A word that is longer than the room is cut in the middle.
  return whole.at(-1)?.end ?? end;
}

/** How much of a text fits into the room, in UTF-16 code units. */
function fitting(text: string, most: number): number {
  if (text.length <= most && !HAN.test(text)) return text.length;
  let told = 0;
  let end = 0;
  for (const character of text) {
    told += HAN.test(character) ? 2 : 1;
    if (told > most) return end;
    end += character.length;
  }
  return text.length;
}
