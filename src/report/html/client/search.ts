/// <reference lib="dom" />
/** Searches both texts for words, also across changes inside them. */
import type { Page } from "./page.js";

/** Both texts of an item without what the other alone has. */
export function textOf(page: Page, item: HTMLElement): string {
  const known = page.texts.get(item);
  if (known !== undefined) return known;
  const sides = ["ins", "del"].map((gone) =>
    nodesOf(item, gone)
      .map((n) => n.data)
      .join(""),
  );
  const text = [item.dataset.address, ...sides].join("\n").toLowerCase();
  page.texts.set(item, text);
  return text;
}

/** The text nodes of an item's redline outside elements of one name. */
export function nodesOf(item: HTMLElement, gone: string): Text[] {
  const nodes: Text[] = [];
  const redline = item.querySelector(":scope > .text") ?? item;
  const walker = document.createTreeWalker(redline, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest(gone)) nodes.push(node);
  }
  return nodes;
}

/** Marks what was searched for, where the browser can do it without touching the text. */
export function markFound(page: Page, query: string): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("found");
  if (query.length === 0) return;
  const ranges: Range[] = [];
  for (const item of page.items)
    if (!item.hidden) for (const gone of ["ins", "del"]) ranges.push(...rangesOf(item, gone, query));
  CSS.highlights.set("found", new Highlight(...ranges));
}

/** Where a text outside elements of one name has what was searched for. */
export function rangesOf(item: HTMLElement, gone: string, query: string): Range[] {
  const nodes = nodesOf(item, gone);
  const text = nodes
    .map((n) => n.data)
    .join("")
    .toLowerCase();
  const ranges: Range[] = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    let from = 0;
    for (const node of nodes) {
      const [first, last] = [Math.max(0, at - from), Math.min(node.length, at + query.length - from)];
      if (first < last) {
        const range = document.createRange();
        range.setStart(node, first);
        range.setEnd(node, last);
        ranges.push(range);
      }
      from += node.length;
    }
  }
  return ranges;
}
