/** How paragraphs end, and which lines are too short and unfinished to be a paragraph. */
import { FORMAT } from "../language/letters.js";

/** What may be closed behind the sign that ends a sentence, and marks of direction, which have no shape. */
export const CLOSING = `[”"’‘»“)\\]）」』${FORMAT}]*`;

/** What may stand behind the sign that ends a paragraph; the mark of a footnote whose note was not copied along, too; "3.2" has none. */
const BEHIND = `${CLOSING}(?:(?<!\\d[.:])\\d{1,2}|\\s?(?:\\d{1,3}[/)]|\\*{1,3}))?$`;
/** A sign that a paragraph ends with. */
const CLOSED = new RegExp(`[.;,:。；，：、؛،…]${BEHIND}`, "u");
/** Preambular paragraphs end with a comma; what ends so is operative. */
const OPERATIVE_END = new RegExp(`[.;。；؛]${BEHIND}`, "u");
const PREAMBULAR_END = new RegExp(`[,،，]${BEHIND}`, "u");

/** How a preamble above the opening formula ends: with a comma or a semicolon, "and" behind it too. */
export const GOES_ON = /[,;،؛，；][\s"”’»]*(?:\p{L}{1,3})?$/u;

/** Letters of the longest headings. */
const LONGEST_HEADING = 200;

/** Whether a text ends as a paragraph of a resolution does; a title or a heading does not. */
export const isClosed = (text: string): boolean => CLOSED.test(text);

/**
 * Whether a text may be a heading: short, and without a sign at its end.
 *
 * @example isHeading("Regional cooperation") // true
 */
export const isHeading = (text: string): boolean => text !== "" && text.length <= LONGEST_HEADING && !isClosed(text);

/** Whether a text ends as operative paragraphs do. */
export const endsOperative = (text: string): boolean => OPERATIVE_END.test(text);

/** Whether a text ends as preambular paragraphs do. */
export const endsPreambular = (text: string): boolean => PREAMBULAR_END.test(text);
