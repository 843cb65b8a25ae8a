/** Joins broken lines back into running text. */
import type { Language } from "../../language/language.js";
import { FIGURES, FORMAT, HAN, LETTERS } from "../../language/letters.js";
import { FoldedText } from "../../read/rich-text/folded-text.js";
import { type SourceBlock, type SourceMark, sourceBlock } from "../../read/source-text.js";
import type { Line } from "./lines.js";

/** Scripts without spaces between words, with their punctuation. */
const SOLID = new RegExp(`[${HAN}\u3000-\u303f\uff00-\uff65“”‘’《》〈〉]`);
const CHINESE = new RegExp(`[${HAN}]`);
const ALPHANUMERIC = new RegExp(`[${LETTERS}${HAN}${FIGURES}]`);
/** After a hyphen, a slash or a closely set dash the next line follows without a space: "decision-", "A/78/", "9–". */
const CLOSE_SET = /\S[-‐‑/–]$/u;
const HYPHEN = /[-‐‑]/u;
const HAN_THEN_LATIN = new RegExp(`[${HAN}]( ?)[${FIGURES}A-Za-z]|[${FIGURES}A-Za-z]( ?)[${HAN}]`, "g");

/** How a text sets spaces in places where a line break hides them. */
export interface Spacing {
  /** Whether there is a space between Chinese and Latin letters or digits. */
  readonly hanLatin: boolean;
  /** What may follow the hyphen of a shared word part: the "and" of "results- and action-oriented". */
  readonly afterShared: RegExp;
}

/** The spacing habit of a text, from its unbroken lines: the more frequent of two ways. */
export function spacingOf(lines: readonly Line[], { wording }: Language): Spacing {
  let spaced = 0;
  let close = 0;
  for (const line of lines) {
    for (const match of line.text.matchAll(HAN_THEN_LATIN)) {
      if ((match[1] ?? match[2]) === "") close++;
      else spaced++;
    }
  }
  const joins = wording.openings.joins.split("|").filter((join) => !join.endsWith("-"));
  return { hanLatin: spaced > close, afterShared: new RegExp(`^(?:${joins.join("|") || "$^"})\\s`, "iu") };
}

/** Whether a space belongs between the end of a line and the beginning of the next. */
export function spaceBetween(before: string, after: string, spacing: Spacing): boolean {
  const last = before.at(-1) ?? "";
  const first = after.at(0) ?? "";
  if (SOLID.test(last) && SOLID.test(first)) return false;
  if (CHINESE.test(last) || CHINESE.test(first))
    return spacing.hanLatin && ALPHANUMERIC.test(CHINESE.test(last) ? first : last);
  if (SOLID.test(last) || SOLID.test(first)) return !HAN_PUNCTUATION.test(last + first);
  return !CLOSE_SET.test(before) || (HYPHEN.test(last) && spacing.afterShared.test(after));
}

/** Full-width punctuation includes its own space. */
const HAN_PUNCTUATION = /[\u3000-\u303f\uff00-\uff65]/u;

/**
 * Builds one block from the lines that belong together.
 *
 * @param lines without their marks
 * @param noteOf returns the key of the note that a printed mark on a page leads to
 */
export function joinLines(
  lines: readonly Line[],
  spacing: Spacing,
  noteOf: (mark: string, page: number) => string | null,
): SourceBlock {
  const text = new FoldedText();
  const marks: SourceMark[] = [];
  let lead = 0;
  let leading = true;
  /** Whether the line before ends inside a word, with a hyphen that the word has only there. */
  let divided = false;
  for (const line of lines) {
    if (text.length > 0 && !divided && line.text !== "" && spaceBetween(text.end, line.text, spacing)) text.space();
    // Pieces between marks and changes of type, appended one by one so that positions stay valid.
    const cuts = new Set([0, line.text.length, ...line.marks.map((m) => m.at)]);
    for (const run of line.italic) cuts.add(run.start).add(run.end);
    const places = [...cuts].sort((a, b) => a - b);
    places.forEach((place, i) => {
      for (const { mark } of line.marks.filter((m) => m.at === place)) {
        const note = noteOf(mark, line.page);
        if (note !== null) marks.push({ at: text.length, note });
      }
      const piece = line.text.slice(place, places[i + 1] ?? line.text.length);
      const italic = line.italic.some((run) => run.start <= place && place < run.end);
      // A hyphen that a word has only at the end of a line is not part of its spelling.
      text.append(piece.replaceAll("\u00ad", ""));
      if (italic && leading) lead = text.length;
      else if (ALPHANUMERIC.test(piece)) leading = leading && lead === 0 && LABEL_ONLY.test(text.toString());
    });
    divided = line.text.endsWith("\u00ad");
  }
  return sourceBlock(text.toString(), { marks, lead });
}

/** A number or label before the italic opening phrase. */
const LABEL_ONLY = new RegExp(`^[${FIGURES}${FORMAT}\\s.()–-]{1,8}$`);
