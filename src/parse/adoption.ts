/** Recognises the lines that say when, at which meeting and how a text was adopted. */
import { findDates } from "../language/dates.js";
import { figuresValue, withPlainFigures } from "../language/figures.js";
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import { findNumerals } from "../language/numerals.js";
import type { Adoption, AdoptionVote } from "../model/resolution.js";

/** What a language's data say about these lines. */
interface Signs {
  readonly meeting: RegExp;
  /** What comes before and after a meeting's number in words. */
  readonly worded: readonly [RegExp, RegExp];
  readonly adopted: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly damaged: RegExp;
  readonly counted: RegExp;
  readonly none: RegExp;
  readonly manners: readonly (readonly [Exclude<AdoptionVote["manner"], "by vote">, RegExp])[];
}

const signsOf = memoize(({ structure: { meeting, wordedMeeting, adopted, dated, votes } }): Signs => {
  const [before = "", after = ""] = wordedMeeting.split("{n}");
  const manners = Object.entries(votes.manners) as [Exclude<AdoptionVote["manner"], "by vote">, string][];
  return {
    meeting: new RegExp(meeting, "iu"),
    worded: [new RegExp(`${before}$`, "iu"), new RegExp(`^${after}`, "iu")],
    adopted: new RegExp(adopted, "u"),
    before: new RegExp(`^[,،.]?\\s*(?:${dated.before})?\\s*$`, "iu"),
    after: new RegExp(`^\\s*${dated.after}\\s*[.．。,;:]?(?:\\s\\d{1,3})?$`, "iu"),
    damaged: new RegExp(`^${dated.before || "\\\\b\\\\B"} .*(?:19|20)\\d\\d[.,]?$`, "iu"),
    counted: new RegExp(votes.counted, "iu"),
    none: new RegExp(`^(?:${votes.none})`, "iu"),
    manners: manners.map(([manner, words]) => [manner, new RegExp(words, "iu")]),
  };
});

