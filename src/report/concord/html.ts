/** Renders the differences between the languages of a resolution as one page without scripts or network: the findings, and the texts side by side. */
import { type Concordance, type ConcordFinding, SEVERITIES } from "../../concord/concordance.js";
import type { Resolution } from "../../model/resolution.js";
import { escaped, fragment } from "../html/escape.js";
import { languageAttributes, pageHtml } from "../html/page.js";
import { fill, type Labels } from "../labels/labels.js";
import { comparedInWords, countsInWords, placeOf, ranked, sayings, standing } from "./facts.js";
import { CONCORD_STYLE } from "./html-style.js";
import { CONCORD_LABELS, type ConcordLabels } from "./labels.js";
import { type MarkedPassage, type MarkedRow, markedRows } from "./marked.js";

/** What all parts of the page need. */
interface Context {
  readonly labels: Labels;
  readonly own: ConcordLabels;
}

/** The findings and the texts as a page. */
export function concordHtml(
  concordance: Concordance,
  { labels, texts }: { readonly labels: Labels; readonly texts: readonly Resolution[] },
): string {
  const context: Context = { labels, own: CONCORD_LABELS[labels.code] };
  const { own } = context;
  const { rows, findings, languages, symbol } = concordance;
  const heading = `${own.heading} · ${symbol ?? labels.noSymbol}`;
  const marked = markedRows(rows, findings, languages, texts);
  const [told, others] = [marked.filter((r) => r.findings.length > 0), marked.filter((r) => r.findings.length === 0)];
  const counts = countsInWords(concordance, own).map((said) => `<li>${escaped(said)}</li>`);
  return pageHtml({
    language: labels.code,
    title: heading,
    style: CONCORD_STYLE,
    body: `<header>
<h1>${escaped(heading)}</h1>
<p class="soft">${escaped(comparedInWords(concordance, labels, own))}</p>
<ul class="counts">${counts.join("")}</ul>
</header>
<main>
${SEVERITIES.map((severity) => findingsHtml(severity, ranked(concordance), context)).join("\n")}
<h2>${escaped(own.texts)}</h2>
${told.map((r) => rowHtml(r, context)).join("\n")}
<details><summary>${escaped(own.all)}</summary>
${others.map((r) => rowHtml(r, context)).join("\n")}
</details>
</main>`,
  });
}

function findingsHtml(
  severity: ConcordFinding["severity"],
  findings: readonly ConcordFinding[],
  context: Context,
): string {
  const those = findings.filter((f) => f.severity === severity);
  if (those.length === 0) return "";
  const list = those.map((finding) => findingHtml(finding, context));
  return `<section class="${severity}"><h2>${escaped(fill(context.own.counts[severity], { n: those.length }))}</h2>${list.join("\n")}</section>`;
}

/** A finding: where and what it is, and what each language has, those that differ first. */
function findingHtml(finding: ConcordFinding, { labels, own }: Context): string {
  const { where, kind } = finding;
  const lines = sayings(finding, own).map(({ languages, text, alone }) => {
    const [first] = languages;
    const names = languages.map((l) => labels.languages[l]).join(labels.listComma);
    const said =
      first === undefined || text === own.none
        ? escaped(text)
        : `<span ${languageAttributes(first)}>${escaped(text)}</span>`;
    return `<dt${alone ? ' class="alone"' : ""}>${escaped(names)}</dt><dd${alone ? ' class="alone"' : ""}>${said}</dd>`;
  });
  const head = `<a href="#${fragment(where)}"><bdi>${escaped(placeOf(finding))}</bdi></a> <b>${escaped(own.kinds[kind])}</b> · ${escaped(standing(finding, labels, own))}`;
  return `<article class="finding"><h3>${head}</h3><dl>${lines.join("")}</dl></article>`;
}

/** A row: the passages of all languages side by side, with the words that findings are about marked. */
function rowHtml({ row, findings, passages }: MarkedRow, context: Context): string {
  const kinds = [...new Set(findings.map((f) => context.own.kinds[f.kind]))].map(escaped).join(" · ");
  return `<section class="row" id="${escaped(row.where)}"><h3><bdi>${escaped(row.where)}</bdi> <span class="soft">${kinds}</span></h3>
<div class="beside">${passages.map((p) => passageHtml(p, context)).join("")}</div></section>`;
}

function passageHtml({ language, id, label, stretches, alone }: MarkedPassage, { labels, own }: Context): string {
  const words = stretches
    .map(({ text, marked }) => (marked ? `<mark>${escaped(text)}</mark>` : escaped(text)))
    .join("");
  const said =
    id === null
      ? `<p class="none">${escaped(own.none)}</p>`
      : `<p ${languageAttributes(language)}>${label === "" ? "" : `<span class="label">${escaped(label)}</span> `}${words}</p>`;
  return `<div class="passage${alone ? " alone" : ""}"><h4>${escaped(labels.languages[language])}</h4>${said}</div>`;
}
