/** Escapes text for the XML of Office files. */

/** What XML 1.0 cannot carry even escaped: control characters, lone surrogates, the two non-characters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The declaration every part opens with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The text without the characters that no XML file may hold. */
export function xmlSafe(text: string): string {
  return text.replace(NOT_XML, "");
}

/**
 * The text as it stands in XML, in content or between double quotes.
 *
 * @example
 * escapeXml('a < "b"\u0001'); // "a &lt; &quot;b&quot;"
 */
export function escapeXml(text: string): string {
  return xmlSafe(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
