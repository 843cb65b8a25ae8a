/** Rejoins lines that justification stretched so wide that extraction put each word on a line of its own. */
import type { Language } from "../../language/language.js";
import { isSmall } from "../../language/letters.js";
import { once } from "../../language/memoize.js";
import { openingOf } from "../../language/openings.js";
import { isFinished, type Line } from "./lines.js";

/** The least number of one-word lines, one below the other, that were a single line. */
const LEAST_WORDS = 3;

/** How many words are searched for an opening phrase. */
const LONGEST_PHRASE = 14;

/** A line of one word in a script with spaces between words, and no number or label. */
const oneWord = once(() => /^(?=.*\p{L})[\p{L}\p{P}\p{N}]*[\p{L}\p{N},»”’]$/u);
const UNPARTED = /\p{Script=Han}/u;

/** The share of words in a sentence that begin with a small letter; in a list of names none do. */
const SMALL_SHARE = 0.5;

/** Replaces each column of words by the one line that it was. */
export function withoutColumns(lines: readonly Line[], language: Language): Line[] {
  const whole: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const column = columnAt(lines, i);
    whole.push(...(column.length > 0 ? joined(column, language) : [lines[i] as Line]));
    i += Math.max(1, column.length);
  }
  return whole;
}

/** The lines of the column that begins at an index; empty if there is no column. */
function columnAt(lines: readonly Line[], from: number): readonly Line[] {
  const page = lines[from]?.page;
  let end = from;
  while (end < lines.length && lines[end]?.page === page && isWord(lines[end] as Line)) end++;
  const column = lines.slice(from, end);
  const small = column.filter((line) => isSmall(line.text)).length;
  return column.length >= LEAST_WORDS && small >= column.length * SMALL_SHARE ? column : [];
}

const isWord = ({ text }: Line): boolean => oneWord().test(text) && !UNPARTED.test(text);

/** A column as one line, or as several if a paragraph's last word is above the opening phrase of the next. */
function joined(column: readonly Line[], language: Language): Line[] {
  const found: Line[] = [];
  column.forEach((line, i) => {
    const before = found.at(-1);
    const opens = (): boolean => openingOf(textOf(column.slice(i, i + LONGEST_PHRASE)), language) !== null;
    if (!before || (isFinished(before.text) && opens())) found.push(line);
    else found[found.length - 1] = joinedPair(before, line);
  });
  return found;
}

const textOf = (lines: readonly Line[]): string => lines.map((line) => line.text).join(" ");

function joinedPair(line: Line, next: Line): Line {
  const text = textOf([line, next]);
  const shift = text.length - next.text.length;
  const marks = [...line.marks, ...next.marks.map((mark) => ({ ...mark, at: mark.at + shift }))];
  return { ...line, text, marks, right: line.left + text.length, top: next.top };
}
