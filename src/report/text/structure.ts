/** Renders what `resdiff parse` prints: a text's structure, each paragraph with its address. */
import type { Footnote, Paragraph, Resolution } from "../../model/resolution.js";
import { headerOf } from "../../redline/header.js";
import type { TerminalOptions } from "../options.js";
import { nameOf, particulars, warningInWords } from "../phrases.js";
import { paragraph, print } from "./page.js";
import { type Run, run } from "./style.js";

/** Columns for addresses; longer ones push their own paragraph's first line to the right. */
const ADDRESS_COLUMNS = 12;
/** Columns by which each depth is indented. */
const DEPTH_COLUMNS = 2;

type StructureOptions = Pick<TerminalOptions, "labels" | "width" | "color">;

/**
 * The structure as text.
 *
 * @returns the header, every paragraph with address and label, footnotes, what was set aside, warnings
 */
export function structureText(text: Resolution, { labels, width: columns, color }: StructureOptions): string {
  const header = headerOf(text);
  const { sections } = labels;
  const parts: Run[][][] = [
    [
      ...paragraph([run(nameOf(header), "strong")], { columns }),
      ...paragraph([run(text.title ?? "")], { columns }),
      ...paragraph([run([...particulars(header, labels), text.source].join(" · "), "faint")], { columns }),
    ],
    text.masthead.flatMap((line) => paragraph([run(line, "faint")], { columns, first: run("  ") })),
    text.paragraphs.filter((p) => p.text !== "").flatMap((p) => paragraphLines(p, columns)),
    under(
      sections.footnotes,
      text.footnotes.flatMap((n) => footnoteLines(n, columns)),
    ),
    text.adoption ? paragraph([run(text.adoption.text)], { columns }) : [],
    under(
      sections.setAside,
      text.setAside.flatMap((f) =>
        paragraph([run(f.text), run(`  (${labels.asideReasons[f.why]})`, "faint")], { columns, first: run("  ") }),
      ),
    ),
    under(
      sections.warnings,
      text.warnings.flatMap((w) => paragraph([run(warningInWords(w, labels))], { columns, first: run("  ! ") })),
    ),
  ];
  const lines = parts.filter((p) => p.length > 0).flatMap((p, i) => (i === 0 ? p : [[], ...p]));
  return print(lines, color);
}

const under = (heading: string, lines: Run[][]): Run[][] =>
  lines.length === 0 ? [] : [[run(heading, "strong")], ...lines];

function paragraphLines({ id, label, depth, text, opening, marks }: Paragraph, columns: number): Run[][] {
  const cuts = [...new Set([0, opening?.end ?? 0, ...marks.map((m) => m.at), text.length])].sort((a, b) => a - b);
  const runs: Run[] = label === "" ? [] : [run(`${label} `, "faint")];
  cuts.forEach((from, i) => {
    for (const mark of marks)
      if (mark.at === from) runs.push({ text: `[${mark.note}]`, style: "note", glue: "previous" });
    const to = cuts[i + 1];
    if (to !== undefined) runs.push(run(text.slice(from, to), opening && to <= opening.end ? "strong" : "plain"));
  });
  const first = run(`${id.padEnd(ADDRESS_COLUMNS)}${" ".repeat(depth * DEPTH_COLUMNS)}`, "accent");
  return paragraph(runs, { columns, first, rest: run(" ".repeat(ADDRESS_COLUMNS + depth * DEPTH_COLUMNS)) });
}

const footnoteLines = ({ id, mark, text }: Footnote, columns: number): Run[][] =>
  paragraph([run(`${mark} `, "faint"), run(text)], { columns, first: run(id.padEnd(ADDRESS_COLUMNS), "accent") });
