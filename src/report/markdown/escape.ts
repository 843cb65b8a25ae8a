/** Escapes document text for Markdown, so that it is shown and has no other effect, on GitHub too. */
import { visible } from "../visible.js";

/** Signs that mean something wherever they stand. */
const ANYWHERE = /[\\`*_[\]|~$]/g;
/** Signs that start a list, a heading, a rule or a table at the start of a line; and numbers that start a list. */
const AT_START = /^(\s*)([-+=#:])/;
const NUMBER_AT_START = /^(\s*\d{1,9})([.)])/;
/** Addresses that make themselves links. */
const ADDRESS = /(?<=\bwww)\.|:(?=\/\/)/gi;
/** Mentions, numbers of issues and names of emoji, which GitHub looks for after escapes are gone. */
const MENTION = /@|#(?=\d)|:(?=[\w+-]+:)/g;
/** Parts such a name from its sign, and shows nothing. */
const NOTHING = "<!-- -->";

/**
 * The text with everything that could be markup escaped: Markdown, HTML, links that make themselves, mentions.
 *
 * @example
 * escaped("<b>*x*</b>"); // "&lt;b&gt;\\*x\\*&lt;/b&gt;"
 */
export function escaped(text: string): string {
  return visible(text)
    .replace(ANYWHERE, "\\$&")
    .replace(AT_START, "$1\\$2")
    .replace(NUMBER_AT_START, "$1\\$2")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(ADDRESS, "\\$&")
    .replace(MENTION, `$&${NOTHING}`);
}
