/** How paragraphs end, and what is too short and too open to be one. */

/** A sign that a paragraph ends with, and what may be closed behind it. */
const CLOSED = /[.;,:。；，：、؛،…][”"’»“)\]）」』]*$/u;

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
