/** Renders the history of a text as one page without scripts or network: words by age, and clauses that open to show their versions. */
import type { DatedWords, Gone, History, ParagraphHistory, Version } from "../../history/history.js";
import { type Marked, marksBetween } from "../../history/marks.js";
import { LANGUAGES } from "../../language/languages.js";
import type { LanguageCode } from "../../model/resolution.js";
import { escaped } from "../html/escape.js";
import { languageAttributes, pageHtml } from "../html/page.js";
import { fill } from "../labels/labels.js";
import type { ReportOptions } from "../options.js";
import { warningInWords } from "../phrases.js";
import { fateInWords, placeInWords, seriesInWords, short, sinceInWords } from "./facts.js";
import { historyStyle } from "./html-style.js";
import { HISTORY_LABELS, type HistoryLabels } from "./labels.js";
import { seriesPicture } from "./picture.js";

/** What all parts of the page need. */
interface Context {
  readonly labels: HistoryLabels;
  readonly language: LanguageCode;
  /** The number of each text in the series, by symbol. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The history as a page. */
export function historyHtml(
  history: History,
  { labels: words, language }: Pick<ReportOptions, "labels"> & { readonly language: LanguageCode },
): string {
  const { code } = words;
  const labels = HISTORY_LABELS[code];
  const names = history.series.map((text) => text.symbol ?? text.file);
  const context: Context = { labels, language, numbers: new Map(names.map((name, i) => [name, i])) };
  const newest = history.series.at(-1);
  const heading = `${labels.heading} · ${names.at(-1) ?? ""}`;
  const ages = names.map((name, i) => `<li><span class="age-${i}">${escaped(short(name))}</span></li>`);
  const gone = history.gone.map((g) => goneHtml(g, context));
  const warnings = history.warnings.map((w) => `<li dir="auto">${escaped(warningInWords(w, words))}</li>`);
  return pageHtml({
    language: code,
    title: heading,
    style: historyStyle(names.length),
    body: `<header class="top">
<h1>${escaped(heading)}</h1>
<p class="title" ${languageAttributes(language)}>${escaped(newest?.title ?? "")}</p>
<p class="soft">${escaped(seriesInWords(history, labels))}</p>
${warnings.length > 0 ? `<ul class="warnings">${warnings.join("")}</ul>` : ""}
<p class="ages"><span class="soft">${escaped(labels.age)}</span></p><ul class="ages">${ages.join("")}</ul>
</header>
<main>
<div class="text" ${languageAttributes(language)}>
${history.paragraphs.map((p) => paragraphHtml(p, context)).join("\n")}
${gone.length > 0 ? `<h2 dir="auto">${escaped(labels.gone)}</h2>\n${gone.join("\n")}` : ""}
</div>
${seriesPicture(history, names, LANGUAGES[language].direction)}
</main>`,
  });
}

/** A paragraph with its facts; if it has earlier versions, it opens to show them. */
function paragraphHtml(p: ParagraphHistory, context: Context): string {
  const { labels } = context;
  const facts = [sinceInWords(p, labels), ...fateInWords(p, labels)].map((f) => `<span>${escaped(f)}</span>`);
  const head = `<span class="facts" dir="auto"><b><bdi>${escaped(p.id)}</bdi></b> ${facts.join(" · ")}</span>`;
  const label = p.label === "" ? "" : `<span class="label">${escaped(p.label)}</span> `;
  const text = `<span class="words">${label}${p.words.map((w) => wordsHtml(w, p, context)).join("")}</span>`;
  const kind = p.kind === "heading" ? " heading" : "";
  const id = `id="${escaped(p.id)}" class="paragraph depth-${Math.min(p.depth, 4)}${kind}"`;
  const earlier = p.versions.length > 1 ? versionsHtml(p.versions, context) : "";
  return earlier === ""
    ? `<div ${id}>${head}${text}</div>`
    : `<details ${id}><summary>${head}${text}</summary>${earlier}</details>`;
}

/** A run of words; words younger than the paragraph have the symbol of the text that added them. */
function wordsHtml({ start, end, since }: DatedWords, p: ParagraphHistory, { numbers }: Context): string {
  const words = escaped(p.text.slice(start, end));
  const age = `age-${numbers.get(since) ?? 0}`;
  if (since === p.since.symbol) return `<span class="${age}">${words}</span>`;
  return `<span class="${age} younger" title="${escaped(since)}"><sup><bdi>${escaped(short(since))}</bdi></sup>${words}</span>`;
}

/** The versions of a paragraph, the newest first, each with what changed since the one before. */
function versionsHtml(versions: readonly Version[], { language, labels }: Context): string {
  const lines = versions.map((v, i) => {
    const before = versions[i - 1];
    const same = before !== undefined && before.text === v.text;
    const marks = same
      ? "="
      : marksBetween(before?.text ?? v.text, v.text, language)
          .map(markHtml)
          .join("");
    return `<li><b><bdi>${escaped(placeInWords(v))}</bdi></b> ${marks}</li>`;
  });
  return `<section class="versions" aria-label="${escaped(labels.versions)}"><ul>${lines.reverse().join("")}</ul></section>`;
}

function markHtml({ side, text }: Marked): string {
  if (side === "both") return escaped(text);
  return side === "old" ? `<del>${escaped(text)}</del>` : `<ins>${escaped(text)}</ins>`;
}

function goneHtml(gone: Gone, context: Context): string {
  const { labels } = context;
  const facts = [
    fill(labels.since, { place: placeInWords(gone.since) }),
    fill(labels.leftOut, { symbol: short(gone.until) }),
  ].map((f) => `<span>${escaped(f)}</span>`);
  const head = `<span class="facts" dir="auto"><b><bdi>${escaped(placeInWords(gone))}</bdi></b> ${facts.join(" · ")}</span>`;
  const text = `<span class="words"><del>${escaped(gone.text)}</del></span>`;
  if (gone.versions.length < 2) return `<div class="paragraph gone">${head}${text}</div>`;
  return `<details class="paragraph gone"><summary>${head}${text}</summary>${versionsHtml(gone.versions, context)}</details>`;
}
