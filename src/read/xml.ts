/** Parses XML into a tree of elements within limits, and reads on past malformed parts. */
import { SaxesParser } from "saxes";
import { type DocumentBudget, guardElements } from "./limits.js";

/** An element; its name keeps its prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** What became of an XML text. */
export interface XmlTree {
  /** Null where there is no element at all. */
  readonly root: XmlElement | null;
  /** The first thing that is not well-formed, or null. */
  readonly damage: string | null;
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * The text of an XML part: UTF-8, or UTF-16 by its byte order mark or its first character (XML 1.0, appendix F).
 */
export function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const is = (first: number, second: number): boolean => a === first && b === second;
  const encoding = is(0xff, 0xfe) || is(0x3c, 0) ? "utf-16le" : is(0xfe, 0xff) || is(0, 0x3c) ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Parses XML. No entity but the five of XML itself is known, so that none can be made to grow or to fetch anything.
 *
 * @throws UserError when it has more elements, or nests them deeper, than the limits allow, or is damaged all over
 */
export function parseXml(xml: string, source: string, budget: DocumentBudget): XmlTree {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let damage: string | null = null;
  const guard = guardElements(source, budget);
  const addText = (text: string): void => {
    open[open.length - 1]?.children.push(text);
  };
  parser.on("error", (error) => {
    guard.fault();
    damage ??= error.message.replace(/^(\d+):\d+: /, "line $1: ").replace(/\.$/, "");
  });
  parser.on("opentag", ({ name, attributes }) => {
    guard.open();
    const element: OpenElement = { name, attributes, children: [] };
    open[open.length - 1]?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    guard.close();
    open.pop();
  });
  parser.write(xml).close();
  return { root, damage };
}

/** The first child of this name. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | undefined {
  return element?.children.find((c): c is XmlElement => typeof c !== "string" && c.name === name);
}

/** The children that are elements, of this name if one is given. */
export function children(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  const elements = element?.children.filter((c): c is XmlElement => typeof c !== "string") ?? [];
  return name === undefined ? elements : elements.filter((c) => c.name === name);
}
