/** Finds the beginnings of paragraphs in a text that has lost its layout, from numbers, labels, opening phrases and the ends of lines. */
import { figuresValue } from "../../language/figures.js";
import type { Language } from "../../language/language.js";
import { HAN, isSmall } from "../../language/letters.js";
import { openingOf } from "../../language/openings.js";
import { beginsAdoption, isDateAlone, namesMeeting } from "../adoption.js";
import { endsPreambular } from "../endings.js";
import { isFormula } from "../formula.js";
import { typedLabel, typedScannedNumber } from "../labels.js";
import { isPartLetter } from "../part.js";
import { isFinished, type Line, leadingOf, shorterThanFull, stepsOf } from "./lines.js";

/** How many numbers may be missing before one that is still taken for the next paragraph's. */
const MISSING_NUMBERS = 2;

const NUMBER_ONLY = /^\p{Nd}+\s*[.．]?$/u;
const NUMBER = /^(\p{Nd}{1,3})\s*[.．–-](?:\s|$)/u;
/** How a list's last point but one, or its chapeau, ends. */
const GOES_ON = /(?:[;；؛:：]|[;,] (?:and|or|et|ou|y|o|и|или))$/u;
const SEMICOLON = /[;；؛]$/u;

/**
 * Creates the test of whether a line begins a paragraph. It must be called for all lines in order.
 *
 * @returns a function of the previous line and the line in question
 */
export function wordBreaks(lines: readonly Line[], language: Language): (before: Line, line: Line) => boolean {
  const isShort = shorterThanFull(lines);
  const isOfAdoption = (text: string): boolean =>
    namesMeeting(text, language) || isDateAlone(text, language) || beginsAdoption(text, language);
  const step = leadingOf(stepsOf(lines));
  const blankBetween = (before: Line, line: Line): boolean => stepTo(line, before).some((s) => s > step);
  const openers = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before && isFinished(before.text) && openingOf(line.text, language) !== null ? [{ before, line }] : [];
  });
  /** Whether there are blank lines between paragraphs, judged by those that open with a known phrase. */
  const blanksPart = openers.filter((o) => blankBetween(o.before, o.line)).length > openers.length / 2;
  let number = 0;
  let inPreamble = true;
  /** Whether the letter of a part was found, after which numbers may restart. */
  let inPart = false;
  /** Whether paragraphs begin with small letters, as in Russian preambles, judged by the first one. */
  let small = false;
  let labelOnly = false;
  /** First words of the opening phrases found so far: a phrase that is not in the data often begins like an earlier one. */
  const seen = new Set<string>();

  return (before, line) => {
    const text = line.text;
    const short = isShort(before);
    const finished = isFinished(before.text);
    if (labelOnly) {
      labelOnly = false;
      return false;
    }
    if (isFormula(text, language) || isFormula(before.text, language)) {
      number = 0;
      inPreamble = true;
      if (isFormula(text, language)) return true;
    }
    const printed = figuresValue(NUMBER.exec(text)?.[1] ?? "");
    const expected = printed > number && printed <= number + 1 + MISSING_NUMBERS;
    const headingAbove = short && !finished;
    inPart ||= isPartLetter(before.text, language);
    if (printed === 1 && inPart && (finished || isPartLetter(before.text, language))) {
      number = 1;
      inPart = false;
      inPreamble = false;
      labelOnly = NUMBER_ONLY.test(text);
      return true;
    }
    if (expected && (finished || headingAbove) && (printed === number + 1 || GOES_ON.test(before.text))) {
      number = printed;
      inPreamble = false;
      labelOnly = NUMBER_ONLY.test(text);
      return true;
    }
    // "1, Decides": the scan shows a comma, or a letter for a figure.
    const scanned = finished && blankBetween(before, line) ? typedScannedNumber(text, number + 1) : 0;
    if (scanned > 0 && openingOf(text.slice(scanned), language) !== null) {
      number++;
      inPreamble = false;
      return true;
    }
    if (finished && typedLabel(text, null) > 0 && !NUMBER.test(text)) {
      labelOnly = typedLabel(text, null) === text.length;
      return true;
    }
    if (isFormula(before.text, language)) {
      small = isSmall(text);
      return true;
    }
    if (finished && isOfAdoption(text)) return true;
    if (blankBetween(before, line) && beginsAdoption(text, language)) return true;
    if (isPartLetter(before.text, language)) return true;
    if (isPartLetter(text, language) && (finished || isOfAdoption(before.text))) return true;
    const begins = /^[\p{Lu}\p{Lo}“«《]/u.test(text) || (inPreamble && small);
    const closed = /[;；؛.。:：][”“"’»)]*$/u.test(before.text);
    // In scripts without capitals, no beginning can be recognised below a blank line that extraction may have inserted around vowel signs.
    const looks = BEGINS_BY_LOOK.test(text) || (inPreamble && small);
    if (blankBetween(before, line) && begins && (looks || blanksPart ? finished : closed)) return true;
    if (inPreamble) {
      if (!begins || isJoined(text, language)) return false;
      const first = /^\p{L}+/u.exec(text)?.[0] ?? "";
      const opens = openingOf(text, language) !== null || seen.has(first);
      // Some paragraphs end with a semicolon, like the parts of a list.
      if (!endsPreambular(before.text)) return opens && SEMICOLON.test(before.text);
      if (opens) seen.add(first);
      // Where paragraphs begin with small letters, or the script has no capitals, a short line proves nothing: a sentence may continue
      // after it.
      return opens || (short && BEGINS_BY_LOOK.test(text));
    }
    const goesOn = GOES_ON.test(before.text) && (/^\p{Lu}/u.test(text) || openingOf(text, language) !== null);
    return begins && closed && (short || goesOn);
  };
}

/** A capital, a quotation mark, or a Chinese character, whose lines are full to the last place. */
const BEGINS_BY_LOOK = new RegExp(`^[\\p{Lu}${HAN}“«《]`, "u");

/** Whether a line begins with "and", which in the middle of a sentence may stand before a verb that paragraphs open with. */
export function isJoined(text: string, { wording }: Language): boolean {
  const joins = wording.openings.joins.replaceAll("-", "");
  return new RegExp(`^(?:${joins})(?=\\s|[${HAN}])`, "u").test(text);
}

/** How many lines further down the page a line stands than the one before. */
function stepTo(line: Line, before: Line | undefined): number[] {
  return before && before.page === line.page ? [line.top - before.top] : [];
}
