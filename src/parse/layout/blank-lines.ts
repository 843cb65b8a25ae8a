/** Finds paragraphs in texts that show them by blank lines, or by having each on one line. */
import type { Language } from "../../language/language.js";
import { isSmall } from "../../language/letters.js";
import { openingOf } from "../../language/openings.js";
import { beginsAdoption } from "../adoption.js";
import { isAnnex } from "../annex.js";
import { endsPreambular } from "../endings.js";
import { isFormula } from "../formula.js";
import { isDashed, typedLabel } from "../labels.js";
import { hasGeometry, isFinished, type Line, mode, shorterThanFull, stepsOf } from "./lines.js";
import { isClosedOff } from "./page-top.js";
import { FEW_LINES, isIndented, PARAGRAPH_GAP, settingsOf } from "./settings.js";
import { isJoined } from "./word-breaks.js";

/**
 * Whether each paragraph is on one line, as the endings show: so in text copied from a web page or a word processor, and in a short printed
 * text in which moreover all lines are equally far apart.
 */
export function areParagraphs(lines: readonly Line[]): boolean {
  const steps = stepsOf(lines);
  const commonest = mode(steps);
  if (lines.some(hasGeometry) && steps.some((step) => step * PARAGRAPH_GAP < commonest)) return false;
  const finished = lines.filter((line) => isFinished(line.text)).length;
  const isShort = shorterThanFull(lines);
  const broken = lines.filter((line, i) => {
    const before = lines[i - 1];
    return before !== undefined && !isFinished(before.text) && (isSmall(line.text) || !isShort(before));
  });
  return finished > lines.length * FINISHED_SHARE && broken.length < lines.length * BROKEN_SHARE;
}

/** About one in five broken lines ends with a comma or a full stop by coincidence. */
const FINISHED_SHARE = 0.6;
/** Lines show that they were broken if they continue a full, unfinished line, or begin with a small letter after any line. */
const BROKEN_SHARE = 0.05;

/**
 * Whether there is a blank line between all paragraphs and nowhere else, as the lines around the blanks show: so in old web pages and many
 * text files.
 */
export function areApart(lines: readonly Line[], language: Language): boolean {
  if (lines.some(hasGeometry)) return false;
  const begins = ({ text }: Line): boolean =>
    typedLabel(text, null) > 0 || (openingOf(text, language) !== null && !isJoined(text, language));
  const isShort = shorterThanFull(lines);
  let blanks = 0;
  let odd = 0;
  let missing = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before || before.page !== line.page) return;
    const apart = line.top - before.top > 1;
    if (apart) blanks++;
    if (apart && !isFinished(before.text) && !isShort(before)) odd++;
    if (!apart && isFinished(before.text) && begins(line)) missing++;
  });
  return blanks >= FEW_LINES && odd <= blanks * ODD_SHARE && missing <= blanks * MISSING_SHARE;
}

/** The share of blank lines that may occur where no paragraph ends. */
const ODD_SHARE = 0.05;
/**
 * The share of blank lines that may seem to be missing: in scripts without capitals every tenth line that begins with an opening phrase
 * continues a sentence.
 */
const MISSING_SHARE = 0.1;

/** Whether a blank line parts two lines, and not one that a page left in the middle of a sentence. */
export const isSetApart = (before: Line, line: Line): boolean =>
  line.top - before.top > 1 &&
  !(ENDS_IN_A_WORD.test(before.text) && isSmall(line.text) && typedLabel(line.text, null) === 0);

const ENDS_IN_A_WORD = /\p{Ll}$/u;

/**
 * In a text with indents, an unindented line at the top of a page that follows a full line continues the sentence, unless it begins with a
 * label or a capital.
 */
export function goOnAtEdge(lines: readonly Line[], language: Language): (before: Line, line: Line) => boolean {
  const settings = settingsOf(lines, language);
  const isShort = shorterThanFull(lines);
  const first = lines.filter((line, i) => {
    const before = lines[i - 1];
    const apart = before?.page === line.page && line.top - before.top > 1;
    return apart && openingOf(line.text, language) !== null;
  });
  const setIn = first.filter((line) => isIndented(line, settings));
  if (setIn.length < FEW_LINES || setIn.length < first.length * MOST_SET_IN) return () => false;
  const begins = ({ text }: Line): boolean => typedLabel(text, null) > 0 || /^\p{Lu}/u.test(text);
  return (before, line) =>
    !isIndented(line, settings) && !begins(line) && !isShort(before) && !isClosedOff(before.text);
}

/** The share of indented paragraphs from which all are expected to be indented. */
const MOST_SET_IN = 0.9;

/** A paragraph on one line that was nevertheless broken: it is unfinished, and no blank line follows. */
export function isBrokenOff(before: Line, line: Line, language: Language): boolean {
  const begins = typedLabel(before.text, null) > 0 || openingOf(before.text, language) !== null;
  return before.page === line.page && line.top - before.top <= 1 && begins && !isFinished(before.text);
}

/** An adoption line, a dashed point, and text below the formula or an annex's heading begin a paragraph even without a blank line above. */
export const needsNoBlank = (before: Line, line: Line, language: Language): boolean =>
  (isFinished(before.text) && (beginsAdoption(line.text, language) || isDashed(line.text))) ||
  followsFormula(before, line, language) ||
  (isAnnex(before.text, language) && !isSmall(before.text) && !isSmall(line.text));

const followsFormula = (before: Line, line: Line, language: Language): boolean =>
  isFormula(before.text, language) && (endsPreambular(before.text) || openingOf(line.text, language) !== null);
