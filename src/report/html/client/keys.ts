/// <reference lib="dom" />
/** Handles keyboard shortcuts. */
import type { Page } from "./page.js";
import { step } from "./steps.js";

/** Does what a single key stands for, unless the reader switched that off, as who speaks to the computer may need to. */
export function onKey(page: Page, event: KeyboardEvent): void {
  const typing = event.target instanceof Element && event.target.matches("input[type=search], select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (!document.querySelector<HTMLInputElement>(".keys input")?.checked) return;
  if (typing) {
    if (event.key === "Escape") (event.target as HTMLElement).blur();
    return;
  }
  const press = (selector: string): void => page.form.querySelector<HTMLElement>(selector)?.click();
  const actions: Record<string, () => void> = {
    j: () => step(page, 1),
    n: () => step(page, 1),
    k: () => step(page, -1),
    p: () => step(page, -1),
    s: () => press(`[name=view][value=${page.root.dataset.view === "beside" ? "inline" : "beside"}]`),
    u: () => press("[name=unchanged]"),
    "/": () => page.form.querySelector<HTMLElement>("[name=search]")?.focus(),
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
