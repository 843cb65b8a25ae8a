/**
 * Puts paragraph numbers back in front of their paragraphs. Where numbers hang in the margin and first lines are indented, extraction sorts lines
 * by where they begin: in a paragraph of two lines the number and the second line come first, and the numbers of several paragraphs come out as a
 * column.
 */
import { figuresValue } from "../../language/figures.js";
import type { Language } from "../../language/language.js";
import { paragraphOpening } from "../../language/openings.js";
import { typedLabel } from "../labels.js";
import { isFinished, type Line } from "./lines.js";

const NUMBER_ALONE = /^\p{Nd}{1,3}\s*[.．–-]$/u;
/** Sample words that are appended to measure the length of a label. */
const WORDS = " Abc";
/** Whether a line is just the label of a point: "(a)". */
const isPointAlone = (text: string): boolean => POINT_ALONE.test(text) && typedLabel(text + WORDS, null) > text.length;
const POINT_ALONE = /^\P{Nd}{1,6}$/u;

/**
 * Handles a paragraph number that is alone above the notes: moves the first line of its paragraph, which is among the notes and opens like
 * a paragraph, to directly after the number.
 *
 * @param foot index of the first line of the notes
 */
export function withStrayedLine(lines: readonly Line[], foot: number, language: Language): readonly Line[] {
  if (!NUMBER_ALONE.test(lines[foot - 1]?.text ?? "")) return lines;
  const strayed = lines.findIndex((line, i) => i >= foot && paragraphOpening(line.text, language) !== null);
  const line = lines[strayed];
  return line ? [...lines.slice(0, foot), line, ...lines.slice(foot, strayed), ...lines.slice(strayed + 1)] : lines;
}

/**
 * Puts each number that is alone on a line together with the line it belongs to: the first line of its paragraph, which copying put before
 * or after it.
 */
export function withNumbersBeside(lines: readonly Line[], language: Language): readonly Line[] {
  const isNumber = (line: Line | undefined): boolean => line !== undefined && NUMBER_ALONE.test(line.text);
  const opens = (line: Line | undefined): boolean =>
    line !== undefined && paragraphOpening(line.text, language) !== null;
  const last = lines.findLastIndex(isNumber);
  /** All numbers are below their lines if one of them is and no other paragraph follows it. */
  const below = last > 0 && !opens(lines[last + 1]) && lines.every((line, i) => !isNumber(line) || opens(lines[i - 1]));
  /** Numbers alone are accepted if they count up from 1 and no line below the first one opens with a known phrase. */
  const first = lines.findIndex(isNumber);
  const values = lines.flatMap(({ text }) =>
    NUMBER_ALONE.test(text) ? [figuresValue(text.replace(/\P{Nd}/gu, ""))] : [],
  );
  const counted = values.length > 1 && values.every((n, i) => n === i + 1) && !lines.slice(first).some(opens);
  const beside: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const [next, before] = [lines[i + 1], beside.at(-1)];
    const begins = isFinished(before?.text ?? ".") && !isNumber(before) && opens(line);
    if (begins && next && isNumber(next) && !isNumber(lines[i + 2]) && (below || !opens(lines[i + 2]))) {
      beside.push(numbered(next, line));
      i++;
    } else if (
      isNumber(line) &&
      !isNumber(before) &&
      isFinished(before?.text ?? ".") &&
      next &&
      (counted || opens(next))
    ) {
      beside.push(numbered(line, next));
      i++;
    } else if (isPointAlone(line.text) && isFinished(before?.text ?? "") && next && typedLabel(next.text, null) === 0) {
      beside.push(numbered(line, next));
      i++;
    } else beside.push(line);
  }
  return beside;
}

/** Joins a number and the text that belongs to it into one line. */
function numbered(number: Line, line: Line): Line {
  const shift = number.text.length + 1;
  const marks = line.marks.map((mark) => ({ ...mark, at: mark.at + shift }));
  return { ...line, text: `${number.text} ${line.text}`, marks, left: Math.max(number.left, line.left) };
}

/** Moves every such number before the first line of its paragraph. */
export function withoutNumberColumns(lines: readonly Line[], language: Language): Line[] {
  const parts: (readonly Line[])[] = [];
  for (let i = 0; i < lines.length; ) {
    const numbers = runFrom(lines, i, (line) => NUMBER_ALONE.test(line.text));
    const texts = runFrom(lines, i + numbers.length, (line) => !NUMBER_ALONE.test(line.text));
    parts.push(...(numbersFirst(numbers, texts, language) ?? [numbers, texts]));
    i += numbers.length + texts.length;
  }
  return parts.flat();
}

function runFrom(lines: readonly Line[], from: number, isOne: (line: Line) => boolean): readonly Line[] {
  let end = from;
  while (end < lines.length && isOne(lines[end] as Line)) end++;
  return lines.slice(from, end);
}

/** Each number with its paragraph, moving the lines before the first opening phrase to the end; null if they are in order. */
function numbersFirst(
  numbers: readonly Line[],
  texts: readonly Line[],
  language: Language,
): (readonly Line[])[] | null {
  const starts = texts.flatMap((line, i) => {
    const after = i === 0 || isFinished(texts[i - 1]?.text ?? "");
    return after && paragraphOpening(line.text, language) !== null ? [i] : [];
  });
  const [first = 0] = starts;
  const misplaced = first > 0 && isFinished(texts[first - 1]?.text ?? "") && !isFinished(texts.at(-1)?.text ?? "");
  if (!misplaced || starts.length !== numbers.length) return null;
  const paragraphs = numbers.map((number, n) => [number, ...texts.slice(starts[n], starts[n + 1])]);
  return [...paragraphs, texts.slice(0, first)];
}
