/** Parses XML into a tree whose elements know their position in the source, so that a part can be edited and the rest kept unchanged. */
import { SaxesParser } from "saxes";
import { UserError } from "../model/errors.js";
import { type DocumentBudget, guardElements } from "./limits.js";
import type { XmlElement } from "./xml.js";

/** An element with its positions in the XML, in UTF-16 code units. */
export interface PlacedElement extends XmlElement {
  readonly children: readonly (PlacedElement | string)[];
  /** Where its start tag begins. */
  readonly start: number;
  /** Where its content begins, after its start tag. */
  readonly inner: number;
  /** Where its content ends, before its end tag; equal to `inner` if it has no end tag. */
  readonly innerEnd: number;
  readonly end: number;
}

interface Open extends PlacedElement {
  readonly children: (PlacedElement | string)[];
  inner: number;
  innerEnd: number;
  end: number;
}

/**
 * Parses well-formed XML.
 *
 * @throws UserError if it is not well-formed, or exceeds a limit
 */
export function parsePlaced(xml: string, source: string, budget: DocumentBudget): PlacedElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const guard = guardElements(source, budget);
  const open: Open[] = [];
  let root: Open | null = null;
  parser.on("error", (error) => {
    throw new UserError("damaged", `${source} is damaged (${error.message.replace(/\.$/, "")}).`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    guard.open();
    const inner = parser.position;
    // No attribute of well-formed XML contains this character.
    const start = xml.lastIndexOf("<", inner - 1);
    const element: Open = { name, attributes, children: [], start, inner, innerEnd: inner, end: inner };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ isSelfClosing }) => {
    guard.close();
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    element.innerEnd = isSelfClosing ? element.end : xml.lastIndexOf("<", element.end - 1);
  });
  parser.write(xml).close();
  if (!root) throw new UserError("damaged", `${source} is damaged (it holds no element).`);
  return root;
}
