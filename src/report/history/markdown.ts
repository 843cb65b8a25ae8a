/** Renders the history of a text as Markdown: each paragraph with its past, and younger words in bold with the text that added them. */
import type { Gone, History, ParagraphHistory } from "../../history/history.js";
import { fill } from "../labels/labels.js";
import { escaped } from "../markdown/escape.js";
import type { ReportOptions } from "../options.js";
import { warningInWords } from "../phrases.js";
import { fateInWords, placeInWords, seriesInWords, short, sinceInWords } from "./facts.js";
import { HISTORY_LABELS, type HistoryLabels } from "./labels.js";

/** The history as GitHub-flavoured Markdown, in blocks separated by empty lines. */
export function historyMarkdown(history: History, { labels: words }: Pick<ReportOptions, "labels">): string {
  const labels = HISTORY_LABELS[words.code];
  const newest = history.series.at(-1);
  const blocks = [
    `# ${escaped(`${labels.heading} · ${newest?.symbol ?? newest?.file ?? ""}`)}`,
    escaped(newest?.title ?? ""),
    escaped(seriesInWords(history, labels)),
    ...history.paragraphs.map((p) => paragraphBlock(p, labels)),
    ...(history.gone.length > 0
      ? [`## ${escaped(labels.gone)}`, ...history.gone.map((g) => goneBlock(g, labels))]
      : []),
    ...history.warnings.map((w) => `> ${escaped(warningInWords(w, words))}`),
  ];
  return `${blocks.filter((b) => b !== "").join("\n\n")}\n`;
}

function paragraphBlock(history: ParagraphHistory, labels: HistoryLabels): string {
  const facts = [sinceInWords(history, labels), ...fateInWords(history, labels)].join(" · ");
  const words = history.words.map(({ start, end, since }) => {
    const said = history.text.slice(start, end);
    if (since === history.since.symbol) return escaped(said);
    const kept = said.trim();
    return said.replace(kept, () => `**${escaped(kept)}** (${escaped(short(since))})`);
  });
  return `**${escaped(history.id)}** · ${escaped(facts)}  \n${escaped(history.label)}${history.label ? " " : ""}${words.join("")}`;
}

function goneBlock(gone: Gone, labels: HistoryLabels): string {
  const facts = [
    placeInWords(gone),
    fill(labels.since, { place: placeInWords(gone.since) }),
    fill(labels.leftOut, { symbol: short(gone.until) }),
  ];
  return `${escaped(facts.join(" · "))}  \n~~${escaped(gone.text)}~~`;
}
