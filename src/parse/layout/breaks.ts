/** Decides where one paragraph ends and the next begins: from the layout where the form has one, otherwise from the words. */
import type { Language } from "../../language/language.js";
import { beginsInHan, isSmall } from "../../language/letters.js";
import { openingOf } from "../../language/openings.js";
import { beginsAdoption, isDateAlone, namesMeeting } from "../adoption.js";
import { endsPreambular } from "../endings.js";
import { isFormula } from "../formula.js";
import { typedLabel } from "../labels.js";
import { areApart, areParagraphs, goOnAtEdge, isBrokenOff, isSetApart, needsNoBlank } from "./blank-lines.js";
import { hasGeometry, isBold, isFinished, type Line } from "./lines.js";
import { withNumbersBeside, withoutNumberColumns } from "./number-columns.js";
import { beginsByWeight, signsOfWords } from "./page-top.js";
import {
  INDENT_IN_LETTERS,
  INDENTED_SHARE,
  isIndented,
  PARAGRAPH_GAP,
  SAME_PLACE,
  SAME_SIZE,
  type Setting,
  settingsOf,
} from "./settings.js";
import { withoutColumns } from "./spread-lines.js";
import { withoutTurnedPieces } from "./turned-pieces.js";
import { isJoined, wordBreaks } from "./word-breaks.js";

/** Browsers set a line with superscript marks, and everything below it, this much lower. */
const GAP_BESIDE_MARKS = 1.35;

/** Two lines are both centred if their middles are this close, in letter heights. */
const SAME_MIDDLE = 0.7;

/**
 * Groups the lines of the body into paragraphs.
 *
 * @param given the body's lines in order, without marks and furniture
 */
export function splitParagraphs(given: readonly Line[], language: Language): Line[][] {
  const lines = given.some(hasGeometry) ? given : withNumbersBeside(given, language);
  const apart = areApart(lines, language);
  if (!lines.some((line) => line.tag && !line.tag.cell) && areParagraphs(lines))
    return grouped(lines, (before, line) => !(apart && isBrokenOff(before, line, language)));
  if (apart) {
    const byWords = wordBreaks(lines, language);
    const goesOn = goOnAtEdge(lines, language);
    return grouped(lines, (before, line) => {
      // Called for every line, since it counts the numbers.
      const worded = byWords(before, line);
      const apart = before.page === line.page ? isSetApart(before, line) : worded && !goesOn(before, line);
      return apart || needsNoBlank(before, line, language);
    });
  }
  const settings = settingsOf(lines, language);
  if (hasLayout(lines, settings))
    return grouped(lines, (before, line) => startsParagraph(before, line, settings, language));
  const inOrder = withoutTurnedPieces(withoutNumberColumns(withoutColumns(lines, language), language), language);
  return grouped(inOrder, wordBreaks(inOrder, language));
}

function grouped(lines: readonly Line[], starts: (before: Line, line: Line) => boolean): Line[][] {
  const groups: Line[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const group = groups.at(-1);
    if (!before || !group || starts(before, line)) groups.push([line]);
    else group.push(line);
  });
  return groups;
}

function hasLayout(lines: readonly Line[], settings: ReadonlyMap<number, Setting>): boolean {
  if (lines.some(({ tag }) => tag && !tag.cell) || hasGaps(lines, settings)) return true;
  return lines.filter((line) => isIndented(line, settings)).length > lines.length * INDENTED_SHARE;
}

/**
 * Whether paragraphs of a printed text are visually separated; if a word processor left neither space nor indents between them, only the
 * words can show where they begin.
 */
function hasGaps(lines: readonly Line[], settings: ReadonlyMap<number, Setting>): boolean {
  if (!lines.some(hasGeometry)) return false;
  const apart = lines.filter((line, i) => {
    const before = lines[i - 1];
    const leading = settings.get(line.page)?.leading ?? 0;
    return before?.page === line.page && line.top - before.top > leading * PARAGRAPH_GAP;
  });
  return apart.length > lines.length * INDENTED_SHARE;
}

function startsParagraph(
  before: Line,
  line: Line,
  settings: ReadonlyMap<number, Setting>,
  language: Language,
): boolean {
  const setting = settings.get(line.page);
  if (!setting) return true;
  const stated = statedBreak(before, line);
  if (stated !== null) return stated;
  if (isFormula(line.text, language) && !goesOn(before, line, setting)) return true;
  const samePage = before.page === line.page;
  if (hasGeometry(line) && !samePage) return startsPage(before, line, settings, language);
  if (hasGeometry(line)) {
    const isBesideMarks = line.marks.length > 0 || before.marks.length > 0;
    if (line.top - before.top > setting.leading * (isBesideMarks ? GAP_BESIDE_MARKS : PARAGRAPH_GAP)) return true;
    if (isCentred(before, setting) && isCentred(line, setting)) return false;
    if (goesOnCentred(before, line)) return false;
    if (isCentred(line, setting) && isFull(before, setting) && !isFinished(before.text)) return false;
  }
  const ofAdoption = [namesMeeting, isDateAlone, beginsAdoption].some((is) => is(line.text, language));
  if (ofAdoption && isFinished(before.text)) return true;
  const opens = (): boolean => openingOf(line.text, language) !== null && !isJoined(line.text, language);
  // "And" continues a sentence; no paragraph begins with it, except where extraction moved a line.
  if (!hasGeometry(line) && isJoined(line.text, language) && endsPreambular(before.text)) return false;
  if (isSlightlyIndented(line, setting) && isFinished(before.text) && opens()) return true;
  if (!isIndented(line, settings)) return isIndented(before, settings) && isHeadingAbove(before, line);
  const alike = Math.abs(line.left - before.left) < setting.indent / 2;
  // A nested point is indented as a whole: its lines all begin at the same place, and only a finished one is followed by another point.
  if (!alike) return true;
  if (!isFinished(before.text)) return typedLabel(line.text, null) > 0 && line.text.length < before.text.length;
  return typedLabel(line.text, null) > 0 || !isSmall(line.text) || opens();
}

