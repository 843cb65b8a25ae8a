/** How paragraphs end, and which lines are too short and unfinished to be a paragraph. */
import { FORMAT } from "../language/letters.js";

/** What may close after the sign that ends a sentence, and invisible direction marks. */
export const CLOSING = `[”"’‘»“)\\]）」』${FORMAT}]*`;

/** What may follow the sign that ends a paragraph, including the mark of a footnote whose note was not copied; in "3.2" nothing does. */
const BEHIND = `${CLOSING}(?:(?<!\\d[.:])\\d{1,2}|\\s?(?:\\d{1,3}[/)]|\\*{1,3}))?$`;
/** A sign that a paragraph ends with. */
const CLOSED = new RegExp(`[.;,:。；，：、؛،…]${BEHIND}`, "u");
/** Preambular paragraphs end with a comma; paragraphs that end like this are operative. */
const OPERATIVE_END = new RegExp(`[.;。；؛]${BEHIND}`, "u");
const PREAMBULAR_END = new RegExp(`[,،，]${BEHIND}`, "u");

/** How a preamble before the opening formula ends: with a comma or a semicolon, perhaps followed by "and". */
export const GOES_ON = /[,;،؛，；][\s"”’»]*(?:\p{L}{1,3})?$/u;

/** The number of letters in the longest headings. */
const LONGEST_HEADING = 200;

/** Whether a text ends like a paragraph of a resolution, and not like a title or a heading. */
export const isClosed = (text: string): boolean => CLOSED.test(text);

/**
 * Whether a text may be a heading: it is short and has no sign at its end.
 *
 * @example isHeading("Regional cooperation") // true
 */
export const isHeading = (text: string): boolean => text !== "" && text.length <= LONGEST_HEADING && !isClosed(text);

/** Whether a text ends like an operative paragraph. */
export const endsOperative = (text: string): boolean => OPERATIVE_END.test(text);

/** Whether a text ends like a preambular paragraph. */
export const endsPreambular = (text: string): boolean => PREAMBULAR_END.test(text);
