/** Decides where one paragraph ends and the next begins: from the layout where the form has one, otherwise from the words. */
import type { Language } from "../../language/language.js";
import { beginsInHan, isSmall } from "../../language/letters.js";
import { openingOf } from "../../language/openings.js";
import { beginsAdoption, isDateAlone, namesMeeting } from "../adoption.js";
import { isAnnex } from "../annex.js";
import { endsPreambular } from "../endings.js";
import { formulaAmong, isFormula } from "../formula.js";
import { isDashed, typedLabel } from "../labels.js";
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

/** A gap between two lines that is this much larger than usual separates paragraphs. */
const PARAGRAPH_GAP = 1.25;
/** Browsers set a line with superscript marks, and everything below it, this much lower. */
const GAP_BESIDE_MARKS = 1.35;

/** A line is indented if it begins this far from the text's edge, in letter heights or in columns. */
const INDENT_IN_LETTERS = 0.8;
const INDENT_IN_COLUMNS = 3;

/** The largest indent of the first line of a paragraph, in letter heights. */
const FIRST_IN = 5;

/** Lines that begin at the same place may differ by this many points. */
const SAME_PLACE = 1;

/** The share of indented lines from which a plain text counts as having indents. */
const INDENTED_SHARE = 0.04;

/** Two lines are both centred if their middles are this close, in letter heights. */
const SAME_MIDDLE = 0.7;

/** The layout of a page's text. */
interface Setting {
  /** Where its lines begin if they are not indented. */
  readonly left: number;
  readonly right: number;
  /** The distance from one baseline to the next. */
  readonly leading: number;
  readonly indent: number;
  /** Where lines with a small indent begin, as first lines of paragraphs do; null if there are none. */
  readonly setIn: number | null;
  /** Whether the first line of a paragraph is indented further than the rest. */
  readonly indents: boolean;
  /** Whether the first paragraph below the formula begins with a small letter, as in Russian preambles. */
  readonly beginSmall: boolean;
}

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

function settingsOf(lines: readonly Line[], language: Language): Map<number, Setting> {
  const settings = new Map<number, Setting>();
  const whole = settingOf(lines);
  const first = lines[formulaAmong(lines, language) + 1];
  const beginSmall = first !== undefined && isSmall(first.text);
  for (const [page, here] of byPage(lines)) {
    // A page with few lines shows little; in extracted text the columns shift from page to page.
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

/** Letters have the same size if their heights differ by less than this share. */
const SAME_SIZE = 0.1;

function settingOf(lines: readonly Line[]): Omit<Setting, "beginSmall"> {
  const size = mode(lines.map((l) => l.size));
  // Lines in smaller letters begin elsewhere, for instance those of a footnote that was not recognised.
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
 * Whether each paragraph is on one line, as the endings show: so in text copied from a web page or a word processor, and in a short printed
 * text in which moreover all lines are equally far apart.
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
 * Whether there is a blank line between all paragraphs and nowhere else, as the lines around the blanks show: so in old web pages and many
 * text files.
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

/** The share of blank lines that may occur where no paragraph ends. */
const ODD_SHARE = 0.05;
/**
 * The share of blank lines that may seem to be missing: in scripts without capitals every tenth line that begins with an opening phrase
 * continues a sentence.
 */
const MISSING_SHARE = 0.1;

/** Whether a blank line parts two lines, and not one that a page left in the middle of a sentence. */
const isSetApart = (before: Line, line: Line): boolean =>
  line.top - before.top > 1 &&
  !(ENDS_IN_A_WORD.test(before.text) && isSmall(line.text) && typedLabel(line.text, null) === 0);

const ENDS_IN_A_WORD = /\p{Ll}$/u;

/**
 * In a text with indents, an unindented line at the top of a page that follows a full line continues the sentence, unless it begins with a
 * label or a capital.
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

/** The share of indented paragraphs from which all are expected to be indented. */
const MOST_SET_IN = 0.9;

/** A paragraph on one line that was nevertheless broken: it is unfinished, and no blank line follows. */
function isBrokenOff(before: Line, line: Line, language: Language): boolean {
  const begins = typedLabel(before.text, null) > 0 || openingOf(before.text, language) !== null;
  return before.page === line.page && line.top - before.top <= 1 && begins && !isFinished(before.text);
}

/** An adoption line, a dashed point, and text below the formula or an annex's heading begin a paragraph even without a blank line above. */
const needsNoBlank = (before: Line, line: Line, language: Language): boolean =>
  (isFinished(before.text) && (beginsAdoption(line.text, language) || isDashed(line.text))) ||
  followsFormula(before, line, language) ||
  (isAnnex(before.text, language) && !isSmall(before.text) && !isSmall(line.text));

const followsFormula = (before: Line, line: Line, language: Language): boolean =>
  isFormula(before.text, language) && (endsPreambular(before.text) || openingOf(line.text, language) !== null);

/** About one in five broken lines ends with a comma or a full stop by coincidence. */
const FINISHED_SHARE = 0.6;
/** Lines show that they were broken if they continue a full, unfinished line, or begin with a small letter after any line. */
const BROKEN_SHARE = 0.05;

/** The leftmost place where a good share of the lines begin; lists that are indented as a whole may outnumber the rest. */
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
