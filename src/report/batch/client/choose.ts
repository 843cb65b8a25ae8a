/// <reference lib="dom" />
/** Filters and sorts the rows as the reader asked. */
import type { IndexRow } from "../row.js";
import type { Table } from "./state.js";

/** The rows that answer to the search and the filters. */
export function matching(table: Table): IndexRow[] {
  const data = new FormData(table.form);
  const asked = (name: string): string => String(data.get(name) ?? "");
  const words = asked("search").toLowerCase().split(/\s+/).filter(Boolean);
  const within = (name: string, value: number | null): boolean => {
    const [from = "", to = ""] = asked(name).split("-");
    if (from === "" && to === "") return true;
    return value !== null && value >= Number(from) && (to === "" || value < Number(to));
  };
  return table.rows.filter((row) => {
    const is = (name: string, value: string): boolean => asked(name) === "" || asked(name) === value;
    const { comparison } = row;
    return (
      is("body", row.body) &&
      is("session", String(row.session ?? "")) &&
      is("language", row.language) &&
      is("series", row.every === 0 ? "first" : row.every === null || row.every > 3 ? "recurring" : `${row.every}`) &&
      within("size", comparison?.length[1] ?? null) &&
      within("share", shareOf(row)) &&
      (asked("verbs") === "" || (comparison?.verbs ?? 0) > 0) &&
      (asked("doubts") === "" || (comparison?.doubts ?? 0) > 0) &&
      (words.length === 0 || words.every((word) => textOf(row).includes(word)))
    );
  });
}

/** What a search looks through. */
export function textOf(row: IndexRow): string {
  const verbs = row.comparison?.verbList.flatMap(([, old, now]) => [old, now]) ?? [];
  return [row.symbol, row.title, row.follows ?? "", ...verbs].join("\n").toLowerCase();
}

/** How much of the later text's words is carried over, in hundredths; null where nothing is compared. */
export function shareOf({ comparison }: IndexRow): number | null {
  if (!comparison || comparison.length[1] === 0) return null;
  return (100 * (comparison.words[0] ?? 0)) / comparison.length[1];
}

/** Rows in the order that is asked for; what a column does not tell of comes last. */
export function sorted(table: Table, rows: readonly IndexRow[]): IndexRow[] {
  const { sort, descending } = table;
  const sign = descending ? -1 : 1;
  const told = ({ comparison, ...row }: IndexRow): string | number | null => {
    if (sort === "title") return row.title || null;
    if (sort === "follows") return row.follows;
    if (sort === "series") return row.every === null ? 99 : row.every;
    if (sort === "symbol") return row.order;
    if (!comparison) return null;
    if (sort === "substance" || sort === "verbs" || sort === "doubts") return comparison[sort];
    if (sort === "length") return comparison.length[1];
    return shareOf({ ...row, comparison });
  };
  const keyed = rows.map((row) => ({ row, value: told(row) }));
  const collator = new Intl.Collator(table.words.code, { numeric: true });
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    const order =
      typeof a.value === "string" || typeof b.value === "string"
        ? collator.compare(String(a.value), String(b.value))
        : a.value - b.value;
    return sign * order || a.row.order - b.row.order;
  });
  return keyed.map(({ row }) => row);
}
