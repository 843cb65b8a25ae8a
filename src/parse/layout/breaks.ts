/** Decides where one paragraph ends and the next begins: from the layout where the form has one, otherwise from the words. */
import type { Language } from "../../language/language.js";
import { beginsInHan, isSmall } from "../../language/letters.js";
import { openingOf } from "../../language/openings.js";
import { beginsAdoption, isDateAlone, namesMeeting } from "../adoption.js";
import { endsPreambular } from "../endings.js";
import { formulaAmong, isFormula } from "../formula.js";
import { typedLabel } from "../labels.js";
import {
  hasGeometry,
  isBold,
  isFinished,
  type Line,
  largest,
  leadingOf,
  mode,
  shorterThanFull,
  smallest,
  stepsOf,
} from "./lines.js";
import { withNumbersBeside, withoutNumberColumns } from "./number-columns.js";
import { beginsByWeight, isClosedOff, signsOfWords } from "./page-top.js";
import { withoutColumns } from "./spread-lines.js";
import { withoutTurnedPieces } from "./turned-pieces.js";
import { isJoined, wordBreaks } from "./word-breaks.js";

/** A gap between two lines that is this much larger than usual parts paragraphs. */
const PARAGRAPH_GAP = 1.25;
/** Browsers set a line with raised marks, and what is below it, that much further down. */
const GAP_BESIDE_MARKS = 1.35;

/** A line is set in when it begins this far from the text's edge: in heights of its letters, or in columns. */
const INDENT_IN_LETTERS = 0.8;
const INDENT_IN_COLUMNS = 3;

/** Heights of letters by which the first line of a paragraph is set in at most. */
const FIRST_IN = 5;

/** Points by which lines that begin at one place may differ. */
const SAME_PLACE = 1;

/** Share of lines that are set in from which a plain text can be said to have indents. */
const INDENTED_SHARE = 0.04;

/** Two lines are centred alike when their middles are this near, in heights of letters. */
const SAME_MIDDLE = 0.7;

/** How the text of a page is set. */
interface Setting {
  /** Where its lines begin when they are not set in. */
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly indent: number;
  /** Where lines that are set in a little begin, as the first of paragraphs are; null where none are. */
  readonly setIn: number | null;
  /** Whether paragraphs begin further in than they go on. */
  readonly indents: boolean;
  /** Whether the first paragraph below the formula begins small, as a preamble's do in Russian. */
  readonly beginSmall: boolean;
}

/**
 * Groups the lines of the body into paragraphs.
 *
 * @param given the body's lines in order, marks and furniture taken out
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
      // Asked of every line, since it counts the numbers.
      const worded = byWords(before, line);
      const apart = before.page === line.page ? line.top - before.top > 1 : worded && !goesOn(before, line);
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

function settingsOf(lines: readonly Line[], language: Language): Map<number, Setting> {
  const settings = new Map<number, Setting>();
  const whole = settingOf(lines);
  const first = lines[formulaAmong(lines, language) + 1];
  const beginSmall = first !== undefined && isSmall(first.text);
  for (const [page, here] of byPage(lines)) {
    // A page with few lines says little; the columns of extracted text shift from page to page.
    const setting = here.length < FEW_LINES ? whole : settingOf(here);
    settings.set(page, { ...setting, leading: whole.leading, indents: whole.indents, beginSmall });
  }
  return settings;
}

function byPage(lines: readonly Line[]): Map<number, Line[]> {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return pages;
}

const FEW_LINES = 4;

/** Letters are of the same size when their heights differ by less than this share. */
const SAME_SIZE = 0.1;

