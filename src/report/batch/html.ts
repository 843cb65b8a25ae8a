/** Renders the table of a library as one page that needs no network: its rows are data, which a script shows, sorts and filters. */
import type { LanguageCode } from "../../model/resolution.js";
import { escaped } from "../html/escape.js";
import { pageHtml } from "../html/page.js";
import { fill, type Labels } from "../labels/labels.js";
import { TABLE_SCRIPT } from "./client/script.js";
import { BATCH_COLUMNS, BATCH_LABELS, type BatchLabels } from "./labels.js";
import type { IndexRow } from "./row.js";
import { TABLE_STYLE } from "./style.js";
import { tableWords } from "./words.js";

/** What the page shares with other reports. */
export type CommonLabels = Pick<Labels, "code" | "listComma" | "languages">;

/** What the page needs besides its rows. */
export interface TableOptions {
  /** The words that all reports share. */
  readonly common: CommonLabels;
  readonly errors: number;
}

/** Ranges of length, in words, that can be selected. */
const SIZES = ["0-500", "500-1500", "1500-3000", "3000-6000", "6000-"] as const;
/** Ranges of the percentage carried over that can be selected. */
const SHARES = ["0-25", "25-50", "50-75", "75-90", "90-"] as const;
/** Intervals in sessions that can be selected. */
const SERIES_CHOICES = ["first", "1", "2", "3", "recurring"] as const;

/** The page. */
export function batchHtml(rows: readonly IndexRow[], { common, errors }: TableOptions): string {
  const ui = common.code;
  const labels = BATCH_LABELS[ui];
  const links = ["pairs.csv", "pairs.jsonl"].map((name) => `<a href="${name}">${name}</a>`).join(" · ");
  const told = errors > 0 ? ` · <a href="errors">${escaped(fill(labels.errors, { n: errors }))}</a>` : "";
  const heads = BATCH_COLUMNS.map((column) => headHtml(column, labels.columns[column]));
  return pageHtml({
    language: ui,
    title: labels.heading,
    style: TABLE_STYLE,
    script: TABLE_SCRIPT,
    body: `<header>
<h1>${escaped(labels.heading)}</h1>
<div class="total"></div>
<p class="soft">${escaped(labels.files)} ${links}${told}. ${escaped(labels.judgement)}</p>
</header>
${toolsHtml(rows, labels, common)}
<main>
<noscript><p>${escaped(labels.noScript)}</p></noscript>
<table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody></tbody>
</table>
<div class="end"></div>
</main>
<script type="application/json" id="words">${asData(tableWords(common, labels))}</script>
<script type="application/json" id="rows">${asData(rows)}</script>`,
  });
}

/** JSON, escaped for use inside a page. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const headHtml = (column: string, label: string): string =>
  column === "picture"
    ? `<th scope="col" class="picture">${escaped(label)}</th>`
    : `<th scope="col" class="${column}" data-column="${column}"><button type="button" data-column="${column}">${escaped(label)}</button></th>`;

/** The search and the filters; a property that all rows share needs no filter. */
function toolsHtml(rows: readonly IndexRow[], labels: BatchLabels, { code: ui, languages }: CommonLabels): string {
  const { filters } = labels;
  const choices = <T>(of: (row: IndexRow) => T): T[] => [...new Set(rows.map(of))];
  const bodies = choices((row) => row.body).map((body) => [body, labels.bodies[body]] as const);
  const sessions = choices((row) => row.session)
    .filter((session) => session !== null)
    .sort((a, b) => a - b)
    .map((session) => [String(session), String(session)] as const);
  const spoken = choices((row) => row.language).map((language) => [language, languages[language]] as const);
  const shares = SHARES.map(
    (range) => [range, `${labels.columns.carried}: ${rangeInWords(range, labels, ui)} %`] as const,
  );
  const sizes = SIZES.map((range) => [range, `${labels.columns.length}: ${rangeInWords(range, labels, ui)}`] as const);
  const series = SERIES_CHOICES.map((key) => [key, seriesInWords(key, labels)] as const);
  const search = escaped(labels.search);
  return `<form class="tools" autocomplete="off">
<input type="search" name="search" aria-label="${search}" placeholder="${search}">
${selectHtml("body", filters.body, bodies, 2)}${selectHtml("session", filters.session, sessions, 2)}${selectHtml("language", filters.language, spoken, 2)}
${selectHtml("size", filters.size, sizes)}${selectHtml("share", filters.share, shares)}${selectHtml("series", filters.series, series)}
<label><input type="checkbox" name="verbs" value="1"> ${escaped(filters.verbs)}</label>
<label><input type="checkbox" name="doubts" value="1"> ${escaped(filters.doubts)}</label>
<button type="reset">${escaped(labels.reset)}</button>
<output class="status" aria-live="polite"></output>
</form>`;
}

/** @param fewest with fewer choices than this there is nothing to choose */
function selectHtml(name: string, any: string, choices: readonly (readonly [string, string])[], fewest = 1): string {
  if (choices.length < fewest) return "";
  const options = choices.map(([value, label]) => `<option value="${escaped(value)}">${escaped(label)}</option>`);
  return `<select name="${name}" aria-label="${escaped(any)}"><option value="">${escaped(any)}</option>${options.join("")}</select>`;
}

function rangeInWords(range: string, labels: BatchLabels, ui: LanguageCode): string {
  const numbers = new Intl.NumberFormat(ui === "ar" ? "ar-u-nu-latn" : ui);
  const [from = "", to = ""] = range.split("-").map((n) => (n === "" ? "" : numbers.format(Number(n))));
  if (to === "") return fill(labels.over, { n: from });
  return from === "0" ? fill(labels.upTo, { n: to }) : `${from}–${to}`;
}

function seriesInWords(key: (typeof SERIES_CHOICES)[number], labels: BatchLabels): string {
  if (key === "first" || key === "recurring") return labels[key];
  if (key === "1") return labels.everySession;
  return key === "2" ? labels.everySecond : fill(labels.everyNth, { n: key });
}
