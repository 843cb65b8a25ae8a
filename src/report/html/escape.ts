/** Escapes document text for HTML, so that it is shown and has no other effect. */
import { visible } from "../visible.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * The text as it may stand between tags or in a quoted attribute, with characters that would reorder a line made visible.
 *
 * @example
 * escaped('<b a="1">'); // "&lt;b a=&quot;1&quot;&gt;"
 */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}

/** The text as a CSS string. */
export function cssString(text: string): string {
  return `"${visible(text).replace(/["\\<]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
}

/** The part of a link after the `#` that leads to an element with this id. */
export const fragment = (id: string): string => encodeURIComponent(id).replace(/%2C/g, ",");
