/// <reference lib="dom" />
/** Shows rows on the page. */
import type { IndexRow } from "../row.js";
import { shareOf } from "./choose.js";
import { bars, element, fillIn } from "./parts.js";
import type { Table } from "./state.js";

/** Puts the next rows on the page: a page of thousands at once would be slow. */
export function showMore(table: Table, count = 100): void {
  const { body, chosen, words } = table;
  const next = chosen.slice(table.shown, table.shown + count);
  table.shown += next.length;
  body.append(...next.map((row) => rowElement(table, row)));
  if (chosen.length === 0 && !body.firstChild) {
    const cell = element("td", "nothing", words.nothing);
    (cell as HTMLTableCellElement).colSpan = 10;
    body.append(element("tr", "", cell));
  }
}

/** A row. */
export function rowElement(table: Table, row: IndexRow): HTMLElement {
  const { words, numbers } = table;
  const { comparison } = row;
  const cell = (column: keyof typeof words.columns, ...content: readonly (Node | string)[]): HTMLElement => {
    const made = element("td", column, ...content);
    made.dataset.label = words.columns[column];
    return made;
  };
  const isolated = (text: string): HTMLElement => element("bdi", "", text);
  const leftToRight = (text: string): HTMLElement => Object.assign(isolated(text), { dir: "ltr" });
  const number = (value: number): string => (value === 0 ? "\u00b7" : numbers.format(value));
  const name = element(row.report ? "a" : "span", "name", isolated(row.symbol));
  if (row.report) (name as HTMLAnchorElement).href = encodeURI(row.report);
  const date = row.date ? [element("span", "soft", row.date)] : [];
  const title = element("span", "", row.title);
  title.lang = row.language;
  title.dir = "auto";
  const cells = [cell("symbol", name, ...date), cell("title", title), followsCell(table, row, cell)];
  if (comparison) {
    const told = comparison.words.map((n, i) => `${words.fates[i] ?? ""} ${numbers.format(n)}`).join(" \u00b7 ");
    const share = element("b", "", `${numbers.format(Math.floor(shareOf(row) ?? 0))}\u00a0%`);
    const pairs: [number, number][] = [];
    for (let i = 0; i < comparison.picture.length; i += 2)
      pairs.push([comparison.picture[i] ?? 0, comparison.picture[i + 1] ?? 0]);
    const [was, is] = comparison.length;
    const growth =
      was === 0
        ? ""
        : `${is >= was ? "+" : "\u2212"}${numbers.format(Math.round(Math.abs(is / was - 1) * 100))}\u00a0%`;
    const verbs = element("details", "", element("summary", "", number(comparison.verbs)), verbList(table, row));
    cells.push(
      cell(
        "carried",
        share,
        bars(
          comparison.words.slice(0, 4).map((n, i) => [i, n] as const),
          "amounts",
          told,
        ),
      ),
      cell("picture", bars(pairs, "picture", `${words.columns.picture}: ${told}`)),
      cell("substance", number(comparison.substance)),
      cell("verbs", ...(comparison.verbs > 0 ? [verbs] : [number(0)])),
      cell("doubts", number(comparison.doubts)),
      cell("length", numbers.format(is), element("span", "soft", leftToRight(growth))),
    );
  } else {
    const none = element("td", "none");
    (none as HTMLTableCellElement).colSpan = 6;
    cells.push(none);
  }
  cells.push(cell("series", ...seriesParts(table, row)));
  return element("tr", "", ...cells);
}

/** What a row follows, and why. */
export function followsCell(
  { words, numbers }: Table,
  row: IndexRow,
  cell: (column: "follows", ...content: readonly (Node | string)[]) => HTMLElement,
): HTMLElement {
  if (row.follows === null) return cell("follows");
  const why = row.evidence.map((name) => words.evidence[name] ?? name);
  if (!row.comparison) why.unshift(words.notAtHand);
  if (row.instead) why.unshift(fillIn(words.insteadOf, { symbol: row.instead }, numbers));
  return cell("follows", element("bdi", "", row.follows), element("span", "soft", why.join(words.comma)));
}

/** How often a row comes back, and what is missing. */
export function seriesParts({ words, numbers }: Table, row: IndexRow): (Node | string)[] {
  const often =
    row.every === 0
      ? words.first
      : row.every === null
        ? words.recurring
        : row.every === 1
          ? words.everySession
          : row.every === 2
            ? words.everySecond
            : fillIn(words.everyNth, { n: row.every }, numbers);
  const [place, length] = row.place;
  const facts = length > 1 ? [fillIn(words.place, { place, length }, numbers)] : [];
  if (row.missing.length > 0) facts.push(fillIn(words.missing, { sessions: row.missing.join(words.comma) }, numbers));
  return [often, ...(facts.length > 0 ? [element("span", "soft", facts.join(" \u00b7 "))] : [])];
}

/** The verbs of a row. */
export function verbList({ words, numbers }: Table, { comparison, language }: IndexRow): HTMLElement {
  const list = element("ul", "verb-list");
  for (const [id, old, now, force] of comparison?.verbList ?? []) {
    const [was, is] = [element("del", "", old), element("ins", "", now)];
    const line = element("li", "", element("bdi", "id", id), " ", was, " ", is);
    for (const part of [was, is]) part.lang = language;
    if (force !== 0) line.append(" ", element("span", "soft", force > 0 ? words.stronger : words.weaker));
    list.append(line);
  }
  const more = (comparison?.verbs ?? 0) - (comparison?.verbList.length ?? 0);
  if (more > 0) list.append(element("li", "soft", `\u2026 +${numbers.format(more)}`));
  return list;
}

/** The amounts of all that is shown, above the table. */
export function total({ chosen, words, numbers }: Table): void {
  const sums = words.fates.map((_, i) => chosen.reduce((sum, row) => sum + (row.comparison?.words[i] ?? 0), 0));
  const whole = sums.slice(0, 4).reduce((sum, n) => sum + n, 0);
  const place = document.querySelector(".total");
  if (!place) return;
  const share = (n: number): string =>
    whole === 0 ? "" : `${numbers.format(Math.round((n / whole) * 1000) / 10)}\u00a0%`;
  const legend = element("ul", "legend");
  sums.forEach((n, i) => {
    const told = element("span", "", element("b", "", share(n)), ` ${words.fates[i] ?? ""}`);
    legend.append(element("li", `of-fate-${i}`, told));
  });
  const picture = bars(
    sums.slice(0, 4).map((n, i) => [i, n] as const),
    "amounts",
    words.fates.map((fate, i) => `${fate} ${share(sums[i] ?? 0)}`).join(" \u00b7 "),
  );
  place.replaceChildren(picture, legend);
}
