/// <reference lib="dom" />
/** Finds elements of the page by their id in page.html, and makes new ones. */

/** The element with this id. The page is ours, so a missing one is a bug of ours. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`page.html has no #${id}`);
  return found as T;
}

/** A new element with a text. */
export function made<K extends keyof HTMLElementTagNameMap>(tag: K, text = ""): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
