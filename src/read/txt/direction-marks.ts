/** Handles lines of extracted text with explicit direction marks, which pdftotext writes for Arabic. */
import { edges, reversed } from "../text-repair/edges.js";

/** A left-to-right part that contains no other: from LRE or LRI to the character that ends it. */
const PART = /[\u202a\u2066]([^\u202a-\u202e\u2066-\u2069]*)[\u202c\u2069]/g;
/** A right-to-left stretch with such parts in it. If layout is kept, a line consists of several in visual order: the last is read first. */
const STRETCH =
  /([\u202b\u2067](?:[^\u202a-\u202e\u2066-\u2069]|[\u202a\u2066][^\u202a-\u202e\u2066-\u2069]*[\u202c\u2069])*[\u202c\u2069])/;
const SIGN = /[\s\p{P}\p{S}]/u;
/** Characters that extraction inserts. Overrides are not among them; every report shows them visibly. */
const CONTROLS = /[\u200e\u200f\u202a-\u202c\u2066-\u2069]/g;
/** Nothing but what extraction puts in, before a part. */
const AT_THE_BEGINNING = /^[\s\u200e\u200f\u202a-\u202c\u2066-\u2069]*$/;

/** Whether extraction marked a line as right-to-left. */
export const isEmbedded = (line: string): boolean => /^\s*[\u202b\u2067]/.test(line);

/** Whether a line consists of several stretches, as when layout is kept. */
export const hasStretches = (line: string): boolean => line.split(STRETCH).length > 3;

/**
 * Removes the direction characters from a right-to-left line; other lines are unchanged. Signs to the left of a number are read after it
 * and those to its right before it; brackets are replaced by those that are read.
 *
 * @example withoutEmbedding("\u202b\u202a( 181\u202cد\u202a )2-\u202cالمؤرخ\u202c") // "181 (د-2) المؤرخ"
 */
export function withoutEmbedding(line: string): string {
  if (!isEmbedded(line)) return line;
  const whole = line.split(STRETCH).reverse().join("");
  const read = whole.replace(PART, (_, part: string, at: number) =>
    asRead(part, AT_THE_BEGINNING.test(whole.slice(0, at))),
  );
  return read.replace(CONTROLS, "");
}

/**
 * A part with numbers and symbols runs from right to left; one with words keeps its order.
 *
 * @param first whether the part begins the line, where a number after its words is a note's mark
 */
function asRead(part: string, first: boolean): string {
  const pieces = part.split(/(\s+)/u);
  if (!pieces.some((piece) => WORD.test(piece))) return pieces.reverse().map(turned).join("");
  const mark = first ? MARK_LAST.exec(part) : null;
  return mark ? `${mark[2]} ${turned(mark[1] ?? "")}` : turned(part);
}

const MARK_LAST = /^(.*\S)\s+(\d{1,3})$/u;

/** A Latin word that is not a symbol such as A/77/L.23. */
const WORD = /^[^\d/]*\p{Script=Latin}{2,}[^\d/]*$/u;

/** Puts the signs at the ends of a part where the line reads them, and swaps what a bracket separates: a year and a note's mark, "16)2016". */
function turned(part: string): string {
  const pieces = LATIN.test(part) ? [part] : part.split(BRACKET).reverse();
  const read = pieces.map((piece) => {
    const [before, core, after] = edges(piece, SIGN);
    return reversed(after) + core + reversed(before);
  });
  return read.join("");
}

const LATIN = /\p{Script=Latin}/u;
const BRACKET = /([()[\]])/;
