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
 * Escapes a text for use between tags or in a quoted attribute; direction overrides are made visible.
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

/** The part after the `#` of a link that leads to the element with this id. */
export const fragment = (id: string): string => encodeURIComponent(id).replace(/%2C/g, ",");
