/** Renders the report as one HTML file that needs no network. It shows everything without scripts; with them a reader can work on it. */
import { correctionsHead } from "../../corrections/file.js";
import { linesOf } from "../../corrections/lines.js";
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison } from "../../model/comparison.js";
import type { TextHeader } from "../../redline/header.js";
import type { Item } from "../../redline/item.js";
import { type Departure, type Redline, redline } from "../../redline/redline.js";
import { arrowBetween } from "../arrow.js";
import { briefInWords, countOfGroups, isWhole, LEAD_LINES, type LineInWords } from "../brief-words.js";
import { changesShown, type Fold, fold } from "../fold.js";
import { fill, type Labels } from "../labels/labels.js";
import type { ReportOptions } from "../options.js";
import {
  adoptionInWords,
  counts,
  formInWords,
  isIdentical,
  nameOf,
  noteFates,
  setAsideInWords,
  shownInWords,
  warningsInWords,
} from "../phrases.js";
import { CLIENT_SCRIPT } from "./client/script.js";
import { escaped, fragment } from "./escape.js";
import { itemsHtml } from "./items.js";
import { overviewHtml } from "./overview.js";
import { languageAttributes, pageHtml } from "./page.js";
import { contextOf, type PieceContext, piecesHtml } from "./redline.js";
import { styleSheet } from "./style.js";
import { correctionsHtml, toolsHtml } from "./tools.js";

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
  const warned = warningsInWords(content, labels);
  const top = `${headerHtml(content, heading, options)}
${warned.whole.length === 0 ? "" : `<div class="frame">${warningsHtml(warned.whole, labels)}</div>`}`;
  const whole = `${toolsHtml(shown, changesShown(content, options.view).all, options)}
<main class="frame columns"><div>
${briefHtml(content, options)}
<section id="changes"><h2>${escaped(labels.sections.changes)}</h2>
${isIdentical(content) ? `<p class="note">${escaped(labels.identical)}</p>` : ""}
${itemsHtml(items, content, context)}
</section>
${notesHtml(notes, content, context)}
${warningsHtml(warned.places, labels)}${setAsideHtml(content, labels)}
</div>
${overviewHtml(content, comparison, { labels, shown })}
</main>
${correctionsHtml(labels)}
<footer class="frame keys js" hidden><label><input type="checkbox" checked> ${escaped(labels.page.keys)}</label></footer>`;
  const body = options.brief
    ? `${top}\n<main class="frame">${briefHtml(content, options)}</main>`
    : `<a class="skip" href="#changes">${escaped(labels.page.skip)}</a>\n${top}\n${whole}`;
  return documentOf({ heading, body, comparison, options });
}

/** Everything, since the page can fold it, or what was asked for. */
function listOf(items: readonly (Item | Departure)[], { view }: ReportOptions): readonly (Item | Departure | Fold)[] {
  return view.only.length > 0 ? fold(items, view) : items;
}

