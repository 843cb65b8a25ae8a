/** Recognises the mark that a footnote begins with. */
import { hasGeometry, type Line } from "./lines.js";

/** A mark at the beginning of a line. */
export interface Mark {
  readonly mark: string;
  /** The sign that a typescript prints after it, otherwise an empty string. */
  readonly sign: string;
}

/** A note while its lines are being collected. */
export interface OpenNote extends Mark {
  readonly page: number;
  readonly lines: Line[];
  /** Whether it is in a list at the end of the text, and not at the foot of its page. */
  readonly listed?: true;
}

/** A mark by itself. */
export const MARK_ALONE = /^\(?([\d٠-٩۰-۹]{1,3}|\*{1,3})[/)]?$/u;
/** A mark in a typescript, with the sign that is printed after marks: "1/ See", "1) See". */
const TYPED_MARK = /^(\d{1,3}|\*{1,3})([/)])\s+(?=\S)/u;
/** An asterisk at the beginning of a line marks a note, whatever other marks look like. */
export const STAR_AND_TEXT = /^(\*{1,3})\s+(?=[^\s*])/u;
/** A mark before the text of its note. */
export const MARK_AND_TEXT = /^(\d{1,3}|\*{1,3})\s+(?=\S)/u;
/** The same before words: "1 - Requests" and "1. Requests" are numbers of paragraphs. */
export const MARK_AND_WORDS = /^(\d{1,3})\s+(?=[\p{L}(“”«《])/u;
/** "(1)", as Arabic prints it and older texts in other languages. */
const BRACKETED_MARK = /^\(([\d٠-٩۰-۹]{1,3})\)\s*(?=\S)/u;

/** The sign of a mark that is printed in brackets. */
export const IN_BRACKETS = "()";

/** Notes end with a full stop. */
export const ENDS_NOTE = /[.。](?:[”“"’»)]*)$/u;

/** Whether a line begins with a mark. */
export function noteStart(line: Line): boolean {
  return markOf(line) !== null;
}

/**
 * The mark at the beginning of a line, or null.
 *
 * @param plainMarks whether a mark may be neither superscript nor followed by a sign
 */
export function markOf(line: Line, plainMarks = !hasGeometry(line)): FoundMark | null {
  const raised = line.raised[0];
  if (raised?.start === 0) return { mark: bare(line.text.slice(0, raised.end)), sign: "", length: raised.end };
  const alone = MARK_ALONE.exec(line.text);
  if (alone) {
    const sign = /^\(/u.test(line.text) ? "" : (/[/)]$/u.exec(line.text)?.[0] ?? "");
    return { mark: alone[1] ?? "", sign, length: line.text.length };
  }
  const typed = TYPED_MARK.exec(line.text);
  if (typed) return { mark: typed[1] ?? "", sign: typed[2] ?? "", length: typed[0].length };
  const bracketed = BRACKETED_MARK.exec(line.text);
  if (bracketed) return { mark: bracketed[1] ?? "", sign: IN_BRACKETS, length: bracketed[0].length };
  const match = STAR_AND_TEXT.exec(line.text) ?? (plainMarks ? MARK_AND_TEXT.exec(line.text) : null);
  return match ? { mark: match[1] ?? "", sign: "", length: match[0].length } : null;
}

/** A mark, with the length that it takes up on the line. */
export interface FoundMark extends Mark {
  readonly length: number;
}

const bare = (mark: string): string => mark.replace(/[()\s]/gu, "");
