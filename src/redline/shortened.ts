/** Cuts texts to the length that one line of a list allows. */
import { LANGUAGES } from "../language/languages.js";
import type { LanguageCode } from "../model/resolution.js";
import { sharedCutter, type Token } from "../words/tokens.js";
import { leadsOver } from "./dangling.js";

const HAN = /\p{Script=Han}/u;

/** Where a clause ends: what stands before it makes sense by itself. */
const CLAUSE_END = /[.;,:，、；。：؛،](?=\s|$|\p{Script=Han})/gu;

/** A cut at the end of a clause is taken when it keeps this share of the room: what comes next is worth more than a good end. */
const CLAUSE_SHARE = 0.75;

/** A cut that leaves out what leads over to the next words is taken when it keeps this share. */
const WORDS_SHARE = 0.5;

/** What a text ends in where it was cut. */
const CUT = " …";

/** Marks that divide clauses, and that open what is cut off. */
const DANGLING = /^[.,;:،؛、，；。：(（[“‘«《„–—-]$/;

/** Letters beyond the room in which a word, date or symbol that begins in it may end. */
const LONGEST_WORD = 60;

/**
 * A text cut at the end of a clause, or else of a word, with an ellipsis where something was cut. Dates, numbers with their units and
 * symbols are words, and none of the small words that lead over to the next one is left at the end.
 *
 * @param most in letters; a Chinese character tells as much as two
 * @param language that of the text
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

/** The end of the last word that ends at or before a place and does not lead over to the next. */
function cutBetween(text: string, end: number, language: LanguageCode): number {
  const words = sharedCutter(LANGUAGES[language]);
  const whole = words(text.slice(0, end + LONGEST_WORD)).filter((token) => token.end <= end);
  const leads = (token: Token): boolean => leadsOver(token, language) || DANGLING.test(token.text);
  const last = whole.findLast((token) => !leads(token));
  if (last && last.end >= end * WORDS_SHARE) return last.end;
  // In the middle of a word that is longer than the room.
  return whole.at(-1)?.end ?? end;
}

/** How much of a text there is room for, in UTF-16 units. */
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
