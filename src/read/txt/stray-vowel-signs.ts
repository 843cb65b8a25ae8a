/**
 * Returns Arabic vowel signs that extraction separated from their letters. They come on lines of their own that do not say which letter they belong
 * to, and they split the line below in two, with its left part first.
 */
import { VOWEL_SIGNS } from "../../language/letters.js";
import type { SourceLine } from "../source-text.js";

const SIGN = `[${VOWEL_SIGNS}]`;
const SIGNS = `${SIGN}+`;
const EACH = new RegExp(SIGN, "g");
const STRAYED = new RegExp(`(^|\\s)${SIGNS}(?=\\s|$)`, "gu");
/**
 * A word whose last letter is separated, with the signs of the letter before it at the beginning of the word: no word except "and" has only
 * one letter.
 */
const TORN = new RegExp(`(^|\\s)(${SIGNS})\\s*(\\p{L}{2,}) ([^\\P{L}و])(?!\\p{L})`, "gu");
/** Signs that only the end of a word has, in front of the word. */
const ENDING = /(^|\s)([\u064b-\u064d])\s*(\p{L}+)/gu;
const AT_THE_END = new RegExp(`\\s(${SIGNS})$`, "u");
const ONLY_SIGNS = new RegExp(`^(?:${SIGNS}\\s*)+$`, "u");

/** How many vowel signs a text has. */
export const countSigns = (text: string): number => text.match(EACH)?.length ?? 0;

/**
 * The lines of a page without such signs, those that they took apart whole again.
 *
 * @param whole places from the top of lines that are known to be whole
 */
export function withoutStrayedSigns(lines: readonly SourceLine[], whole: ReadonlySet<number>): SourceLine[] {
  const full = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  const kept: SourceLine[] = [];
  /** Lines that are gone; no blank ones stand where they stood. */
  let gone = 0;
  /** Signs at the end of the line before, whose word begins this one. */
  let carried = "";
  for (let i = 0; i < lines.length; ) {
    const { texts, end } = textsAt(lines, i, full, whole);
    const all = `${carried} ${texts.join(" ")}`;
    const text = repaired(all);
    const line = lines[end - 1] as SourceLine;
    carried = text === "" ? "" : (AT_THE_END.exec(all)?.[1] ?? "");
    gone += end - i - 1;
    if (text === "" && line.text !== "") gone++;
    else kept.push({ ...line, text, right: line.left + text.length, top: line.top - gone });
    i = end;
  }
  return kept;
}

/** The text with signs back at their letters where their word tells which, and without the others. */
const repaired = (text: string): string =>
  text.replace(TORN, "$1$3$2$4").replace(ENDING, "$1$3$2").replace(STRAYED, "$1").replace(/ {2}/g, " ").trim();

/**
 * The texts of the line that begins at an index, in the order in which they are read. Where a sign stands there, its parts are one more
 * than signs and no longer than a full line, and each left part has its sign before it.
 *
 * @returns the texts, and the index behind the last of them
 */
function textsAt(
  lines: readonly SourceLine[],
  from: number,
  full: number,
  whole: ReadonlySet<number>,
): { readonly texts: readonly string[]; readonly end: number } {
  const parts: string[] = [];
  const signs: string[] = [];
  let width = 0;
  for (let i = from; i < lines.length && width <= full; i++) {
    const { text, top } = lines[i] as SourceLine;
    if (whole.has(top) || (i > from && top - (lines[i - 1]?.top ?? 0) > 1)) break;
    if (ONLY_SIGNS.test(text)) signs.push(text);
    else if (signs.length === 0) break;
    else {
      parts.unshift(text);
      width += text.length + 1;
    }
    if (parts.length > signs.length && width <= full + 1)
      return { texts: parts.flatMap((part, k) => (k === 0 ? [part] : [signs.pop() ?? "", part])), end: i + 1 };
  }
  return { texts: [lines[from]?.text ?? ""], end: from + 1 };
}
