/** The terminal report: what was compared, what matters, then every change with its address. */
import type { Comparison } from "../../model/comparison.js";
import type { TextHeader } from "../../redline/header.js";
import type { Item } from "../../redline/item.js";
import { type Departure, type Redline, redline } from "../../redline/redline.js";
import { type Fold, fold, highlightsShown } from "../fold.js";
import { fill } from "../labels/labels.js";
import type { TerminalOptions } from "../options.js";
import {
  addressesOf,
  adoptionInWords,
  countsInWords,
  facts,
  foldInWords,
  formInWords,
  highlightInWords,
  MOST_HIGHLIGHTS,
  setAsideInWords,
  warningsInWords,
  weight,
} from "../phrases.js";
import { itemLines } from "./item.js";
import { paragraph, print } from "./page.js";
import { EXAMPLES, runsOf, wordRuns } from "./pieces.js";
import { type Run, run } from "./style.js";
import { width } from "./width.js";

const INDENT = "  ";
/** Columns of the longest address that others are aligned with. */
const WIDEST_ADDRESS = 12;
/** Signs in the margin, one for each thing that can become of a paragraph. */
const MARGIN = { added: "+ ", removed: "- ", changed: "~ ", split: "~ ", merged: "~ ", unchanged: "  " } as const;
const MOVED = "> ";

type Lines = Run[][];

/**
 * The report as text.
 *
 * @returns lines that end in a line feed, none wider than `options.width` unless a single word is
 * @example
 * textReport(comparison, { labels: en, view: { only: [], context: 0 }, sideBySide: false, width: 80, color: false });
 */
export function textReport(comparison: Comparison, options: TerminalOptions): string {
  const content = redline(comparison);
  const sections = [
    header(content, options),
    summary(content, options),
    highlights(content, options),
    changes(content, options),
    footnotes(content, options),
    setAside(content, options),
    warnings(content, options),
  ];
  const lines = sections.filter((s) => s.length > 0).flatMap((s, i) => (i === 0 ? s : [[], ...s]));
  return print(lines, options.color);
}

function header({ old, new: now, title }: Redline, options: TerminalOptions): Lines {
  const name = title ? runsOf(title, true) : [run(now.title ?? old.title ?? "")];
  const named = name.some((r) => r.text !== "") ? [[], ...paragraph(name, { columns: options.width })] : [];
  return [...textLines("--- ", old, options), ...textLines("+++ ", now, options), ...named];
}

/** A text's name and adoption, and under it its file, language and form. */
function textLines(mark: string, text: TextHeader, { labels, width: columns }: TerminalOptions): Lines {
  const adopted = adoptionInWords(text, labels).map((said) => ` · ${said}`);
  const [first, rest] = [run(mark, "faint"), run(" ".repeat(mark.length))];
  const form = formInWords(text, labels).join(" · ");
  if (!text.symbol)
    return paragraph([run(text.source, "strong"), run(` · ${form}`, "faint")], { columns, first, rest });
  return [
    ...paragraph([run(text.symbol, "strong"), run(adopted.join(""))], { columns, first, rest }),
    ...paragraph([run(`${text.source} · ${form}`, "faint")], { columns, first: rest, rest }),
  ];
}

function summary(content: Redline, options: TerminalOptions): Lines {
  return countsInWords(content, options).flatMap((points) => listLines(points, options.width));
}

