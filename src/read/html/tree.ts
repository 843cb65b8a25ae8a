/** Parses HTML into a tree of elements, as a browser would, within limits. */
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from "parse5";
import { type DocumentBudget, guardElements } from "../limits.js";
import type { XmlElement, XmlNode } from "../xml.js";

/**
 * Parses a page or a fragment of one. Nothing is fetched or run.
 *
 * @throws UserError if it has more elements, or nests them deeper, than the limits allow
 */
export function parseHtml(html: string, source: string, budget: DocumentBudget): XmlElement {
  // The parser's own work grows with the number of open elements, so it is watched while it runs.
  const guard = guardElements(source, budget);
  // Elements such as <br> are created but never open.
  const made = guardElements(source, { ...budget, limits: { ...budget.limits, nesting: Number.POSITIVE_INFINITY } });
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...args) {
      made.open();
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush: () => guard.open(),
    onItemPop: () => guard.close(),
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
