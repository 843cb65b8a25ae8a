/** Prints a parsed resolution as lines that can be read and compared by eye. */
import type { Paragraph, Resolution } from "../../src/model/resolution.js";

/** The text with its opening phrase in underscores and its notes' marks in braces. */
function marked(p: Paragraph): string {
  const signs = p.marks.map((m) => ({ at: m.at, sign: `{${m.note}}` }));
  if (p.opening) signs.push({ at: p.opening.start, sign: "_" }, { at: p.opening.end, sign: "_" });
  return signs
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, sign }) => text.slice(0, at) + sign + text.slice(at), p.text);
}

/** One line for every part of a resolution that a reader can check against the source. */
export function outlineOf(r: Resolution): string {
  const lines = [
    `symbol ${r.symbol}`,
    `title ${r.title}`,
    `language ${r.language}`,
    ...r.masthead.map((m) => `masthead ${m}`),
    ...r.paragraphs.map((p) => {
      const place = p.parent === null ? "" : ` < ${p.parent}`;
      return `${"  ".repeat(p.depth)}${p.id}${p.label === "" ? "" : ` [${p.label}]`}${place} : ${marked(p)}`.trimEnd();
    }),
    ...r.paragraphs.flatMap((p) =>
      p.repairs.map(
        (m) => `repair ${p.id} ${JSON.stringify(m.original)} → ${JSON.stringify(p.text.slice(m.start, m.end))}`,
      ),
    ),
    ...r.footnotes.map((n) => `${n.id} [${n.mark}] : ${n.text}`),
    ...(r.adoption ? [`adoption ${r.adoption.date} meeting ${r.adoption.meeting} : ${r.adoption.text}`] : []),
    ...(r.vote ? [`vote ${r.vote}`] : []),
    ...r.setAside.map((f) => `aside (${f.why}) ${f.text}`),
    ...r.warnings.map((w) => `warning ${w.code} ${w.where.join(" ")}`.trimEnd()),
  ];
  return `${lines.join("\n")}\n`;
}
