// Prints how one paragraph went through the pipeline, stage by stage, for developers who change a stage:
//   npm run explain -- OLD NEW OP5        a paragraph of the new text
//   npm run explain -- OLD NEW old:OP5    one of the old text
import { parseArgs } from "node:util";
import { matterOf, settle } from "../dist/align/align.js";
import { judgeOf } from "../dist/align/evidence.js";
import { compare, parse, read, textOf } from "../dist/index.js";

const { positionals } = parseArgs({ allowPositionals: true });
const [oldFile, newFile, asked] = positionals;
if (!asked) {
  console.error("Give two files and an address: npm run explain -- OLD NEW OP5 (old:OP5 for one of the old text).");
  process.exit(2);
}
const side = asked.startsWith("old:") ? "old" : "new";
const address = asked.replace(/^old:/, "");

const sources = { old: await read(oldFile), new: await read(newFile) };
const texts = { old: parse(sources.old), new: parse(sources.new) };
const at = texts[side].paragraphs.findIndex((p) => p.id === address);
const paragraph = texts[side].paragraphs[at];
if (!paragraph) {
  console.error(`There is no ${address} in ${texts[side].source}: resdiff parse lists its addresses.`);
  process.exit(2);
}

const WIDEST = 100;
const short = (text) => (text.length > WIDEST ? `${text.slice(0, WIDEST)}…` : text);
const number = (value) => value.toFixed(3);
const stage = (name, lines) => console.log([name, ...lines.map((line) => `  ${line}`), ""].join("\n"));

stage(`read: ${sources[side].form}, ${texts[side].source}`, linesRead());
stage(`parsed: ${paragraph.kind}`, [
  `label ${JSON.stringify(paragraph.label)}, depth ${paragraph.depth}, under ${paragraph.parent ?? "nothing"}`,
  `opening phrase ${paragraph.opening ? JSON.stringify(paragraph.text.slice(paragraph.opening.start, paragraph.opening.end)) : "none"}`,
  ...paragraph.repairs.map(
    (r) => `repaired ${JSON.stringify(r.original)} to ${JSON.stringify(paragraph.text.slice(r.start, r.end))}`,
  ),
  ...paragraph.marks.map((m) => `mark of ${m.note} at ${m.at}`),
  short(paragraph.text),
]);
stage("linked: candidates by their final score, parts of the evidence", candidateLines());

const comparison = compare(texts.old, texts.new);
const entry = comparison.entries.find((e) => e[side].includes(address));
const movement = `${entry.moved ? ", moved" : ""}${entry.renumbered ? ", renumbered" : ""}`;
stage(`became: ${entry.relation}${movement}`, [
  `${entry.old.join(", ") || "nothing"} → ${entry.new.join(", ") || "nothing"}`,
]);
stage(
  "marked",
  entry.segments.flatMap((segment) => {
    const where = segment.kind === "deleted" ? "old" : "new";
    return `${{ same: " ", deleted: "-", inserted: "+" }[segment.kind]} ${short(textOf(comparison[where], segment[where]))}`;
  }),
);
stage(
  `judged: ${entry.substantive ? "of substance" : "routine or unchanged"}`,
  entry.findings.map((finding) => {
    const words = (where) =>
      finding[where].map((span) => JSON.stringify(short(textOf(comparison[where], span)))).join(" ");
    const weight = finding.substantive ? "substance" : "routine";
    return `${finding.kind} (${weight}) by the rule ${finding.rule}: ${words("old") || "nothing"} → ${words("new") || "nothing"}`;
  }),
);

/** The blocks or lines of the source that share the paragraph's beginning: its text may have been put together of several. */
function linesRead() {
  const start = paragraph.text.slice(0, 12);
  const { blocks, pages } = sources[side];
  const found = [...blocks, ...pages.flat()].filter((piece) => piece.text.includes(start));
  const told = found.map(
    ({ text, role, look }) => `${role ? `role ${role}: ` : ""}${look ? `${JSON.stringify(look)}: ` : ""}${short(text)}`,
  );
  return told.length > 0 ? told : ["put together of lines that it shares no beginning with"];
}

function candidateLines() {
  const matter = matterOf(texts.old, texts.new);
  const state = settle(matter);
  const judge = judgeOf(matter, state);
  const pairs =
    side === "new"
      ? (matter.candidates[at] ?? []).map((i) => [i, at])
      : matter.candidates.flatMap((olds, j) => (olds.includes(at) ? [[at, j]] : []));
  const scored = pairs.map(([i, j]) => ({ i, j, score: judge.score(i, j) })).sort((a, b) => b.score - a.score);
  return scored.slice(0, 5).map(({ i, j, score }) => {
    const parts = Object.entries(judge.parts(i, j)).map(([name, part]) => `${name} ${number(part)}`);
    const linked = state.toNew[i] === j ? " (linked)" : "";
    return `${texts.old.paragraphs[i].id} → ${texts.new.paragraphs[j].id}${linked} ${number(score)} = ${parts.join(" + ")}`;
  });
}
