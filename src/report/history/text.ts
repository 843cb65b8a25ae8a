/** Renders what `resdiff history` prints: the newest text, each paragraph with its past. */
import type { Gone, History, ParagraphHistory } from "../../history/history.js";
import { fill } from "../labels/labels.js";
import type { TerminalOptions } from "../options.js";
import { warningInWords } from "../phrases.js";
import { paragraph, print } from "../text/page.js";
import { type Run, run } from "../text/style.js";
import { fateInWords, placeInWords, seriesInWords, short, sinceInWords } from "./facts.js";
import { HISTORY_LABELS, type HistoryLabels } from "./labels.js";

/** Options for printing a history. */
export interface HistoryTextOptions extends Pick<TerminalOptions, "labels" | "width" | "color"> {
  /** Whether to show, under a paragraph, each earlier version whose words differ. */
  readonly full: boolean;
}

/** Columns reserved for addresses; longer ones push the first line of their own paragraph to the right. */
const ADDRESS_COLUMNS = 10;
const INDENT = " ".repeat(ADDRESS_COLUMNS);

/** The history as text. */
export function historyText(
  history: History,
  { labels: words, width: columns, color, full }: HistoryTextOptions,
): string {
  const labels = HISTORY_LABELS[words.code];
  const newest = history.series.at(-1);
  const example = `{${short(newest?.symbol ?? newest?.file ?? "")}: …}`;
  const head = [
    ...paragraph([run(`${labels.heading} · ${newest?.symbol ?? newest?.file ?? ""}`, "strong")], { columns }),
    ...paragraph([run(newest?.title ?? "")], { columns }),
    ...paragraph([run(seriesInWords(history, labels), "faint")], { columns }),
    ...paragraph([run(fill(labels.legend, { example }), "faint")], { columns }),
  ];
  const parts = [
    head,
    ...history.paragraphs.map((p) => paragraphLines(p, labels, columns, full)),
    ...(history.gone.length > 0 ? [[[run(labels.gone, "strong")]]] : []),
    ...history.gone.map((g) => goneLines(g, labels, columns)),
    history.warnings.flatMap((w) => paragraph([run(warningInWords(w, words))], { columns, first: run("! ") })),
  ];
  return print(
    parts.filter((p) => p.length > 0).flatMap((p, i) => (i === 0 ? p : [[], ...p])),
    color,
  );
}

function paragraphLines(history: ParagraphHistory, labels: HistoryLabels, columns: number, full: boolean): Run[][] {
  const facts = [sinceInWords(history, labels), ...fateInWords(history, labels)].join(" · ");
  return [
    ...paragraph([run(facts, "faint")], {
      columns,
      first: run(history.id.padEnd(ADDRESS_COLUMNS - 1).concat(" "), "accent"),
    }),
    ...paragraph([...(history.label ? [run(`${history.label} `, "faint")] : []), ...wordRuns(history)], {
      columns,
      first: run(INDENT),
    }),
    ...(full ? versionLines(history, columns) : []),
  ];
}

/** The words; those younger than the paragraph are shown with the text that added them. */
function wordRuns({ text, words, since }: ParagraphHistory): Run[] {
  return words.flatMap(({ start, end, since: symbol }) => {
    const said = text.slice(start, end);
    if (symbol === since.symbol) return [run(said)];
    const kept = said.trimEnd();
    const mark: Run = { text: `{${short(symbol)}: `, style: "note", glue: "next" };
    return [
      mark,
      run(kept, "inserted"),
      { text: "}", style: "note", glue: "previous" } as const,
      run(said.slice(kept.length)),
    ];
  });
}

/** The earlier versions whose words differ from the next one's, the youngest first. */
function versionLines({ versions }: ParagraphHistory, columns: number): Run[][] {
  const earlier = versions.slice(0, -1).filter((v, i) => v.text !== versions[i + 1]?.text);
  return earlier.reverse().flatMap((v) =>
    paragraph([run(`${placeInWords(v)} `, "accent"), run(v.text, "faint")], {
      columns,
      first: run(`${INDENT}< `),
      rest: run(`${INDENT}  `),
    }),
  );
}

function goneLines(gone: Gone, labels: HistoryLabels, columns: number): Run[][] {
  const facts = [
    placeInWords(gone),
    fill(labels.since, { place: placeInWords(gone.since) }),
    fill(labels.leftOut, { symbol: short(gone.until) }),
  ];
  return [
    ...paragraph([run(facts.join(" · "), "faint")], { columns, first: run("- ", "deleted") }),
    ...paragraph([run(gone.text, "deleted")], { columns, first: run("  ") }),
  ];
}
