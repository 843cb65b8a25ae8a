/** Lines as the layout parser works on them: the page they stand on, and what of them is still to be placed. */
import { FORMAT } from "../../language/letters.js";
import type { SourceLine, SourcePage } from "../../read/source-text.js";

/** A mark found in a line: it stands before the character at `at`. */
export interface LineMark {
  readonly at: number;
  readonly mark: string;
}

/** A printed line with its page. */
export interface Line extends SourceLine {
  readonly page: number;
  /** Footnote marks that were taken out of the text. */
  readonly marks: readonly LineMark[];
}

/** Extraction may glue the rule above the footnotes to the last line of the body. */
const GLUED_RULE = /^(.*[^_])(_{8,})$/u;

/** All lines of all pages. */
export function linesOf(pages: readonly SourcePage[]): Line[][] {
  return pages.map((lines, page) =>
    lines.flatMap((line) => {
      const glued = GLUED_RULE.exec(line.text);
      const texts = glued ? [glued[1]?.trimEnd() ?? "", glued[2] ?? ""] : [line.text];
      return texts.map((text) => ({ ...line, text, page, marks: [] }));
    }),
  );
}

/** Whether the form says where things stand on the page, and how large they are. */
export const hasGeometry = (line: SourceLine): boolean => line.size > 0;

/** Ends as a paragraph, a point or a heading's list does, a footnote mark not counted. */
const FINISHED = /[.;:,。；：，、؛،…](?:[”"’»“)\]）」』]*)(?:\s*\d{1,3})?$/u;

/** Whether a line ends with a sign that a paragraph can end with. */
export const isFinished = (text: string): boolean => FINISHED.test(text);

/** White space, dashes and signs without a shape. */
const UNFOLDED = new RegExp(
  `[-\\s\u058a\u05be\u2010-\u2015\u2e3a\u2e3b\u301c\u3030\ufe31\ufe32\ufe58\ufe63\uff0d${FORMAT}]`,
  "g",
);

/** The text folded so that two printings of it can be told to be the same. */
export const folded = (text: string): string => text.normalize("NFKC").replace(UNFOLDED, "").toLowerCase();

/** The number that stands most often in a list; the smaller of two. */
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

/** The largest number of a list, which may be longer than a call can have arguments; `least` where it is empty. */
export const largest = (values: readonly number[], least = Number.NEGATIVE_INFINITY): number =>
  values.reduce((a, b) => Math.max(a, b), least);

/** The smallest number of a list, likewise; infinity where it is empty. */
export const smallest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
