/** The report as one HTML file that needs no network: everything is shown without scripts, and with them it can be worked with. */
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison } from "../../model/comparison.js";
import type { TextHeader } from "../../redline/header.js";
import type { Item } from "../../redline/item.js";
import { type Departure, type Highlight, type Redline, redline } from "../../redline/redline.js";
import { arrowBetween } from "../arrow.js";
import { changesShown, type Fold, fold, highlightsShown } from "../fold.js";
import { fill, type Labels } from "../labels/labels.js";
import type { ReportOptions } from "../options.js";
import {
  addressesOf,
  adoptionInWords,
  counts,
  formInWords,
  highlightInWords,
  isIdentical,
  MOST_HIGHLIGHTS,
  nameOf,
  setAsideInWords,
  shownInWords,
  warningsInWords,
} from "../phrases.js";
import { CLIENT_SCRIPT } from "./client/script.js";
import { escaped, fragment } from "./escape.js";
import { itemsHtml } from "./items.js";
import { overviewHtml } from "./overview.js";
import { hashOf } from "./policy.js";
import { type Context, contextOf, languageAttributes, piecesHtml } from "./redline.js";
import { styleSheet } from "./style.js";
import { toolsHtml } from "./tools.js";

/**
 * The report as a page.
 *
 * @returns a whole document; only its own style and script may run in it
 * @example
 * htmlReport(comparison, { labels: en, view: { only: [], context: 0 }, sideBySide: false });
 */
export function htmlReport(comparison: Comparison, options: ReportOptions): string {
  const content = redline(comparison);
  const { labels } = options;
  const heading = `${nameOf(content.old)} → ${nameOf(content.new)}`;
  const items = listOf(content.items, options);
  const notes = listOf(content.footnotes, options);
  const shown = [...items, ...notes].filter((i): i is Item => i.kind === "item");
  const context = contextOf(shown, labels);
  const body = `<a class="skip" href="#changes">${escaped(labels.page.skip)}</a>
${headerHtml(content, heading, options)}
${toolsHtml(shown, changesShown(content, options.view).all, options)}
<main class="frame columns"><div>
${highlightsHtml(content, options)}
<section id="changes"><h2>${escaped(labels.sections.changes)}</h2>
${isIdentical(content) ? `<p class="note">${escaped(labels.identical)}</p>` : ""}
${itemsHtml(items, content, context)}
</section>
${notesHtml(notes, content, context)}
${restHtml(content, labels)}
</div>
${overviewHtml(content, comparison, { labels, shown })}
</main>
<footer class="frame keys js" hidden><label><input type="checkbox" checked> ${escaped(labels.page.keys)}</label></footer>`;
  return documentOf({ heading, body, labels, beside: options.sideBySide });
}

/** Everything, which the page itself can fold, or what was asked for. */
function listOf(items: readonly (Item | Departure)[], { view }: ReportOptions): readonly (Item | Departure | Fold)[] {
  return view.only.length > 0 ? fold(items, view) : items;
}

function headerHtml(content: Redline, heading: string, options: ReportOptions): string {
  const { labels } = options;
  const { old, new: now, title } = content;
  const context: Context = { labels, notes: { old: new Map(), new: new Map() } };
  const name = title ? piecesHtml(title, context) : escaped(now.title ?? old.title ?? "");
  const { fates, weights } = counts(content.summary, labels);
  const items = [
    ...fates.map((c) => `<li>${escaped(c.said)}</li>`),
    ...weights.map((c) => `<li class="weight">${escaped(c.said)}</li>`),
    ...shownInWords(content, options).map((said) => `<li class="weight">${escaped(said)}</li>`),
  ];
  return `<header class="frame top">
<h1>${escaped(heading)}</h1>
${name === "" ? "" : `<p class="title" ${languageAttributes(now.language)}>${name}</p>`}
<dl class="texts">${textHtml(labels.earlier, old, labels)}${textHtml(labels.later, now, labels)}</dl>
<ul class="counts">${items.join("")}</ul>
</header>`;
}

