/// <reference lib="dom" />
/** Keeps the state of the table in the page's address, so that it can be sent as a link. */
import type { BatchColumn } from "../labels.js";
import type { Table } from "./state.js";

/** Takes the state from the address. */
export function readAddress(table: Table): void {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const control of table.form.elements) {
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = asked.has(control.name);
    else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = asked.get(control.name) ?? "";
      // A choice that this table does not have leaves none chosen.
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
    }
  }
  const sort = asked.get("sort") ?? "symbol";
  table.descending = sort.startsWith("-");
  const column = sort.replace(/^-/, "");
  const known = [...document.querySelectorAll<HTMLElement>("th[data-column]")].some(
    (th) => th.dataset.column === column,
  );
  table.sort = known ? (column as BatchColumn) : "symbol";
}

/** Puts the state into the address. */
export function writeAddress(table: Table): void {
  const state = new URLSearchParams();
  for (const [name, value] of new FormData(table.form)) if (value) state.set(name, String(value));
  if (table.sort !== "symbol" || table.descending) state.set("sort", `${table.descending ? "-" : ""}${table.sort}`);
  const hash = state.toString();
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}