/** Points of a list on as few lines as they fit, each point whole. */
function listLines(points: readonly string[], columns: number): Lines {
  const lines: string[] = [];
  for (const point of points) {
    const longer = `${lines.at(-1)} · ${point}`;
    if (lines.length > 0 && width(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(point);
  }
  return lines.map((line) => [run(line, "strong")]);
}

function highlights(content: Redline, { labels, view, width: columns }: TerminalOptions): Lines {
  const highlights = highlightsShown(content.highlights, view);
  if (highlights.length === 0) return [];
  const shown = highlights.slice(0, MOST_HIGHLIGHTS);
  const longest = Math.max(...shown.map((h) => addressesOf(h.item).length));
  const indent = Math.min(WIDEST_ADDRESS, longest) + 2 * INDENT.length;
  const lines = shown.flatMap((h) => {
    const { what, old, new: now } = highlightInWords(h, labels);
    const alone = h.kind !== "added" && h.kind !== "removed" && (old === "" || now === "");
    const runs = [
      run(`${what}: `, "faint"),
      ...wordRuns(old, "old", alone),
      run(old === "" || now === "" ? "" : " → "),
      ...wordRuns(now, "new", alone),
    ];
    const first = run(`${INDENT}${addressesOf(h.item)}`.padEnd(indent), "accent");
    return paragraph(runs, { columns, first, rest: run(" ".repeat(indent)) });
  });
  const more = highlights.length - shown.length;
  const rest = more > 0 ? [[run(`${INDENT}${fill(labels.moreBelow, { n: more })}`, "faint")]] : [];
  return [heading(labels.sections.highlights), ...lines, ...rest];
}

function changes(content: Redline, options: TerminalOptions): Lines {
  const { labels, view, width: columns } = options;
  const shown = fold(content.items, view);
  if (!shown.some((i) => i.kind !== "fold")) {
    return view.only.length > 0 ? paragraph([run(labels.nothingShown)], { columns }) : [];
  }
  const legend = run(`  ${fill(labels.legend, EXAMPLES)}`, "faint");
  const head = paragraph([...heading(labels.sections.changes), legend], { columns });
  return [...head, ...shown.flatMap((i) => [[], ...entryLines(i, options)])];
}

function footnotes(content: Redline, options: TerminalOptions): Lines {
  const shown = fold(content.footnotes, options.view);
  if (!shown.some((i) => i.kind !== "fold")) return [];
  return [heading(options.labels.sections.footnotes), ...shown.flatMap((i) => [[], ...entryLines(i, options)])];
}

function entryLines(entry: Item | Departure | Fold, options: TerminalOptions): Lines {
  const { labels, width: columns } = options;
  if (entry.kind === "fold") {
    return paragraph([run(foldInWords(entry, labels), "faint")], { columns, first: run(`${INDENT}··· `, "faint") });
  }
  if (entry.kind === "departure") {
    const to = fill(labels.movedTo, { to: addressesOf(entry.item) });
    return paragraph([run(`${entry.item.old.join(", ")} · ${to}`, "faint")], { columns, first: run(MOVED, "faint") });
  }
  return [...titleOf(entry, options), ...itemLines(entry, options)];
}

function titleOf(item: Item, { labels, width: columns }: TerminalOptions): Lines {
  const sign = run(item.moved ? MOVED : MARGIN[item.relation], "strong");
  const heavy = weight(item, labels);
  const said = [...facts(item, labels), ...(heavy ? [heavy] : [])].map((fact) => ` · ${fact}`).join("");
  return paragraph([run(addressesOf(item), "accent"), run(said, "faint")], { columns, first: sign });
}

function setAside(content: Redline, { labels, width: columns }: TerminalOptions): Lines {
  const lines = setAsideInWords(content).flatMap(({ name, texts }) =>
    paragraph([run(`${name} (${texts.length}): `), run(texts.join(" | "), "faint")], { columns, first: run(INDENT) }),
  );
  return lines.length === 0 ? [] : [heading(labels.sections.setAside), ...lines];
}

function warnings(content: Redline, { labels, width: columns }: TerminalOptions): Lines {
  const lines = warningsInWords(content, labels).flatMap((message) =>
    paragraph([run(message)], { columns, first: run(`${INDENT}! `) }),
  );
  return lines.length === 0 ? [] : [heading(labels.sections.warnings), ...lines];
}

const heading = (text: string): Run[] => [run(text, "strong")];
