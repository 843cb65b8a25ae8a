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
  /** The line before ends well before the right edge of the text. */
  readonly short: boolean;
  /** The line begins with a number or with the label of a point. */
  readonly labelled: boolean;
  /** It begins with a small letter, as nothing that begins does, but a preamble's paragraphs in Russian. */
  readonly small: boolean;
  /**
   * It begins further in than the text, and than the line before; null where the text has no indents, or where a short line before it is
   * set in as much.
   */
  readonly indented: boolean | null;
  /** It is set otherwise than the line before: as a whole bold, centred, in another size, or as the file says a heading. */
  readonly setApart: boolean;
  /** It begins with a phrase that paragraphs open with. */
  readonly opens: boolean;
  /** It is what stands by itself wherever it stands: a formula, the letter of a part, the meeting or the date at the end. */
  readonly alone: boolean;
}

/**
 * How much each sign speaks for a beginning, set by hand so that no single weak sign outweighs an open sentence, and so that a label
 * behind a closed one does. They were set once; how well they do over the 72 original PDFs of the corpus is printed by `body.mjs`.
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

/** Whether the signs together speak for the beginning of a paragraph. */
export function beginsByWeight(signs: Signs): boolean {
  const { indented, ending, ...flags } = signs;
  let sum = WEIGHTS.unknown + WEIGHTS[ending];
  if (indented !== null) sum += indented ? WEIGHTS.indented : WEIGHTS.flush;
  for (const [sign, seen] of Object.entries(flags) as [keyof typeof flags, boolean][]) if (seen) sum += WEIGHTS[sign];
  return sum > 0;
}

const CLOSED = /[.;:。；：؛…?!？！][”"’»“)\]）」』\s]*\d{0,3}$/u;

/** Whether a line ends with more than a comma. */
export const isClosedOff = (text: string): boolean => CLOSED.test(text);

/**
 * What the words of the two lines show.
 *
 * @param beginSmall whether the paragraphs of this preamble begin small
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
