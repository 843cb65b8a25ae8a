/** The bar of controls: views, filters, search, and steps from change to change. It is hidden until a script shows it. */
import type { FindingKind, Relation } from "../../model/comparison.js";
import { type Item, isChange } from "../../redline/item.js";
import { fill, type Labels } from "../labels/labels.js";
import type { ReportOptions } from "../options.js";
import { escaped } from "./escape.js";

/**
 * The controls; a filter is offered only for values that occur in the report.
 *
 * @param shown the values in the report
 * @param all the number of all changes, shown in the report or not
 */
export function toolsHtml(shown: readonly Item[], all: number, { labels, sideBySide }: ReportOptions): string {
  const { page } = labels;
  const changes = shown.filter(isChange);
  const fates = countsOf<Relation | "moved">(
    changes.flatMap((i) => [
      ...(i.relation === "unchanged" ? [] : [i.relation]),
      ...(i.moved ? (["moved"] as const) : []),
    ]),
  );
  const kinds = countsOf<FindingKind>(changes.flatMap((i) => i.kinds));
  const choice = (name: string, text: string, value: string, count: number): string =>
    `<label><input type="checkbox" name="${name}" value="${value}"> ${escaped(text)} (${count})</label>`;
  const relations = [...fates].map(([f, n]) =>
    choice("relation", f === "moved" ? labels.moved : labels.relations[f], f, n),
  );
  const named = [...kinds].map(([k, n]) => choice("kind", labels.kinds[k], k, n));
  const radio = (value: string, text: string, checked: boolean): string =>
    `<label><input type="radio" name="view" value="${value}"${checked ? " checked" : ""}>${escaped(text)}</label>`;
  return `<div class="bar-of-tools js" hidden><form class="frame tools" role="search">
<fieldset class="segments"><legend>${escaped(page.view)}</legend>${radio("inline", page.inline, !sideBySide)}${radio("beside", page.sideBySide, sideBySide)}</fieldset>
<select name="weight" aria-label="${escaped(page.show)}"><option value="">${escaped(page.all)}</option><option value="substantive">${escaped(page.substanceOnly)}</option><option value="routine">${escaped(page.routineOnly)}</option></select>
<details class="filters"><summary>${escaped(page.byKind)}</summary><div class="panel">
<fieldset><legend>${escaped(page.byRelation)}</legend>${relations.join("")}</fieldset>
<fieldset><legend>${escaped(page.byKind)}</legend>${named.join("")}</fieldset>
<button type="reset">${escaped(page.reset)}</button>
</div></details>
<label class="hide-unchanged"><input type="checkbox" name="unchanged" value="hide" checked> ${escaped(page.hideUnchanged)}</label>
<label class="correct"><input type="checkbox" name="correct" value="yes"> ${escaped(page.correct)}</label>
<input type="search" name="search" aria-label="${escaped(page.search)}" placeholder="${escaped(page.search)}">
<span class="steps"><button type="button" class="previous" aria-label="${escaped(page.previous)}">↑</button><button type="button" class="next" aria-label="${escaped(page.next)}">↓</button></span>
<output class="status" aria-live="polite" data-all="${all}">${escaped(fill(page.shown, { n: changes.length, all }))}</output>
</form></div>`;
}

/** The panel for making and saving corrections; the script shows it on request. */
export function correctionsHtml(labels: Labels): string {
  const { correct, same, apart, judge, keep } = labels.page;
  const wishes: readonly (readonly [string, string])[] = [
    ["link", same],
    ["unlink", apart],
    ["routine", fill(judge, { weight: labels.routine })],
    ["substance", fill(judge, { weight: labels.substantive })],
  ];
  const buttons = wishes.map(([wish, text]) => `<button type="button" data-wish="${wish}">${escaped(text)}</button>`);
  return `<section class="corrections" aria-label="${escaped(correct)}" hidden><div class="frame">
<p><span class="said" aria-live="polite"></span> ${buttons.join(" ")}</p>
<ol></ol>
<p><button type="button" class="keep">${escaped(keep)}</button></p>
</div></section>`;
}

/** How often each value occurs, the most frequent first. */
function countsOf<T extends string>(values: readonly T[]): ReadonlyMap<T, number> {
  const counted = new Map<T, number>();
  for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
  return new Map([...counted].sort(([, a], [, b]) => b - a));
}
