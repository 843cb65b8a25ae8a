/// <reference lib="dom" />
/** Lets a reader correct the report: pick two paragraphs and say whether they are the same, or one and say whether its change is of substance. */
import type { Line } from "../../../corrections/lines.js";
import { type Page, told } from "./page.js";
import { goTo } from "./steps.js";

/** Sent with the functions of this folder; imported, the bundler of the command would call it by another name here than there. */
declare const lineText: (line: Line) => string;

/** Turns the picking of paragraphs on or off. */
export function setCorrecting(page: Page, on: boolean): void {
  page.root.dataset.correcting = on ? "yes" : "no";
  for (const item of page.items) {
    if (on && !item.querySelector(".picks")) item.querySelector("header")?.append(picksOf(page, item));
  }
  page.picked.old = page.picked.new = null;
  showCorrections(page);
}

/** A button for each paragraph of an item, to pick it with. */
export function picksOf(page: Page, item: HTMLElement): HTMLElement {
  const picks = document.createElement("span");
  picks.className = "picks";
  for (const side of ["old", "new"] as const) {
    for (const block of item.querySelectorAll<HTMLElement>(`:scope > .text > [data-${side}]`)) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.side = side;
      button.dataset.id = block.dataset[side] ?? "";
      button.textContent = `${page.labels[side]} \u2066${button.dataset.id}\u2069`;
      picks.append(button);
    }
  }
  return picks;
}

/** Answers a click while paragraphs are picked; false where it meant none. */
export function onPick(page: Page, target: Element): boolean {
  const button = target.closest<HTMLElement>(".picks button");
  const side = button?.dataset.side === "old" ? "old" : "new";
  if (button) return pick(page, side, button.dataset.id ?? "");
  const block = target.closest<HTMLElement>(".text > *");
  if (!block || target.closest("a") || !block.closest("#changes")) return false;
  const column = block.closest<HTMLElement>(".beside > .text");
  const sides = column
    ? [column === column.parentElement?.firstElementChild ? ("old" as const) : ("new" as const)]
    : page.picked.new === null || page.picked.old !== null
      ? (["new", "old"] as const)
      : (["old", "new"] as const);
  for (const wanted of sides) {
    // A block that goes on from the one before belongs to the paragraph that began there.
    for (let at: HTMLElement | null = block; at; at = at.previousElementSibling as HTMLElement | null) {
      const id = at.dataset[wanted];
      if (id !== undefined) return pick(page, wanted, id);
    }
  }
  return false;
}

/** Picks a paragraph, or lets go of it. */
export function pick(page: Page, side: "old" | "new", id: string): true {
  page.picked[side] = page.picked[side] === id ? null : id;
  showCorrections(page);
  return true;
}

/** Takes down what the reader says of what is picked. */
export function correct(page: Page, wish: string): void {
  const { old, new: now } = page.picked;
  if (old !== null && now !== null) {
    if (wish === "link") link(page, old, now);
    if (wish === "unlink") unlink(page, old, now);
  } else if (wish === "routine" || wish === "substance") {
    const [before, after] = [old === null ? [] : [old], now === null ? [] : [now]];
    const same = (line: Line): boolean =>
      line.what === "verdict" && line.old.join() === before.join() && line.new.join() === after.join();
    const others = page.corrections.filter((line) => !same(line));
    page.corrections = [...others, { what: "verdict", old: before, new: after, substantive: wish === "substance" }];
  }
  const at = now === null ? null : document.querySelector(`.picks [data-side=new][data-id="${CSS.escape(now)}"]`);
  const item = at ?? document.querySelector(`.picks [data-side=old][data-id="${CSS.escape(old ?? "")}"]`);
  page.picked.old = page.picked.new = null;
  showCorrections(page);
  applied(page, item?.closest<HTMLElement>(".item")?.id ?? null);
}

/** Has the corrections applied at once, where a page that can do so holds this one in a frame. */
export function applied(page: Page, at: string | null): void {
  if (window.parent !== window) handOver(page, "anew", at);
}

/** Links two paragraphs: beside what one of them was linked with here already, which is a split or a merge. */
export function link(page: Page, old: string, now: string): void {
  const lines = page.corrections.filter(
    (line) => !(line.what === "unlink" && line.old[0] === old && line.new[0] === now),
  );
  const links = lines.filter((line) => line.what === "link");
  const split = links.find((line) => line.old.length === 1 && line.old[0] === old);
  const merged = links.find((line) => line.new.length === 1 && line.new[0] === now);
  const made: Line = split
    ? { what: "link", old: [old], new: [...new Set([...split.new, now])] }
    : merged
      ? { what: "link", old: [...new Set([...merged.old, old])], new: [now] }
      : { what: "link", old: [old], new: [now] };
  const kept = lines.map((line) =>
    line.what === "link"
      ? {
          ...line,
          old: line.old.filter((id) => !made.old.includes(id)),
          new: line.new.filter((id) => !made.new.includes(id)),
        }
      : line,
  );
  page.corrections = [
    ...kept.filter((line) => line.what !== "link" || (line.old.length > 0 && line.new.length > 0)),
    made,
  ];
}

