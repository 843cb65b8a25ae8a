/// <reference lib="dom" />
/** Steps from change to change, and goes to the target of a link. */
import { refresh } from "./filters.js";
import type { Page } from "./page.js";

/** Goes to the next or the previous change that is shown. */
export function step(page: Page, by: 1 | -1): void {
  const shown = page.changes.filter((c) => !c.hidden);
  const here = page.current && shown.includes(page.current) ? shown.indexOf(page.current) : by > 0 ? -1 : shown.length;
  const next = shown[here + by];
  if (next) goTo(page, next);
}

/** Makes an item or a departure the current one. */
export function goTo(page: Page, element: HTMLElement): void {
  page.current?.classList.remove("current");
  page.current = element;
  element.classList.add("current");
  element.scrollIntoView({ block: "start" });
  element.focus({ preventScroll: true });
}

/** Opens and shows what the address line points to. */
export function reveal(page: Page): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const element = target?.closest<HTMLElement>(".item, .departure");
  if (!element) return;
  if (element.hidden) {
    const item = element.matches(".item") ? element : document.getElementById(element.dataset.of ?? "");
    if (item) page.opened.add(item);
    refresh(page);
  }
  goTo(page, element);
}
