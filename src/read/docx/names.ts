/** Normalises element and attribute names of a DOCX to the prefixes that Word uses, whatever prefixes the file declares. */
import type { XmlElement, XmlNode } from "../xml.js";

/** Endings of the namespaces that are read, in the transitional and the strict variant, with Word's prefix for each. */
const PREFIXES: readonly (readonly [end: string, prefix: string])[] = [
  ["/wordprocessingml/main", "w"],
  ["/wordprocessingml/2006/main", "w"],
  ["/markup-compatibility/2006", "mc"],
  ["/officeDocument/2006/math", "m"],
  ["/officeDocument/math", "m"],
];

/** The tree with Word's own prefixes; the same object if the file already has them, as nearly all do. */
export function withWordPrefixes(root: XmlElement): XmlElement {
  const renamed = new Map<string, string>();
  for (const [attribute, value] of Object.entries(root.attributes)) {
    const declared = attribute === "xmlns" ? "" : attribute.startsWith("xmlns:") ? attribute.slice(6) : null;
    const prefix = PREFIXES.find(([end]) => value.endsWith(end))?.[1];
    if (declared !== null && prefix !== undefined && declared !== prefix) renamed.set(declared, prefix);
  }
  return renamed.size === 0 ? root : rename(root, renamed);
}

function rename(element: XmlElement, prefixes: ReadonlyMap<string, string>): XmlElement {
  const attributes = Object.entries(element.attributes).map(([name, value]) =>
    name.includes(":") ? [renameOne(name, prefixes), value] : [name, value],
  );
  return {
    ...element,
    name: renameOne(element.name, prefixes),
    attributes: Object.fromEntries(attributes),
    children: element.children.map((c): XmlNode => (typeof c === "string" ? c : rename(c, prefixes))),
  };
}

function renameOne(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(":");
  const prefix = prefixes.get(name.slice(0, Math.max(colon, 0)));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}