/** Parts two paragraphs: by taking back the reader's own link, or else by a line that says so. */
export function unlink(page: Page, old: string, now: string): void {
  const own = page.corrections.find((line) => line.what === "link" && line.old.includes(old) && line.new.includes(now));
  const others = page.corrections.filter((line) => line !== own);
  if (!own) {
    page.corrections = [...others, { what: "unlink", old: [old], new: [now] }];
    return;
  }
  const rest: Line = {
    what: "link",
    old: own.old.length > 1 ? own.old.filter((id) => id !== old) : own.old,
    new: own.new.length > 1 ? own.new.filter((id) => id !== now) : own.new,
  };
  page.corrections = own.old.length + own.new.length > 2 ? [...others, rest] : others;
}

/** Shows what is picked and what was corrected so far. */
export function showCorrections(page: Page): void {
  const { old, new: now } = page.picked;
  const panel = document.querySelector<HTMLElement>(".corrections");
  if (!panel) return;
  panel.hidden = page.root.dataset.correcting !== "yes";
  for (const at of document.querySelectorAll(".picked")) at.classList.remove("picked");
  for (const [side, id] of [["old", old] as const, ["new", now] as const]) {
    for (const button of document.querySelectorAll<HTMLElement>(`.picks [data-side=${side}]`)) {
      const is = button.dataset.id === id;
      button.setAttribute("aria-pressed", String(is));
      if (is) button.closest(".item")?.classList.add("picked");
    }
  }
  const both = old !== null && now !== null;
  const named = [old === null ? "" : `${page.labels.old} ${old}`, now === null ? "" : `${page.labels.new} ${now}`];
  const said = panel.querySelector(".said");
  if (said) said.textContent = named.filter((name) => name !== "").join(" · ") || page.labels.correctHelp;
  for (const button of panel.querySelectorAll<HTMLButtonElement>("[data-wish]")) {
    const wish = button.dataset.wish ?? "";
    button.hidden = wish === "link" || wish === "unlink" ? !both : both || (old === null && now === null);
  }
  const lines = panel.querySelector("ol");
  lines?.replaceChildren(...page.corrections.map((line) => lineOf(page, line)));
  const keep = panel.querySelector<HTMLButtonElement>(".keep");
  if (keep) keep.disabled = page.corrections.length === 0;
}

/** A line of the file, with a button that takes it back. */
export function lineOf(page: Page, line: Line): HTMLElement {
  const element = document.createElement("li");
  const code = document.createElement("code");
  code.dir = "ltr";
  code.textContent = lineText(line);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "×";
  button.setAttribute("aria-label", told(page.labels.forget, { line: code.textContent }));
  button.addEventListener("click", () => {
    page.corrections = page.corrections.filter((other) => other !== line);
    showCorrections(page);
    applied(page, null);
  });
  element.append(code, " ", button);
  return element;
}

/**
 * Hands the file of corrections to the reader. A page that holds this one in a frame is handed it instead, since only that page can save
 * it or align anew: `{ kind: "corrections", wish: "save" | "anew", content, at }`, where `at` is the id of the item the reader was at. The report
 * that comes of it is told `{ kind: "go-on", at }`.
 */
export function handOver(page: Page, wish: "save" | "anew", at: string | null): void {
  const content = page.head + page.corrections.map((line) => `${lineText(line)}\n`).join("");
  if (window.parent !== window) {
    window.parent.postMessage({ kind: "corrections", wish, content, at }, "*");
    return;
  }
  const address = URL.createObjectURL(new Blob([content], { type: "text/plain" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = `${document.title.replaceAll("/", "-")} corrections.txt`;
  anchor.click();
  URL.revokeObjectURL(address);
}

/** Has the panel's buttons answered. */
export function listenToCorrections(page: Page): void {
  const panel = document.querySelector(".corrections");
  panel?.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
    if (button?.dataset.wish) correct(page, button.dataset.wish);
    if (button?.matches(".keep")) handOver(page, "save", null);
  });
  addEventListener("message", ({ source, data }) => {
    if (window.parent === window || source !== window.parent || data?.kind !== "go-on") return;
    const box = page.form.querySelector<HTMLInputElement>("[name=correct]");
    if (box) box.checked = true;
    page.form.dispatchEvent(new Event("change"));
    const item = typeof data.at === "string" ? document.getElementById(data.at) : null;
    if (item) goTo(page, item);
  });
}
