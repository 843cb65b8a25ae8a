/// <reference lib="dom" />
/** Starts the page's controls; without this script everything is simply shown. */
import { copyRedline } from "./copy.js";
import { listenToCorrections, onPick, setCorrecting } from "./corrections.js";
import { refilter, refresh } from "./filters.js";
import { onKey } from "./keys.js";
import { type Page, value } from "./page.js";
import { reveal, step } from "./steps.js";
import { setView } from "./views.js";

/** Finds the page's parts, listens, and shows what the address asks for. */
export function start(): void {
  const root = document.documentElement;
  const form = document.querySelector("form");
  if (!form) return;
  const items = [...document.querySelectorAll<HTMLElement>(".item")];
  const page: Page = {
    root,
    items,
    changes: items.filter((i) => i.dataset.change !== undefined),
    opened: new Set(),
    texts: new Map(),
    form,
    labels: JSON.parse(document.body.dataset.labels ?? "{}"),
    head: JSON.parse(document.body.dataset.head ?? '""'),
    corrections: JSON.parse(document.body.dataset.corrections ?? "[]"),
    picked: { old: null, new: null },
    current: null,
  };
  for (const element of document.querySelectorAll<HTMLElement>(".js")) element.hidden = false;
  listen(page);
  measure();
  setView(page, root.dataset.view === "beside");
  refresh(page);
  reveal(page);
}

/** Tells the style sheet how high the bar is, below which everything else must stay. */
export function measure(): void {
  const bar = document.querySelector<HTMLElement>(".bar-of-tools");
  if (bar) document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`);
}

/** Does what the controls say. */
export function onForm(page: Page): void {
  setView(page, value(page, "view") === "beside");
  const correcting = value(page, "correct") !== "";
  if (correcting !== (page.root.dataset.correcting === "yes")) setCorrecting(page, correcting);
  refilter(page);
}

/** Has what the reader does answered. */
export function listen(page: Page): void {
  const { form } = page;
  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => onForm(page)));
  form.addEventListener("change", () => onForm(page));
  listenToCorrections(page);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.querySelector("input[type=search]")?.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => refilter(page), 80);
  });
  form.querySelector(".previous")?.addEventListener("click", () => step(page, -1));
  form.querySelector(".next")?.addEventListener("click", () => step(page, 1));
  addEventListener("hashchange", () => reveal(page));
  addEventListener("resize", measure);
  document.addEventListener("keydown", (e) => onKey(page, e));
  document.addEventListener("click", (e) => {
    const target = e.target instanceof Element ? e.target : null;
    const copy = target?.closest<HTMLElement>(".copy");
    if (copy) copyRedline(page, copy);
    if (target && page.root.dataset.correcting === "yes") onPick(page, target);
    const link = target?.closest("a[href^='#']");
    if (link?.getAttribute("href") === location.hash) reveal(page);
    const filters = document.querySelector<HTMLDetailsElement>(".filters");
    if (filters?.open && !target?.closest(".filters")) filters.open = false;
  });
}
