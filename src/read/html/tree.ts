/** HTML → a tree of its elements, as a browser builds it, within bounds. */
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from "parse5";
import { type Budget, tooDeep, tooExpanded } from "../limits.js";
import type { XmlElement, XmlNode } from "../xml.js";

/** The clock is looked at once in this many elements. */
const ELEMENTS_PER_CHECK = 1000;

/**
 * Parses a page or a piece of one. Nothing is fetched and nothing is run.
 *
 * @throws UserError when it has more elements, or nests them deeper, than the limits allow
 */
export function parseHtml(html: string, source: string, budget: Budget): XmlElement {
  let elements = 0;
  let depth = 0;
  // The parser's own work grows with the depth of what is open, so that it is stopped while it works.
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...args) {
      elements++;
      if (elements > budget.limits.elements) throw tooExpanded(source);
      if (elements % ELEMENTS_PER_CHECK === 0) budget.check();
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush() {
      depth++;
      if (depth > budget.limits.nesting) throw tooDeep(source, budget.limits.nesting);
    },
    onItemPop() {
      depth--;
    },
  };
  const document = parse(html, { treeAdapter, scriptingEnabled: false });
  return { name: "#document", attributes: {}, children: childrenOf(document) };
}

function childrenOf(parent: DefaultTreeAdapterTypes.ParentNode): XmlNode[] {
  return parent.childNodes.flatMap((node): XmlNode[] => {
    if ("value" in node) return [node.value];
    if (!("tagName" in node)) return [];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, children: childrenOf(node) }];
  });
}
