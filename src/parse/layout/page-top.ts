/** Decides whether the first line of a page begins a paragraph. No gap above it can tell, so all other signs are weighed together. */
import type { Language } from "../../language/language.js";
import { isSmall } from "../../language/letters.js";
import { openingOf } from "../../language/openings.js";
import { isDateAlone, namesMeeting } from "../adoption.js";
import { isFormula } from "../formula.js";
import { typedLabel } from "../labels.js";
import { isPartLetter } from "../part.js";
import { isFinished, type Line } from "./lines.js";

/** What the two lines show, each sign by its name. */
export interface Signs {
  /** Whether the line before ends with a full stop, a semicolon or a colon; with a comma; or with neither. */
  readonly ending: "closed" | "comma" | "open";
  /** Whether the line before ends well before the right edge of the text. */
  readonly short: boolean;
  /** Whether the line begins with a number or with the label of a point. */
  readonly labelled: boolean;
  /** Whether it begins with a small letter, as paragraphs never do except in Russian preambles. */
  readonly small: boolean;
  /**
   * Whether it is indented, compared with the text and with the line before; null if the text has no indents, or if a short line before it
   * has the same indent.
   */
  readonly indented: boolean | null;
  /** Whether it is formatted differently from the line before: all bold, centred, in another size, or declared a heading by the file. */
  readonly setApart: boolean;
  /** Whether it begins with a phrase that paragraphs open with. */
  readonly opens: boolean;
  /** Whether it always forms a paragraph of its own: a formula, the letter of a part, the meeting or the date at the end. */
  readonly alone: boolean;
}

/**
 * How strongly each sign indicates a beginning. The weights were set by hand, once, so that no single weak sign outweighs an unfinished
 * sentence, and a label after a finished one does. `body.mjs` prints how well they work on the 72 original PDFs of the corpus.
 */
const WEIGHTS = {
  unknown: -1,
  closed: 2,
  comma: 0.5,
  open: -2.5,
  short: 1.5,
  labelled: 2.5,
  small: -2,
  indented: 2,
  flush: -1,
  setApart: 3,
  opens: 1.5,
  alone: 3,
} as const;

/** Whether the signs together indicate the beginning of a paragraph. */
export function beginsByWeight(signs: Signs): boolean {
  const { indented, ending, ...flags } = signs;
  let sum = WEIGHTS.unknown + WEIGHTS[ending];
  if (indented !== null) sum += indented ? WEIGHTS.indented : WEIGHTS.flush;
  for (const [sign, seen] of Object.entries(flags) as [keyof typeof flags, boolean][]) if (seen) sum += WEIGHTS[sign];
  return sum > 0;
}

const CLOSED = /[.;:。；：؛…?!？！][”"’»“)\]）」』\s]*\d{0,3}$/u;

/** Whether a line ends with a stronger sign than a comma. */
export const isClosedOff = (text: string): boolean => CLOSED.test(text);

/**
 * What the words of the two lines show.
 *
 * @param beginSmall whether the paragraphs of this preamble begin with small letters
 */
export function signsOfWords(
  before: Line,
  line: Line,
  language: Language,
  beginSmall: boolean,
): Pick<Signs, "ending" | "labelled" | "small" | "opens" | "alone"> {
  const { text } = line;
  const finished = isFinished(before.text);
  const opens = openingOf(text, language) !== null;
  return {
    ending: isClosedOff(before.text) ? "closed" : finished ? "comma" : "open",
    labelled: typedLabel(text, null) > 0,
    small: isSmall(text) && !(beginSmall && opens && finished),
    opens,
    alone:
      isFormula(text, language) ||
      isPartLetter(text, language) ||
      (finished && (namesMeeting(text, language) || isDateAlone(text, language))),
  };
}