function settingOf(lines: readonly Line[]): Omit<Setting, "beginSmall"> {
  const size = mode(lines.map((l) => l.size));
  // Lines in smaller letters, such as a footnote's that were not known for one, begin elsewhere.
  const left = textEdge(lines.filter((l) => Math.abs(l.size - size) < size * SAME_SIZE || size === 0));
  const steps = stepsOf(lines);
  const indent = size > 0 ? size * INDENT_IN_LETTERS : left === 0 ? 1 : INDENT_IN_COLUMNS;
  const inside = lines.map((line) => line.left - left).filter((by) => by >= indent && by <= size * FIRST_IN);
  return {
    left,
    right: largest(
      lines.map((l) => l.right),
      0,
    ),
    leading: leadingOf(steps),
    indent,
    setIn: inside.length < FEW_LINES ? null : left + mode(inside.map(Math.round)),
    indents: lines.filter((line) => line.left - left >= indent).length > lines.length * INDENTED_SHARE,
  };
}

/**
 * Text copied from a web page or a word processor has each paragraph on one line, as its endings show. So has a short text in print,
 * where besides every line stands as far from the next.
 */
function areParagraphs(lines: readonly Line[]): boolean {
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

/**
 * Old web pages and many files of text leave a line blank between any two paragraphs and nowhere else, as the lines beside
 * the blanks show.
 */
function areApart(lines: readonly Line[], language: Language): boolean {
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

/** Share of the blank lines that may stand where no paragraph ends. */
const ODD_SHARE = 0.05;
/**
 * Share of them that may seem to be missing: in scripts without capitals every tenth line that begins with an opening phrase goes on in the
 * middle of a sentence.
 */
const MISSING_SHARE = 0.1;

/**
 * Where paragraphs begin set in, a line at the text's edge at the top of a page, below a full one, goes on in the sentence, whatever it begins
 * with but a label or a capital.
 */
function goOnAtEdge(lines: readonly Line[], language: Language): (before: Line, line: Line) => boolean {
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

/** Share of the paragraphs that are set in from which all of them are meant to be. */
const MOST_SET_IN = 0.9;

/** A paragraph that is on one line but for a break in it: it has no end, and no blank line follows. */
function isBrokenOff(before: Line, line: Line, language: Language): boolean {
  const begins = typedLabel(before.text, null) > 0 || openingOf(before.text, language) !== null;
  return before.page === line.page && line.top - before.top <= 1 && begins && !isFinished(before.text);
}

/** Without a blank line between, too, an adoption line begins, and so does what stands below the formula. */
const needsNoBlank = (before: Line, line: Line, language: Language): boolean =>
  (isFinished(before.text) && beginsAdoption(line.text, language)) || followsFormula(before, line, language);

const followsFormula = (before: Line, line: Line, language: Language): boolean =>
  isFormula(before.text, language) && (endsPreambular(before.text) || openingOf(line.text, language) !== null);

/** Broken lines end with a comma or a stop by chance: about one in five does. */
const FINISHED_SHARE = 0.6;
/** Lines that go on after a full one without an end, or with a small letter after any, show that lines were broken. */
const BROKEN_SHARE = 0.05;

/** The leftmost place where a good share of the lines begins: lists that are set in as a whole may outnumber the rest. */
function textEdge(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(Math.round(line.left), (counts.get(Math.round(line.left)) ?? 0) + 1);
  const common = [...counts]
    .filter(([, count]) => count > 1 && count >= lines.length * EDGE_SHARE)
    .map(([left]) => left);
  return common.length > 0 ? smallest(common) : mode(lines.map((l) => Math.round(l.left)));
}

const EDGE_SHARE = 0.1;

function hasLayout(lines: readonly Line[], settings: ReadonlyMap<number, Setting>): boolean {
  if (lines.some(({ tag }) => tag && !tag.cell) || hasGaps(lines, settings)) return true;
  return lines.filter((line) => isIndented(line, settings)).length > lines.length * INDENTED_SHARE;
}

/** Whether paragraphs of a printed text stand apart: where a word processor leaves no space between them, and no indents, the words must tell. */
function hasGaps(lines: readonly Line[], settings: ReadonlyMap<number, Setting>): boolean {
  if (!lines.some(hasGeometry)) return false;
  const apart = lines.filter((line, i) => {
    const before = lines[i - 1];
    const leading = settings.get(line.page)?.leading ?? 0;
    return before?.page === line.page && line.top - before.top > leading * PARAGRAPH_GAP;
  });
  return apart.length > lines.length * INDENTED_SHARE;
}

function isIndented(line: Line, settings: ReadonlyMap<number, Setting>): boolean {
  const setting = settings.get(line.page);
  return setting !== undefined && line.left - setting.left >= setting.indent;
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
  // "And" goes on in the sentence: nothing begins so where extraction has moved a line.
  if (!hasGeometry(line) && isJoined(line.text, language) && endsPreambular(before.text)) return false;
  if (isSlightlyIndented(line, setting) && isFinished(before.text) && opens()) return true;
  if (!isIndented(line, settings)) return isIndented(before, settings) && isHeadingAbove(before, line);
  const alike = Math.abs(line.left - before.left) < setting.indent / 2;
  // A nested point is set in as a whole: its lines begin alike, and only a finished one is followed by another.
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
  // Set in as the line before is: a paragraph of one line above another, or a point that is set in as a whole.
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
 * Heights of letters that a line leaves empty at its end when it was not broken because it was full: no word is so long; and where the next
 * begins with a Chinese character, that one would have had room, with a sign that may not begin a line.
 */
const SHORT_BY = 8;
const SHORT_BY_HAN = 2.5;

/**
 * What the form states: one element of it is one paragraph. A number or a label inside an element, behind what is finished, still tells
 * that a typist broke the line there.
 *
 * @returns null where it states nothing
 */
function statedBreak(before: Line, line: Line): boolean | null {
  if (before.tag?.cell || line.tag?.cell) return before.tag?.element !== line.tag?.element || before.page !== line.page;
  if (before.page !== line.page || !before.tag || !line.tag) return null;
  if (before.tag.element !== line.tag.element) return true;
  return isFinished(before.text) && typedLabel(line.text, null) > 0 ? null : false;
}

/** Extraction may lose a column of an indent, in Chinese above all, whose characters take up two. */
const isSlightlyIndented = (line: Line, { left, indent }: Setting): boolean =>
  !hasGeometry(line) && line.left - left >= Math.max(1, indent - 1);

/** A full line without an end, and below it one at the text's edge: it may begin with a body's name and is no formula. */
function goesOn(before: Line, line: Line, { left, right, indent }: Setting): boolean {
  const full = hasGeometry(before) && right - before.right < before.size * ALMOST_FULL;
  return full && !isFinished(before.text) && line.left - left < indent;
}

/** Whether a line goes from one edge of the text to the other. */
const isFull = (line: Line, { left, right, indent }: Setting): boolean =>
  line.left - left < indent && right - line.right < line.size * ALMOST_FULL;

/** Letters by which a line may be shorter than the longest and still be full. */
const ALMOST_FULL = 2;

/** A line that is bold as a whole, above one that is not: a heading and not the first line of a paragraph. */
function isHeadingAbove(before: Line, line: Line): boolean {
  return hasGeometry(before) && isBold(before) && !isBold(line);
}

/** A bold line below a bold one, in the middle of it and shorter: the heading goes on, wherever the page's middle is. */
function goesOnCentred(before: Line, line: Line): boolean {
  const middleOf = ({ left, right }: Line): number => (left + right) / 2;
  const apart = line.size * INDENT_IN_LETTERS;
  const inside = line.left - before.left > apart || before.left - line.left > apart;
  const alike = Math.abs(middleOf(before) - middleOf(line)) < line.size * SAME_MIDDLE;
  return isBold(before) && isBold(line) && inside && alike && !isFinished(before.text);
}

/** By its place; a line that is set in as the first of paragraphs are is in the middle by chance. */
function isCentred(line: Line, setting: Setting): boolean {
  if (setting.setIn !== null && Math.abs(line.left - setting.setIn) <= SAME_PLACE) return false;
  const middle = (setting.left + setting.right) / 2;
  const own = (line.left + line.right) / 2;
  return line.left - setting.left >= setting.indent && Math.abs(own - middle) < line.size * SAME_MIDDLE;
}
