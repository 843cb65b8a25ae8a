/// <reference lib="dom" />
/** Switches between the inline view and the side-by-side view. */
import type { Page } from "./page.js";

/** Shows the texts inline, or beside each other, which are made of the redlines when first asked for. */
export function setView(page: Page, beside: boolean): void {
  if (beside) for (const item of page.changes) if (!item.querySelector(".beside")) item.append(besideOf(item));
  page.root.dataset.view = beside ? "beside" : "inline";
}

/** Both texts of an item side by side. */
export function besideOf(item: HTMLElement): HTMLElement {
  const redline = item.querySelector<HTMLElement>(":scope > .text");
  const grid = document.createElement("div");
  grid.className = "beside";
  grid.dir = redline?.dir ?? "";
  for (const [side, gone] of [
    ["old", "ins, .only-new"],
    ["new", "del, .only-old"],
  ] as const) {
    const column = document.createElement("div");
    column.className = "text";
    column.lang = redline?.lang ?? "";
    for (const block of redline?.children ?? []) {
      const copy = block.cloneNode(true) as HTMLElement;
      for (const other of copy.querySelectorAll(gone)) other.remove();
      const last = column.lastElementChild;
      if (copy.dataset[side] !== undefined || !last) {
        if (copy.textContent?.trim()) column.append(copy);
      } else last.append(...copy.childNodes);
    }
    grid.append(column);
  }
  return grid;
}