function textHtml(which: string, text: TextHeader, labels: Labels): string {
  const adopted = adoptionInWords(text, labels).map((said) => ` · ${escaped(said)}`);
  const form = formInWords(text, labels).map((said) => ` · ${escaped(said)}`);
  const file = `<bdi>${escaped(text.source)}</bdi>${form.join("")}`;
  const name = text.symbol ? `<strong><bdi>${escaped(text.symbol)}</bdi></strong>${adopted.join("")}<br>` : "";
  return `<div><dt>${escaped(which)}</dt><dd>${name}${file}</dd></div>`;
}

function highlightsHtml(content: Redline, { labels, view }: ReportOptions): string {
  const highlights = highlightsShown(content.highlights, view);
  if (highlights.length === 0) return "";
  const { language } = content.new;
  const lines = highlights.map((h) => {
    const { what, old, new: came } = highlightInWords(h, labels);
    const words = [...(old ? [`<del>${escaped(old)}</del>`] : []), ...(came ? [`<ins>${escaped(came)}</ins>`] : [])];
    const link = `<a href="#${fragment(h.item.key)}"><bdi>${escaped(addressesOf(h.item))}</bdi></a>`;
    const texts = `<span class="words" ${languageAttributes(language)}>${words.join(arrowBetween(old, came, language))}</span>`;
    return `<li${isWhole(h) ? ' class="whole"' : ""}>${link} <span class="what">${escaped(what)}</span>${texts}</li>`;
  });
  const rest = lines.slice(MOST_HIGHLIGHTS);
  const more = fill(labels.moreBelow, { n: rest.length });
  const details = `<details><summary>${escaped(more)}</summary><ol>${rest.join("")}</ol></details>`;
  return `<section class="highlights"><h2>${escaped(labels.sections.highlights)}</h2>
<ol>${lines.slice(0, MOST_HIGHLIGHTS).join("\n")}</ol>${rest.length > 0 ? details : ""}
</section>`;
}

/** Whether a highlight is of a whole paragraph, which its own word says is new or gone. */
const isWhole = ({ kind }: Highlight): boolean => kind === "added" || kind === "removed";

function notesHtml(notes: readonly (Item | Departure | Fold)[], content: Redline, context: Context): string {
  if (!notes.some((i) => i.kind !== "fold")) return "";
  const name = escaped(context.labels.sections.footnotes);
  return `<section><h2>${name}</h2>\n${itemsHtml(notes, content, context)}\n</section>`;
}

function restHtml(content: Redline, labels: Labels): string {
  const aside = setAsideInWords(content).flatMap(({ name, texts }) =>
    texts.map((text) => `<li><bdi>${escaped(name)}</bdi>: <bdi>${escaped(text)}</bdi></li>`),
  );
  const warned = warningsInWords(content, labels).map((w) => `<li>${escaped(w)}</li>`);
  return listed(labels.sections.warnings, warned) + listed(labels.sections.setAside, aside);
}

const listed = (name: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `<section class="rest"><h2>${escaped(name)}</h2><ul>${lines.join("\n")}</ul></section>`;

interface Parts {
  readonly heading: string;
  readonly body: string;
  readonly labels: Labels;
  readonly beside: boolean;
}

function documentOf({ heading, body, labels, beside }: Parts): string {
  const style = styleSheet(labels, heading);
  const { foldUnchanged, foldHidden, was } = labels;
  const { shown, copied, copy } = labels.page;
  const said = JSON.stringify({ foldUnchanged, foldHidden, was, shown, copied, copy });
  return `<!doctype html>
<html lang="${labels.code}" dir="${LANGUAGES[labels.code].direction}" data-view="${beside ? "beside" : "inline"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(heading)}</title>
<style>${style}</style>
</head>
<body data-labels="${escaped(said)}">
${body}
<script>${CLIENT_SCRIPT}</script>
</body>
</html>
`;
}

/** Nothing is loaded, sent or run but the style and the script of this file, known by their hashes. */
function policyOf(style: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(CLIENT_SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}
