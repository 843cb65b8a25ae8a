/// <reference lib="dom" />
/**
 * What runs in the reader's browser. These functions are sent as their own source text, so each may use only the
 * others of this file and what a browser has; without them the page shows everything.
 */

/** What the functions share. */
interface Page {
  readonly root: HTMLElement;
  readonly items: readonly HTMLElement[];
  readonly changes: readonly HTMLElement[];
  /** Items that the reader unfolded by hand. */
  readonly opened: Set<HTMLElement>;
  /** The text of an item that searches look through, both sides, in small letters. */
  readonly texts: Map<HTMLElement, string>;
  readonly form: HTMLFormElement;
  readonly labels: Record<"foldUnchanged" | "foldHidden" | "was" | "shown" | "copied" | "copy", string>;
  current: HTMLElement | null;
}

function start(): void {
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
    current: null,
  };
  for (const element of document.querySelectorAll<HTMLElement>(".js")) element.hidden = false;
  listen(page);
  setView(page, root.dataset.view === "beside");
  refresh(page);
  reveal(page);
}

function listen(page: Page): void {
  const { form } = page;
  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => refilter(page)));
  form.addEventListener("change", () => {
    setView(page, value(page, "view") === "beside");
    refilter(page);
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.querySelector("input[type=search]")?.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => refilter(page), 80);
  });
  form.querySelector(".previous")?.addEventListener("click", () => step(page, -1));
  form.querySelector(".next")?.addEventListener("click", () => step(page, 1));
  addEventListener("hashchange", () => reveal(page));
  document.addEventListener("keydown", (e) => onKey(page, e));
  document.addEventListener("click", (e) => {
    const target = e.target instanceof Element ? e.target : null;
    const copy = target?.closest<HTMLElement>(".copy");
    if (copy) copyRedline(page, copy);
    const link = target?.closest("a[href^='#']");
    if (link?.getAttribute("href") === location.hash) reveal(page);
    const filters = document.querySelector<HTMLDetailsElement>(".filters");
    if (filters?.open && !target?.closest(".filters")) filters.open = false;
  });
}

/** The value of a control of the form. */
function value(page: Page, name: string): string {
  return String(new FormData(page.form).get(name) ?? "");
}

/** Shows the texts inline, or beside each other, which are made of the redlines when first asked for. */
function setView(page: Page, beside: boolean): void {
  if (beside) for (const item of page.changes) if (!item.querySelector(".beside")) item.append(besideOf(item));
  page.root.dataset.view = beside ? "beside" : "inline";
}

function besideOf(item: HTMLElement): HTMLElement {
  const redline = item.querySelector<HTMLElement>(":scope > .text");
  const grid = document.createElement("div");
  grid.className = "beside";
  grid.dir = redline?.dir ?? "";
  for (const [side, gone] of [
    ["old", "ins"],
    ["new", "del"],
  ] as const) {
    const column = document.createElement("div");
    column.className = "text";
    column.lang = redline?.lang ?? "";
    for (const block of redline?.children ?? []) {
      const copy = block.cloneNode(true) as HTMLElement;
      for (const other of copy.querySelectorAll(gone)) other.remove();
      const last = column.lastElementChild;
      if ((copy.dataset.starts ?? "").includes(side) || !last) {
        if (copy.textContent?.trim()) column.append(copy);
      } else last.append(...copy.childNodes);
    }
    grid.append(column);
  }
  return grid;
}

function refilter(page: Page): void {
  page.opened.clear();
  refresh(page);
}

/** Hides what was not asked for, and puts folds in its place. */
function refresh(page: Page): void {
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
function wanted(page: Page): (item: HTMLElement) => boolean {
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
function foldHidden(page: Page): void {
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

function foldOf(page: Page, stretch: readonly HTMLElement[]): HTMLElement {
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

function told(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Both texts of an item without what the other alone has. */
function textOf(page: Page, item: HTMLElement): string {
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
function nodesOf(item: HTMLElement, gone: string): Text[] {
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
function markFound(page: Page, query: string): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("found");
  if (query.length === 0) return;
  const ranges: Range[] = [];
  for (const item of page.items)
    if (!item.hidden) for (const gone of ["ins", "del"]) ranges.push(...rangesOf(item, gone, query));
  CSS.highlights.set("found", new Highlight(...ranges));
}

function rangesOf(item: HTMLElement, gone: string, query: string): Range[] {
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

/** Goes to the next or the previous change that is shown. */
function step(page: Page, by: 1 | -1): void {
  const shown = page.changes.filter((c) => !c.hidden);
  const here = page.current && shown.includes(page.current) ? shown.indexOf(page.current) : by > 0 ? -1 : shown.length;
  const next = shown[here + by];
  if (next) goTo(page, next);
}

function goTo(page: Page, element: HTMLElement): void {
  page.current?.classList.remove("current");
  page.current = element;
  element.classList.add("current");
  element.scrollIntoView({ block: "start" });
  element.focus({ preventScroll: true });
}

/** Opens and shows what the address line points to. */
function reveal(page: Page): void {
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

function onKey(page: Page, event: KeyboardEvent): void {
  const typing = event.target instanceof Element && event.target.matches("input[type=search], select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
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

/** Copies an item's redline, as text with signs and as HTML that word processors take over. */
function copyRedline(page: Page, button: HTMLElement): void {
  const redline = button.closest(".item")?.querySelector(":scope > .text");
  if (!redline) return;
  const signs: Record<string, [string, string]> = { DEL: ["[-", "-]"], INS: ["{+", "+}"] };
  const plain = (node: Node): string => {
    if (node instanceof Text) return node.data;
    const [before, after] = signs[node.nodeName] ?? ["", ""];
    return before + [...node.childNodes].map(plain).join("") + after;
  };
  const text = [...redline.children].map(plain).join("\n");
  const onCopy = (e: ClipboardEvent): void => {
    e.clipboardData?.setData("text/plain", text);
    e.clipboardData?.setData("text/html", redline.outerHTML);
    e.preventDefault();
  };
  document.addEventListener("copy", onCopy, { once: true });
  // The newer clipboard asks for permission and is missing on pages opened from disk in some browsers.
  const done = document.execCommand("copy");
  document.removeEventListener("copy", onCopy);
  if (!done) return;
  button.textContent = page.labels.copied;
  setTimeout(() => {
    button.textContent = page.labels.copy;
  }, 1500);
}

/** The script of the page. */
export const CLIENT_SCRIPT = [
  start,
  listen,
  value,
  setView,
  besideOf,
  refilter,
  refresh,
  wanted,
  foldHidden,
  foldOf,
  told,
  textOf,
  nodesOf,
  markFound,
  rangesOf,
  step,
  goTo,
  reveal,
  onKey,
  copyRedline,
]
  .map(String)
  .concat(`${start.name}();`)
  .join("\n");
