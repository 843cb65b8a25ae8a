/** Renders the terminal report: what was compared, what matters, then every change with its address. */
import type { Comparison } from "../../model/comparison.js";
import type { TextHeader } from "../../redline/header.js";
import type { Item } from "../../redline/item.js";
import { type Departure, type Redline, redline } from "../../redline/redline.js";
import { arrowBetween } from "../arrow.js";
import {
  briefInWords,
  countOfGroups,
  type GroupInWords,
  isWhole,
  LEAD_LINES,
  type LineInWords,
  PAGE_LINES,
} from "../brief-words.js";
import { changesShown, type Fold, fold } from "../fold.js";
import { fill } from "../labels/labels.js";
import type { TerminalOptions } from "../options.js";
import {
  addressesOf,
  adoptionInWords,
  countsInWords,
  facts,
  foldInWords,
  formInWords,
  oldAddresses,
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
  const { whole, places } = warningsInWords(content, options.labels);
  const sections = [
    header(content, options),
    warnings(whole, options),
    summary(content, options),
    brief(content, options),
    ...(options.brief
      ? []
      : [
          changes(content, options),
          footnotes(content, options),
          setAside(content, options),
          warnings(places, options),
        ]),
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

function brief(content: Redline, options: TerminalOptions): Lines {
  const groups = briefInWords(content, options, options.brief ? PAGE_LINES : LEAD_LINES);
  if (groups.length === 0) return [];
  const n = countOfGroups(groups);
  return [heading(`${options.labels.sections.brief} (${n})`), ...groups.flatMap((group) => groupLines(group, options))];
}

function groupLines({ name, n, lines, rest }: GroupInWords, options: TerminalOptions): Lines {
  const { width: columns } = options;
  const first = run(INDENT);
  return [
    [run(`${name} (${n})`, "accent")],
    ...lines.flatMap((line) => briefLine(line, options)),
    ...(rest === null ? [] : paragraph([run(rest, "faint")], { columns, first })),
  ];
}

/** An address with what changed; the words that went and came are signed where nothing else tells them apart. */
function briefLine({ address, facts, line }: LineInWords, { labels, width: columns }: TerminalOptions): Lines {
  const whole = isWhole(line);
  const runs = facts.flatMap(({ what, before, old, new: now, after }, i) => {
    const alone = !whole && (old === "" || now === "");
    const between = old !== "" && now !== "" ? arrowBetween(old, now, labels.code) : "";
    return [
      run(i === 0 ? "" : labels.semicolon),
      run(what === "" ? "" : `${what}${old + now === "" ? "" : labels.colon}`, "faint"),
      run(before),
      ...wordRuns(old, "old", alone),
      run(between),
      ...wordRuns(now, "new", alone),
      run(after),
    ];
  });
  const named = [run(address, "strong"), run(INDENT), ...runs];
  return paragraph(named, { columns, first: run(INDENT), rest: run(INDENT.repeat(3)) });
}

function changes(content: Redline, options: TerminalOptions): Lines {
  const { labels, view, width: columns } = options;
  const shown = fold(content.items, view);
  if (!shown.some((i) => i.kind !== "fold")) {
    // A change of a footnote alone stands under the footnotes.
    return changesShown(content, view).n === 0 && view.only.length > 0
      ? paragraph([run(labels.nothingShown)], { columns })
      : [];
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
    const to = fill(labels.movedTo, { to: addressesOf(entry.item, labels) });
    return paragraph([run(`${oldAddresses(entry.item, labels)} · ${to}`, "faint")], {
      columns,
      first: run(MOVED, "faint"),
    });
  }
  return [...titleOf(entry, options), ...itemLines(entry, options)];
}

function titleOf(item: Item, { labels, width: columns }: TerminalOptions): Lines {
  const sign = run(item.moved ? MOVED : MARGIN[item.relation], "strong");
  const heavy = weight(item, labels);
  const said = [...facts(item, labels), ...(heavy ? [heavy] : [])].map((fact) => ` · ${fact}`).join("");
  return paragraph([run(addressesOf(item, labels), "accent"), run(said, "faint")], { columns, first: sign });
}

function setAside(content: Redline, { labels, width: columns }: TerminalOptions): Lines {
  const lines = setAsideInWords(content).flatMap(({ name, texts }) =>
    paragraph([run(`${name} (${texts.length}): `), run(texts.join(" | "), "faint")], { columns, first: run(INDENT) }),
  );
  return lines.length === 0 ? [] : [heading(labels.sections.setAside), ...lines];
}

function warnings(messages: readonly string[], { labels, width: columns }: TerminalOptions): Lines {
  const lines = messages.flatMap((message) => paragraph([run(message)], { columns, first: run(`${INDENT}! `) }));
  return lines.length === 0 ? [] : [heading(labels.sections.warnings), ...lines];
}

const heading = (text: string): Run[] => [run(text, "strong")];
