/** Renders what `resdiff sources` and `resdiff find` print. */
import type { Comparison } from "../../model/comparison.js";
import type { Hit } from "../../sources/lookup.js";
import type { Source, Sources } from "../../sources/sources.js";
import { fill } from "../labels/labels.js";
import type { TerminalOptions } from "../options.js";
import { paragraph, print } from "../text/page.js";
import { type Run, run } from "../text/style.js";
import { SOURCES_LABELS, type SourcesLabels } from "./labels.js";
import { hitInWords, sourceInWords } from "./phrases.js";

type SourcesTextOptions = Pick<TerminalOptions, "labels" | "width" | "color">;

const INDENT = "  ";
/** Letters of the words around a place that are shown on either side. */
const AROUND = 60;

/** Where what a text adds is agreed language already. */
export function sourcesText(
  { new: after }: Comparison,
  { sources, texts }: Sources,
  { labels: { code }, width: columns, color }: SourcesTextOptions,
): string {
  const labels = SOURCES_LABELS[code];
  const words = new Map(after.paragraphs.map((p) => [p.id, p.text]));
  const head = [
    ...paragraph([run(`${labels.heading} · ${after.symbol ?? after.source}`, "strong")], { columns }),
    ...paragraph([run(after.title ?? "")], { columns }),
    ...paragraph([run(fill(labels.looked, { n: texts }), "faint")], { columns }),
  ];
  const body = sources.map((s) => sourceLines(s, words.get(s.id) ?? "", texts, labels, columns));
  const parts = [head, ...(body.length > 0 ? body : [paragraph([run(labels.nothingAdded)], { columns })])];
  return print(
    parts.flatMap((p, i) => (i === 0 ? p : [[], ...p])),
    color,
  );
}

function sourceLines(source: Source, text: string, texts: number, labels: SourcesLabels, columns: number): Run[][] {
  const { id, kind, start, end, matches } = source;
  const [best] = matches;
  const what = kind === "insertion" ? labels.insertion : labels.added;
  const said = sourceInWords(source, texts, labels).join(" · ");
  return [
    ...paragraph([run(what, "faint")], { columns, first: run(`+ ${id} · `, "accent"), rest: run(INDENT) }),
    ...paragraph([run(text.slice(start, end), "inserted")], { columns, first: run(INDENT) }),
    ...paragraph([run(said, best ? "strong" : "plain")], { columns, first: run(best ? "= " : "? ") }),
    ...(best && !best.exact ? paragraph(hitRuns(best, 0), { columns, first: run(INDENT) }) : []),
  ];
}

/** The words of a place, those that differ marked, with some of the words around it. */
function hitRuns({ words, start, end, differs }: Hit, around: number): Run[] {
  const from = wordBorder(words, Math.max(0, start - around), 1);
  const to = wordBorder(words, Math.min(words.length, end + around), -1);
  const runs: Run[] = [
    run(`${from > 0 && around > 0 ? "…" : ""}${words.slice(around > 0 ? from : start, start)}`, "faint"),
  ];
  let at = start;
  for (const d of differs) {
    runs.push(run(words.slice(at, d.start)), { text: "[", style: "note", glue: "next" });
    runs.push(run(words.slice(d.start, d.end), "note"), { text: "]", style: "note", glue: "previous" });
    at = d.end;
  }
  const tail = around > 0 ? words.slice(end, Math.max(end, to)) : "";
  return [...runs, run(words.slice(at, end)), run(`${tail}${around > 0 && to < words.length ? "…" : ""}`, "faint")];
}

/** The nearest place from `at` on in a direction where no word is cut; `at` itself where words are not written apart. */
function wordBorder(text: string, at: number, step: 1 | -1): number {
  for (let i = 0; i < AROUND / 2; i++) {
    const place = at + i * step;
    if (place <= 0 || place >= text.length || text.charAt(place - 1).trim() === "") return place;
  }
  return at;
}

/** The places where a phrase was found. */
export function hitsText(
  phrase: string,
  hits: readonly Hit[],
  { texts, limit }: { readonly texts: number; readonly limit: number },
  { labels: { code }, width: columns, color }: SourcesTextOptions,
): string {
  const labels = SOURCES_LABELS[code];
  const head = [
    ...paragraph([run(phrase, "strong")], { columns }),
    ...paragraph([run(fill(labels.found, { n: hits.length, all: texts }), "faint")], { columns }),
  ];
  const shown = hits
    .slice(0, limit)
    .map((hit) => [
      ...paragraph(
        [run([hitInWords(hit, labels), hit.text.date ?? ""].filter((s) => s !== "").join(" · "), "accent")],
        { columns },
      ),
      ...paragraph(hitRuns(hit, AROUND), { columns, first: run(INDENT) }),
    ]);
  const rest = hits.length - shown.length;
  const more = rest > 0 ? [paragraph([run(fill(labels.more, { n: rest }), "faint")], { columns })] : [];
  return print(
    [head, ...shown, ...more].flatMap((p, i) => (i === 0 ? p : [[], ...p])),
    color,
  );
}