/** A meeting named in a text, and its number. */
interface Meeting {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** The first digits of a meeting's number as a scan may garble them: "i520th", "283 3rd". */
const SCANNED_BEFORE = /(?:^|\s)([il]|\d{1,3} )$/u;

/** The first meeting that a text names. Its number is in digits or, in short texts, in words. */
function meetingIn(text: string, language: Language): Meeting | null {
  const { meeting, worded } = signsOf(language);
  const printed = meeting.exec(text);
  if (printed) {
    const lost = SCANNED_BEFORE.exec(text.slice(0, printed.index))?.[1] ?? "";
    const number = figuresValue(lost.replace(/[il]/u, "1").trim() + (printed[1] ?? ""));
    return { start: printed.index, end: printed.index + printed[0].length, number };
  }
  if (text.length > LONGEST) return null;
  for (const { start, end, value, ordinal } of findNumerals(text, language)) {
    const before = worded[0].exec(text.slice(0, start));
    const after = worded[1].exec(text.slice(end));
    if (ordinal && before && after) return { start: before.index, end: end + after[0].length, number: value };
  }
  return null;
}

/**
 * Parses adoption lines.
 *
 * @param text the date below the number, if the text has one, and the line at its end
 * @param printed the vote printed below them, which supplies what the lines lack
 * @example readAdoption("of 22 November 1967 Adopted unanimously at the 1382nd meeting.", null, LANGUAGES.en)
 * // { date: "1967-11-22", meeting: 1382, vote: { manner: "unanimously", … }, text: "of 22 November …" }
 */
export function readAdoption(text: string, printed: string | null, language: Language): Adoption {
  const date = findDates(text, language).at(-1);
  return {
    date: date?.iso ?? null,
    meeting: meetingIn(text, language)?.number ?? null,
    vote: readVote(text, language) ?? (printed === null ? null : readVote(printed, language)),
    text,
  };
}

/**
 * How a text was adopted, according to a line: the count if there is one, otherwise the words for it.
 *
 * @example readVote("by 11 votes to none, with 4 abstentions", LANGUAGES.en)
 * // { manner: "by vote", inFavour: 11, against: 0, abstaining: 4 }
 */
export function readVote(text: string, language: Language): AdoptionVote | null {
  const { counted, none, manners } = signsOf(language);
  const tally = counted.exec(withPlainFigures(text))?.groups;
  if (tally) {
    const value = (figures: string | undefined): number | null => {
      if (figures === undefined || none.test(figures)) return 0;
      return findNumerals(figures, language)[0]?.value ?? null;
    };
    return {
      manner: "by vote",
      inFavour: value(tally.for),
      against: value(tally.against),
      abstaining: value(tally.abstaining),
    };
  }
  const manner = manners.find(([, words]) => words.test(text))?.[0];
  return manner === undefined ? null : { manner, inFavour: null, against: null, abstaining: null };
}

/** Longer texts that name a meeting are about that meeting; a recorded vote makes the line longer. */
const LONGEST = 160;
/** A line that begins like an adoption line may list every State that abstained. */
const LONGEST_WITH_VOTE = 600;
/** What may follow the meeting: the date, or a note that it was resumed. */
const FURTHER_WORDS = 60;
const GOES_ON = /[;:；：؛]$/u;

/** Whether a text says at which meeting the resolution was adopted: "55th plenary meeting", with or without the date. */
export function namesMeeting(text: string, language: Language): boolean {
  const opens = signsOf(language).adopted.test(text);
  if (text.length > (opens ? LONGEST_WITH_VOTE : LONGEST) || meetingIn(text, language) === null) return false;
  if (opens) return true;
  // In Chinese the date comes before the meeting.
  const date = findDates(text, language)[0];
  const rest = date?.start === 0 ? text.slice(date.end).trimStart() : text;
  const meeting = meetingIn(rest, language);
  return meeting?.start === 0 && rest.length < meeting.end + FURTHER_WORDS && !GOES_ON.test(text);
}

/** Whether a line begins like an adoption line, so that the rest of it may be on the next line. */
export const beginsAdoption = (text: string, language: Language): boolean =>
  text.length <= LONGEST && !GOES_ON.test(text) && signsOf(language).adopted.test(text);

/** Whether a line of a masthead says that the text was adopted, with the meeting or the date: "Adopted by the Security Council on 29 May 2020". */
export const tellsAdoption = (text: string, language: Language): boolean =>
  beginsAdoption(text, language) && (namesMeeting(text, language) || findDates(text, language).length > 0);

/**
 * Whether an adoption line continues on the next line: it has an open bracket or ends with a comma, or the next line begins with a small
 * letter or names the meeting.
 */
export function adoptionGoesOn(before: string, text: string, language: Language): boolean {
  if (!signsOf(language).adopted.test(before) || before.length > LONGEST_WITH_VOTE) return false;
  const open = before.lastIndexOf("(") > before.lastIndexOf(")");
  if (open || /[,،，]$/u.test(before)) return true;
  if (/[.。]\s*\d{0,3}$/u.test(before)) return false;
  return meetingIn(before, language) === null && namesMeeting(`${before} ${text}`, language);
}

/** Whether a text is a date and nothing else. */
export function isDateAlone(text: string, language: Language): boolean {
  const [date, ...more] = findDates(text, language);
  return date !== undefined && more.length === 0 && date.start === 0 && text.slice(date.end).trim() === "";
}

/** The number of letters in the longest date line. */
const LONGEST_DATE = 60;

/**
 * Whether a line below a resolution's number is its date, perhaps after words such as "Resolution of": either a valid date, or one damaged
 * by a scan, which begins as dates do and ends with a year.
 *
 * @example isDateLine("Resolution of 15 October 1946", LANGUAGES.en) // true
 */
export function isDateLine(text: string, language: Language): boolean {
  if (text.length > LONGEST_DATE) return false;
  const { before, after, damaged } = signsOf(language);
  const [date, ...more] = findDates(text, language);
  if (date === undefined) return damaged.test(text);
  return more.length === 0 && before.test(text.slice(0, date.start)) && after.test(text.slice(date.end));
}
