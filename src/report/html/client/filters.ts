/// <reference lib="dom" />
/** Hides what was not asked for, and puts folds in its place that can be opened. */
import { type Page, told, value } from "./page.js";
import { markFound, textOf } from "./search.js";

/** Filters anew, with nothing unfolded by hand. */
export function refilter(page: Page): void {
  page.opened.clear();
  refresh(page);
}

/** Hides what was not asked for, and puts folds in its place. */
export function refresh(page: Page): void {
  const asked = wanted(page);
  const bare = value(page, "unchanged") === "";
  const query = value(page, "search").trim().toLowerCase();
  let shown = 0;
  for (const item of page.items) {
    const found = query === "" || textOf(page, item).includes(query);
    const is = found && (item.dataset.change !== undefined ? asked(item) : bare || query !== "");
    if (is && item.dataset.change !== undefined) shown++;
    item.hidden = !(is || page.opened.has(item));
  }
  for (const departure of document.querySelectorAll<HTMLElement>(".departure")) {
    departure.hidden = document.getElementById(departure.dataset.of ?? "")?.hidden ?? false;
  }
  foldHidden(page);
  markFound(page, query);
  const status = page.form.querySelector<HTMLElement>(".status");
  if (status) status.textContent = told(page.labels.shown, { n: shown, all: status.dataset.all ?? "" });
}

/** Whether a change answers to the filters. */
export function wanted(page: Page): (item: HTMLElement) => boolean {
  const data = new FormData(page.form);
  const weight = String(data.get("weight") ?? "");
  const relations = data.getAll("relation").map(String);
  const kinds = data.getAll("kind").map(String);
  return ({ dataset }) => {
    const fates = [dataset.relation ?? "", dataset.moved === undefined ? "" : "moved"];
    const has = (dataset.kinds ?? "").split(" ");
    return (
      (weight === "" || dataset.weight === weight) &&
      (relations.length === 0 || relations.some((r) => fates.includes(r))) &&
      (kinds.length === 0 || kinds.some((k) => has.includes(k)))
    );
  };
}

/** A button for each stretch of hidden items, which opens it. */
export function foldHidden(page: Page): void {
  for (const fold of document.querySelectorAll(".fold")) fold.remove();
  let stretch: HTMLElement[] = [];
  const close = (): void => {
    const [first] = stretch;
    if (first) first.before(foldOf(page, stretch));
    stretch = [];
  };
  let section: Element | null = null;
  for (const item of page.items) {
    const broken = item.parentElement !== section || item.previousElementSibling?.matches(".departure:not([hidden])");
    if (!item.hidden || broken) close();
    if (item.hidden) stretch.push(item);
    section = item.parentElement;
  }
  close();
}

/** The button that stands for a stretch of hidden items. */
export function foldOf(page: Page, stretch: readonly HTMLElement[]): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "fold";
  const range = (name: "address" | "was"): string => {
    const ends = [stretch[0], stretch.at(-1)].map((i) => i?.dataset[name] ?? i?.dataset.address ?? "");
    return `\u2066${[...new Set(ends)].join("–")}\u2069`;
  };
  const renumbered = stretch.some((i) => i.dataset.was !== undefined);
  const was =
    renumbered && range("was") !== range("address") ? ` (${told(page.labels.was, { from: range("was") })})` : "";
  const hidden = stretch.filter((i) => i.dataset.change !== undefined).length;
  const template = hidden > 0 ? page.labels.foldHidden : page.labels.foldUnchanged;
  button.textContent = told(template, { range: range("address") + was, n: stretch.length, hidden });
  button.addEventListener("click", () => {
    for (const item of stretch) page.opened.add(item);
    refresh(page);
    stretch[0]?.focus({ preventScroll: true });
  });
  return button;
}