/** At the top of a page the signs of both lines are weighed together. */
function startsPage(before: Line, line: Line, settings: ReadonlyMap<number, Setting>, language: Language): boolean {
  const [above, here] = [settings.get(before.page), settings.get(line.page)];
  if (!above || !here) return true;
  const [shiftBefore, shift] = [before.left - above.left, line.left - here.left];
  const looks = (of: Line, setting: Setting) => [of.tag?.role === "heading", isBold(of), isCentred(of, setting)];
  const [lookBefore, look] = [looks(before, above), looks(line, here)];
  const sizes = Math.abs(before.size - line.size) > SAME_SIZE * line.size;
  const short = above.right - before.right > before.size * (beginsInHan(line.text) ? SHORT_BY_HAN : SHORT_BY);
  const isIn = shift >= here.indent;
  // Indented like the line before: two paragraphs of one line each, or a point that is indented as a whole.
  const alike = Math.abs(shift - shiftBefore) < here.indent / 2;
  const words = signsOfWords(before, line, language, here.beginSmall);
  const isFirstToo = words.ending === "closed" || (words.opens && openingOf(before.text, language) !== null);
  const isFurtherIn = isIn && alike ? (short || isFirstToo ? null : false) : isIn;
  return beginsByWeight({
    ...words,
    short,
    indented: here.indents ? isFurtherIn : null,
    setApart: sizes || look.some((is, i) => is !== lookBefore[i]),
  });
}

/**
 * How many letter heights a line must leave empty at its end to be certain that it was not broken for lack of room: no word is as long. If
 * the next line begins with a Chinese character, it is enough that this one would have fitted, with a sign that may not begin a line.
 */
const SHORT_BY = 8;
const SHORT_BY_HAN = 2.5;

/**
 * Uses what the form states: each of its elements is one paragraph. A number or a label inside an element, after finished text, still shows
 * that a typist broke the line there.
 *
 * @returns null if the form states nothing
 */
function statedBreak(before: Line, line: Line): boolean | null {
  if (before.tag?.cell || line.tag?.cell) return before.tag?.element !== line.tag?.element || before.page !== line.page;
  if (before.page !== line.page || !before.tag || !line.tag) return null;
  if (before.tag.element !== line.tag.element) return true;
  return isFinished(before.text) && typedLabel(line.text, null) > 0 ? null : false;
}

/** Extraction may lose one column of an indent, above all in Chinese, whose characters take up two. */
const isSlightlyIndented = (line: Line, { left, indent }: Setting): boolean =>
  !hasGeometry(line) && line.left - left >= Math.max(1, indent - 1);

/** An unindented line after a full, unfinished one: it may begin with a body's name but is no formula. */
function goesOn(before: Line, line: Line, { left, right, indent }: Setting): boolean {
  const full = hasGeometry(before) && right - before.right < before.size * ALMOST_FULL;
  return full && !isFinished(before.text) && line.left - left < indent;
}

/** Whether a line fills the whole width of the text. */
const isFull = (line: Line, { left, right, indent }: Setting): boolean =>
  line.left - left < indent && right - line.right < line.size * ALMOST_FULL;

/** How many letters shorter than the longest line a full line may be. */
const ALMOST_FULL = 2;

/** A line that is all bold, followed by one that is not, is a heading and not the first line of a paragraph. */
function isHeadingAbove(before: Line, line: Line): boolean {
  return hasGeometry(before) && isBold(before) && !isBold(line);
}

/** A shorter bold line, centred below a bold line, continues the heading, wherever the middle of the page is. */
function goesOnCentred(before: Line, line: Line): boolean {
  const middleOf = ({ left, right }: Line): number => (left + right) / 2;
  const apart = line.size * INDENT_IN_LETTERS;
  const inside = line.left - before.left > apart || before.left - line.left > apart;
  const alike = Math.abs(middleOf(before) - middleOf(line)) < line.size * SAME_MIDDLE;
  return isBold(before) && isBold(line) && inside && alike && !isFinished(before.text);
}

/** Whether a line is centred, by its position; a line with the indent of first lines is in the middle only by coincidence. */
function isCentred(line: Line, setting: Setting): boolean {
  if (setting.setIn !== null && Math.abs(line.left - setting.setIn) <= SAME_PLACE) return false;
  const middle = (setting.left + setting.right) / 2;
  const own = (line.left + line.right) / 2;
  return line.left - setting.left >= setting.indent && Math.abs(own - middle) < line.size * SAME_MIDDLE;
}
