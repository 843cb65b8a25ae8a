/// <reference lib="dom" />
/** Starts the table, and handles what the reader does. */
import type { BatchColumn } from "../labels.js";
import type { TableWords } from "../words.js";
import { readAddress, writeAddress } from "./address.js";
import { matching, sorted } from "./choose.js";
import { fillIn } from "./parts.js";
import { showMore, total } from "./show.js";
import type { Table } from "./state.js";

/** Begins. */
export function start(): void {
  const data = (id: string) => JSON.parse(document.getElementById(id)?.textContent ?? "null");
  const form = document.querySelector<HTMLFormElement>("form");
  const body = document.querySelector<HTMLElement>("tbody");
  if (!form || !body) return;
  const words: TableWords = data("words");
  const { code } = words;
  const numbers = new Intl.NumberFormat(code === "ar" ? "ar-u-nu-latn" : code);
  const table: Table = {
    rows: data("rows"),
    words,
    form,
    body,
    numbers,
    sort: "symbol",
    descending: false,
    chosen: [],
    shown: 0,
  };
  listen(table);
  readAddress(table);
  update(table);
}

/** Hears what the reader does. */
export function listen(table: Table): void {
  const { form } = table;
  const changed = (): void => {
    writeAddress(table);
    update(table);
  };
  form.addEventListener("input", changed);
  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("reset", () => setTimeout(changed));
  for (const button of document.querySelectorAll<HTMLButtonElement>("th button")) {
    button.addEventListener("click", () => {
      const column = button.dataset.column as BatchColumn;
      // Numbers are wanted from the greatest down, names from the first on.
      const natural = ["carried", "substance", "verbs", "doubts", "length"].includes(column);
      table.descending = table.sort === column ? !table.descending : natural;
      table.sort = column;
      changed();
    });
  }
  window.addEventListener("hashchange", () => {
    readAddress(table);
    update(table);
  });
  window.addEventListener("beforeprint", () => showMore(table, table.chosen.length));
  const end = document.querySelector(".end");
  if (end) new IntersectionObserver((seen) => seen[0]?.isIntersecting && showMore(table)).observe(end);
}

/** Shows the rows that are asked for. */
export function update(table: Table): void {
  const { form, words, body, numbers } = table;
  table.chosen = sorted(table, matching(table));
  table.shown = 0;
  body.replaceChildren();
  showMore(table);
  total(table);
  const compared = table.chosen.filter((row) => row.comparison).length;
  const status = form.querySelector(".status");
  const told = { n: table.chosen.length, all: table.rows.length, m: compared };
  if (status) status.textContent = fillIn(words.shown, told, numbers);
  for (const th of document.querySelectorAll<HTMLElement>("th")) {
    const own = th.dataset.column === table.sort;
    if (own) th.setAttribute("aria-sort", table.descending ? "descending" : "ascending");
    else th.removeAttribute("aria-sort");
  }
}
