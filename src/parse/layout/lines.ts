/** The lines that the layout parser works on: which page each is on, and what part of it has not been assigned yet. */
import { FORMAT, HAN } from "../../language/letters.js";
import type { SourceLine, SourcePage } from "../../read/source-text.js";
import { CLOSING } from "../endings.js";

/** A mark found in a line, just before the character at index `at`. */
export interface LineMark {
  readonly at: number;
  readonly mark: string;
}

/** A printed line with its page. */
export interface Line extends SourceLine {
  readonly page: number;
  /** The footnote marks that were removed from its text. */
  readonly marks: readonly LineMark[];
}

/** Extraction may attach the rule above the footnotes to the last line of the body. After a space, it is a blank to be filled in. */
const GLUED_RULE = /^(.*[^_\s])(_{8,})$/u;
/** The same rule behind a space: as long as it is printed, with the mark of a note alone on a line below it. */
const SPACED_RULE = /^(.*[^_\s])\s+(_{15,})$/u;
const MARK_ALONE = /^\d{1,3}$/u;

/**
 * A blank to be filled in that extraction put on a line of its own, in the middle of a sentence: the text below it continues with a small
 * letter and is no note.
 */
function isBlank({ text }: SourceLine, before: SourceLine | undefined, below: SourceLine | undefined): boolean {
  return (
    /^_{5,}$/u.test(text) &&
    /[^\s_]$/u.test(before?.text ?? "") &&
    !isFinished(before?.text ?? "") &&
    /^\p{Ll}{2}/u.test(below?.text ?? "")
  );
}

/** All lines of all pages. */
export function linesOf(pages: readonly SourcePage[]): Line[][] {
  return pages.map((printed, page) =>
    withBlanks(printed).flatMap((line, i, lines) => {
      const isAboveNotes = (): boolean => lines.slice(i + 1).some(({ text }) => MARK_ALONE.test(text));
      const spaced = SPACED_RULE.exec(line.text);
      const glued = hasGeometry(line)
        ? null
        : (GLUED_RULE.exec(line.text) ?? (spaced && isAboveNotes() ? spaced : null));
      const texts = glued ? [glued[1]?.trimEnd() ?? "", glued[2] ?? ""] : [line.text];
      return texts.map((text) => ({ ...line, text, page, marks: [] }));
    }),
  );
}

/** Rejoins each blank with the words before it. */
function withBlanks(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.flatMap((line, i) => {
    const [before, below] = [lines[i - 1], lines[i + 1]];
    if (!hasGeometry(line) && isBlank(line, before, below)) return [];
    const blank = below && !hasGeometry(line) && isBlank(below, line, lines[i + 2]);
    return blank ? [{ ...line, text: `${line.text} ${below.text}` }] : [line];
  });
}

/** Whether the form gives positions on the page and sizes of letters. */
export const hasGeometry = (line: SourceLine): boolean => line.size > 0;

/** The share of a line that must be bold for it to count as all bold; numbers and blanks may be set differently. */
const WHOLLY_BOLD = 0.8;

/** Whether a line is bold as a whole. */
export const isBold = ({ bold, text }: SourceLine): boolean =>
  bold.reduce((sum, run) => sum + run.end - run.start, 0) > WHOLLY_BOLD * text.length;

/** Whether a text ends like a paragraph, a point or a heading of a list, ignoring a footnote mark. */
const FINISHED = new RegExp(`[.;,:。；，：؛،…]${CLOSING}(?:\\s*(?:\\d{1,3}[/)]?|\\*{1,3}))?$`, "u");

/** Whether a line ends with a sign that a paragraph can end with. */
export const isFinished = (text: string): boolean => FINISHED.test(text);

/** White space, dashes and invisible signs. */
const UNFOLDED = new RegExp(
  `[-\\s\u058a\u05be\u2010-\u2015\u2e3a\u2e3b\u301c\u3030\ufe31\ufe32\ufe58\ufe63\uff0d${FORMAT}]`,
  "g",
);

/** Normalises a text so that two printings of it can be recognised as the same. */
export const folded = (text: string): string => text.normalize("NFKC").replace(UNFOLDED, "").toLowerCase();

/** The most frequent number of a list; of two equally frequent ones the smaller. */
export function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = 0;
  let times = 0;
  for (const [value, count] of counts) {
    if (count > times || (count === times && value < best)) {
      best = value;
      times = count;
    }
  }
  return best;
}

/** The largest number of a list, which may be too long for the arguments of a call; `least` if it is empty. */
export const largest = (values: readonly number[], least = Number.NEGATIVE_INFINITY): number =>
  values.reduce((a, b) => Math.max(a, b), least);

/** The smallest number of a list, likewise; infinity if it is empty. */
export const smallest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** The distances between consecutive lines of a page, in half points or in lines. */
export function stepsOf(lines: readonly Line[]): number[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const step = before && before.page === line.page ? Math.round((line.top - before.top) * 2) / 2 : 0;
    return step > 0 ? [step] : [];
  });
}

/** The smallest usual distance between lines; if most paragraphs have one line, the most frequent distance is that between paragraphs. */
export function leadingOf(steps: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count >= steps.length * STEP_SHARE).map(([step]) => step);
  return usual.length > 0 ? smallest(usual) : mode(steps);
}

/** The share of all distances that one must have to be usual; those around superscripts and headings are rarer. */
const STEP_SHARE = 0.2;

/** A line shorter than this share of the longest lines was not broken for lack of room. */
const SHORT_LINE = 0.8;

/** The share of lines that are no longer than a full line; a few may be longer. */
const UP_TO_FULL = 0.9;

/** Creates the test of whether a line is so much shorter than most long lines that it was not broken for lack of room. */
export function shorterThanFull(lines: readonly Line[]): (line: Line) => boolean {
  const widths = lines.map(widthOf).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * UP_TO_FULL)] ?? 0;
  return (line) => widthOf(line) < full * SHORT_LINE;
}

/** How many columns a line takes; a Chinese character takes two. */
const widthOf = ({ text }: Line): number => text.length + (text.match(WIDE)?.length ?? 0);
const WIDE = new RegExp(`[${HAN}\\u3000-\\u303f\\uff00-\\uff60]`, "g");
