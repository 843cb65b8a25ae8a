/** Renders the places of a phrase as one page without scripts or network. */
import type { LanguageCode } from "../../model/resolution.js";
import type { Hit } from "../../sources/lookup.js";
import { escaped } from "../html/escape.js";
import { LOOKING_BACK } from "../html/looking-back-style.js";
import { languageAttributes, pageHtml } from "../html/page.js";
import { fill } from "../labels/labels.js";
import type { ReportOptions } from "../options.js";
import { SOURCES_LABELS } from "./labels.js";
import { hitInWords } from "./phrases.js";

const STYLE = `
${LOOKING_BACK}body { max-width: 52rem; }
article { padding: .55rem 0; border-block-end: 1px solid var(--line); }
mark { background: color-mix(in oklab, var(--young) 38%, transparent); color: inherit; border-radius: .15em; }
mark b { text-decoration: underline dotted; font-weight: inherit; }
@media print { :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; } article { break-inside: avoid; } }
`;

/** The places as a page: each with its paragraph, the words found marked, those that differ underlined in the mark. */
export function hitsHtml(
  phrase: string,
  hits: readonly Hit[],
  { texts, limit }: { readonly texts: number; readonly limit: number },
  { labels: { code }, language }: Pick<ReportOptions, "labels"> & { readonly language: LanguageCode },
): string {
  const labels = SOURCES_LABELS[code];
  const of = languageAttributes(language);
  const articles = hits.slice(0, limit).map((hit) => {
    const said = [hitInWords(hit, labels), ...(hit.text.date === null ? [] : [hit.text.date])].join(" · ");
    const title = hit.text.title === null ? "" : `<br><span ${of}>${escaped(hit.text.title)}</span>`;
    return `<article><p class="facts"><b>${escaped(said)}</b>${title}</p><p class="words" ${of}>${markedHtml(hit)}</p></article>`;
  });
  const rest = hits.length - articles.length;
  return pageHtml({
    language: code,
    title: phrase,
    style: STYLE,
    body: `<header class="top">
<h1 ${of}>${escaped(phrase)}</h1>
<p class="soft">${escaped(fill(labels.found, { n: hits.length, all: texts }))}</p>
</header>
<main class="places">
${articles.join("\n")}
${rest > 0 ? `<p class="soft">${escaped(fill(labels.more, { n: rest }))}</p>` : ""}
</main>`,
  });
}

function markedHtml({ words, start, end, differs }: Hit): string {
  let inner = "";
  let at = start;
  for (const d of differs) {
    inner += `${escaped(words.slice(at, d.start))}<b>${escaped(words.slice(d.start, d.end))}</b>`;
    at = d.end;
  }
  inner += escaped(words.slice(at, end));
  return `${escaped(words.slice(0, start))}<mark>${inner}</mark>${escaped(words.slice(end))}`;
}
