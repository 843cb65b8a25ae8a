/** Recognises footnote marks as typescripts print them, on the line and followed by a sign: "until now, 1/", "until now 1)", "until now *". */

import { hasGeometry, type Line } from "./lines.js";
import type { PageNote } from "./page-note.js";

/** A range to be removed from a line, and the mark that it is; null if its note is missing. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly mark: string | null;
  /** How many letters after this place it belongs. */
  readonly behind?: number;
}

const TYPED = /(^|\s?)(\d{1,3}|\*{1,3})([/)]?)(?![\p{L}\p{N}*/)])/gu;

/**
 * What may precede a mark, with a space and without: no sign that would make the number part of a symbol, a fraction or a range, and no
 * opening quotation mark, since none directly follows a word: “ closes in Arabic.
 */
const APART = /[\p{L}\p{P}\d](?<![-–/(]|(?<![\p{L}\p{N}])[“‘«])$/u;
const CLOSE = /[\p{L}\p{P}](?<![-–/(]|(?<![\p{L}\p{N}])[“‘«]|\d[.,])$/u;

/**
 * Finds the typed marks of the body: those whose notes have the same sign, wherever and however often they occur; and, if no note was
 * copied, numbers with a slash or directly after a sign that count up from 1.
 *
 * @returns what to cut out of each line that has any
 */
export function typedMarks(body: readonly (readonly Line[])[], notes: readonly PageNote[]): ReadonlyMap<Line, Cut[]> {
  const printed = notes.map((note) => note.mark + (note.sign ?? ""));
  const known = new Set(printed.filter((mark) => !/^\d+$/u.test(mark)));
  const lines = body.flat();
  const found = lines.map((line, i) => ({ line, places: placesIn(line, lines[i + 1], known) }));
  const counted = notes.length === 0 && countUp(found.flatMap(({ places }) => places.map((place) => place.printed)));
  const cuts = new Map<Line, Cut[]>();
  for (const { line, places } of found) {
    const here = places.flatMap(({ start, end, mark, printed }): Cut[] => {
      if (known.has(printed)) return [{ start, end, mark }];
      return counted && printed.endsWith("/") ? [{ start, end, mark: null }] : [];
    });
    if (here.length > 0) cuts.set(line, here);
  }
  return notes.length === 0 && cuts.size === 0 && !lines.some(hasGeometry) ? bareMarks(lines) : cuts;
}

/**
 * "until now,1": a superscript number that pasting put on the line, after the sign that follows a word or a year; after a full stop only at
 * the end of the line.
 */
const BARE =
  /(?<=(?:[\p{L})”“"’»]|(?<!\d)(?:19|20)\d{2})[,;:،؛，；：])\d{1,3}(?=[\s,;]|$)|(?<=\p{Ll}{4}\.|\p{Lo}[.。])\d{1,3}$/gu;

/** How many such numbers must count up from 1 to be accepted; a single one must end its line. */
const LEAST_BARE = 2;

/** The marks of notes that were not copied, if they are neither superscript nor followed by a sign. */
function bareMarks(lines: readonly Line[]): ReadonlyMap<Line, Cut[]> {
  const cuts = new Map<Line, Cut[]>();
  let last = 0;
  let sure = false;
  for (const line of lines) {
    for (const { 0: number, index } of line.text.matchAll(BARE)) {
      if (Number(number) !== last + 1) continue;
      last++;
      const end = index + number.length;
      sure ||= end === line.text.length;
      cuts.set(line, [...(cuts.get(line) ?? []), { start: index, end, mark: null }]);
    }
  }
  return last >= LEAST_BARE || sure ? cuts : new Map();
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  /** The mark with its sign. */
  readonly printed: string;
}

/** @param known marks that have a note, with their signs */
function placesIn(line: Line, next: Line | undefined, known: ReadonlySet<string>): Place[] {
  const raised = line.raised.map((run) => run.start);
  return [...line.text.matchAll(TYPED)].flatMap((match): Place[] => {
    const [whole, space = "", mark = "", sign = ""] = match;
    const start = match.index;
    const end = start + whole.length;
    const before = line.text.slice(0, start).trimEnd();
    const star = mark.startsWith("*");
    // Asterisks without a sign are found as superscripts or among the likeliest places.
    if (star && sign === "" && !(hasGeometry(line) && !raised.some((at) => at >= start && at < end))) return [];
    if (!star && sign === "") return [];
    if (sign === ")" && (before === "" || before.lastIndexOf("(") > before.lastIndexOf(")"))) return [];
    if (before === "" ? star : !(/\s$/u.test(line.text.slice(0, start + space.length)) ? APART : CLOSE).test(before))
      return [];
    // "resolution 48/" continues on the next line, unless the number, which has a note, follows a sign.
    const isCut = sign === "/" && end === line.text.length && /^\d+(?![\d.．])/u.test(next?.text ?? "");
    if (isCut && !(known.has(mark + sign) && /[,;:.]$/u.test(before))) return [];
    return [{ start, end, mark, printed: mark + sign }];
  });
}

/** Whether the numbers with a slash, each at its first place, count up from 1. */
function countUp(printed: readonly string[]): boolean {
  const numbers = [...new Set(printed.filter((mark) => /^\d+\/$/u.test(mark)))].map((mark) =>
    Number.parseInt(mark, 10),
  );
  return numbers.length > 0 && numbers.every((number, i) => number === i + 1);
}
