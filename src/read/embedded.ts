/** Lines of extracted text that spell out the direction of their parts, as pdftotext does for Arabic. */

import { edges, reversed } from "./edges.js";

/** A part from left to right that holds no other: LRE or LRI up to what ends it. */
const PART = /[\u202a\u2066]([^\u202a-\u202e\u2066-\u2069]*)[\u202c\u2069]/g;
const SIGN = /[\s\p{P}\p{S}]/u;
/** What extraction puts in; an override is none of it, and shown for what it is by every report. */
const CONTROLS = /[\u200e\u200f\u202a-\u202c\u2066-\u2069]/g;
const STARTS_RIGHT_TO_LEFT = /[\u202b\u2067]/;

/**
 * A line from right to left without the characters that tell directions; any other line as it is. The signs that stand at the left of a
 * number are read after it and those at its right before it; the brackets are the ones that are read.
 *
 * @example withoutEmbedding("\u202b\u202a( 181\u202cد\u202a )2-\u202cالمؤرخ\u202c") // "181 (د-2) المؤرخ"
 */
export function withoutEmbedding(line: string): string {
  if (!STARTS_RIGHT_TO_LEFT.test(line)) return line;
  const read = line.replace(PART, (_, part: string, at: number) => asRead(part, line.slice(0, at)));
  return read.replace(CONTROLS, "");
}

/** A part of numbers and symbols runs from right to left; one that has words keeps its order, but for a note's mark at the line's beginning. */
function asRead(part: string, before: string): string {
  const pieces = part.split(/(\s+)/u);
  if (!pieces.some((piece) => WORD.test(piece))) return pieces.reverse().map(turned).join("");
  const [, text, mark] = (before.replace(CONTROLS, "").trim() === "" && MARK_LAST.exec(part)) || [];
  return text !== undefined && mark !== undefined ? `${mark} ${turned(text)}` : turned(part);
}

const MARK_LAST = /^(.*\S)\s+(\d{1,3})$/u;

/** A Latin word, and no symbol such as A/77/L.23. */
const WORD = /^[^\d/]*\p{Script=Latin}{2,}[^\d/]*$/u;

/** The part with the signs at its ends where the line reads them. */
function turned(part: string): string {
  const [before, core, after] = edges(part, SIGN);
  return reversed(after) + core + reversed(before);
}