function headerHtml(content: Redline, heading: string, options: ReportOptions): string {
  const { labels } = options;
  const { old, new: now, title } = content;
  const context: PieceContext = { labels, notes: { old: new Map(), new: new Map() } };
  const name = title ? piecesHtml(title, context) : escaped(now.title ?? old.title ?? "");
  const { fates, weights } = counts(content, labels);
  const notes = noteFates(content, labels).map((c) => c.said);
  const items = [
    ...fates.map((c) => `<li>${escaped(c.said)}</li>`),
    ...(notes.length === 0 ? [] : [`<li>${escaped(fill(labels.footnoteCounts, { counts: notes.join(" · ") }))}</li>`]),
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

function briefHtml(content: Redline, options: ReportOptions): string {
  const { labels } = options;
  const groups = briefInWords(content, options, options.brief ? Number.POSITIVE_INFINITY : LEAD_LINES);
  if (groups.length === 0) return "";
  const all = briefInWords(content, options);
  const n = countOfGroups(groups);
  const list = (lines: readonly LineInWords[]): string =>
    lines.length === 0 ? "" : `<ol>${lines.map((line) => lineHtml(line, content, options)).join("\n")}</ol>`;
  const sections = groups.map(({ name, n: of, lines, rest }, i) => {
    const left = all[i]?.lines.slice(lines.length) ?? [];
    const more = rest === null ? "" : `<details><summary>${escaped(rest)}</summary>${list(left)}</details>`;
    return `<section><h3>${escaped(name)} <span class="n">${of}</span></h3>${list(lines)}${more}</section>`;
  });
  return `<section class="brief"><h2>${escaped(labels.sections.brief)} <span class="n">${n}</span></h2>
<div class="groups">${sections.join("\n")}</div>
</section>`;
}

function lineHtml({ address, facts, line }: LineInWords, content: Redline, { brief, labels }: ReportOptions): string {
  const { language } = content.new;
  const told = facts.map(({ what, before, old, new: came, after }) => {
    const words = [...(old ? [`<del>${escaped(old)}</del>`] : []), ...(came ? [`<ins>${escaped(came)}</ins>`] : [])];
    const said =
      what === ""
        ? []
        : [`<span class="what">${escaped(what)}${words.length === 0 ? "" : escaped(labels.colon.trimEnd())}</span>`];
    const between = arrowBetween(old, came, language);
    const texts = `<span class="words" ${languageAttributes(language)}>${escaped(before)}${words.join(between)}${escaped(after)}</span>`;
    return [...said, ...(words.length === 0 && before === "" ? [] : [texts])].join(" ");
  });
  const name = `<bdi dir="${LANGUAGES[labels.code].direction}">${escaped(address)}</bdi>`;
  const key = line.items[0]?.key;
  const head = brief || key === undefined ? `<b>${name}</b>` : `<a href="#${fragment(key)}">${name}</a>`;
  return `<li${isWhole(line) ? ' class="whole"' : ""}>${head} ${told.join(escaped(labels.semicolon))}</li>`;
}

function notesHtml(notes: readonly (Item | Departure | Fold)[], content: Redline, context: PieceContext): string {
  if (!notes.some((i) => i.kind !== "fold")) return "";
  const name = escaped(context.labels.sections.footnotes);
  return `<section><h2>${name}</h2>\n${itemsHtml(notes, content, context)}\n</section>`;
}

const warningsHtml = (messages: readonly string[], labels: Labels): string =>
  listed(
    labels.sections.warnings,
    messages.map((message) => `<li>${escaped(message)}</li>`),
  );

function setAsideHtml(content: Redline, labels: Labels): string {
  const aside = setAsideInWords(content).flatMap(({ name, texts }) =>
    texts.map((text) => `<li><bdi>${escaped(name)}</bdi>: <bdi>${escaped(text)}</bdi></li>`),
  );
  return listed(labels.sections.setAside, aside);
}

const listed = (name: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `<section class="rest"><h2>${escaped(name)}</h2><ul>${lines.join("\n")}</ul></section>`;

interface Parts {
  readonly heading: string;
  readonly body: string;
  readonly comparison: Comparison;
  readonly options: ReportOptions;
}

function documentOf({ heading, body, comparison, options }: Parts): string {
  const { labels, sideBySide } = options;
  const { foldUnchanged, foldHidden, was } = labels;
  const { shown, copied, copy, correctHelp, forget } = labels.page;
  const { old, new: now } = labels.columns;
  const said = JSON.stringify({
    foldUnchanged,
    foldHidden,
    was,
    shown,
    copied,
    copy,
    old,
    new: now,
    correctHelp,
    forget,
  });
  const head = JSON.stringify(correctionsHead(comparison.old, comparison.new));
  const lines = JSON.stringify(linesOf(comparison.corrections ?? {}));
  return pageHtml({
    language: labels.code,
    title: heading,
    style: styleSheet(labels, heading),
    script: CLIENT_SCRIPT,
    demands: ["require-trusted-types-for 'script'"],
    attributes: {
      html: `data-view="${sideBySide ? "beside" : "inline"}"`,
      body: `data-labels="${escaped(said)}" data-head="${escaped(head)}" data-corrections="${escaped(lines)}"`,
    },
    body,
  });
}
