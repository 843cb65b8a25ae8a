// The input of the benches of kinds: the pairs of both corpora, read, aligned and compared word by word once and cached in .cache, so
// that a change of the rules is scored in seconds. The cache is rebuilt if the code that made it has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
export const LANGUAGES = ["en", "zh", "fr", "es", "ru", "ar"];

/** The label files with the folder of texts that each is about. */
export const LABELS = [
  { name: "corpus", file: `${shared}corpus/kinds.jsonl`, folder: "corpus" },
  { name: "own", file: `${root}bench/labels/kinds.jsonl`, folder: "corpus" },
  { name: "more", file: `${shared}more/kinds.jsonl`, folder: "more" },
].filter(({ file, folder }) => existsSync(file) && existsSync(`${shared}${folder}`));

const jsonLines = (file) => readFileSync(file, "utf8").trim().split("\n").map(JSON.parse);

/** All labels: what readers said of a linked paragraph, with the file that says it. */
export const labels = () =>
  LABELS.flatMap((l) => jsonLines(l.file).map((label) => ({ ...label, file: l.name, folder: l.folder })));

/** The pairs of a folder, those of its list and those of its labels. */
export function pairsOf(folder) {
  const lines = readFileSync(`${shared}${folder}/pairs.tsv`, "utf8").trim().split("\n").slice(1);
  const listed = lines.map((line) => line.split("\t").slice(0, 2).join(" "));
  const labelled = LABELS.filter((l) => l.folder === folder).flatMap((l) =>
    jsonLines(l.file).map((x) => `${x.old_symbol} ${x.new_symbol}`),
  );
  return [...new Set([...listed, ...labelled])].map((key) => ({ old: key.split(" ")[0], new: key.split(" ")[1] }));
}

/** Resolutions that follow one another are one series; the name of a series by symbol. */
export function seriesOf(pairs) {
  const parent = new Map();
  const top = (s) => (parent.has(s) && parent.get(s) !== s ? top(parent.get(s)) : s);
  for (const { old, new: now } of pairs) {
    for (const s of [old, now]) if (!parent.has(s)) parent.set(s, s);
    parent.set(top(now), top(old));
  }
  return top;
}

/** The fold of a series, 0 to `folds` - 1, the same at every run. */
export const foldOf = (series, folds) => createHash("sha1").update(series).digest()[0] % folds;

function digest(paths) {
  const hash = createHash("sha1");
  const add = (path) => {
    if (path.endsWith(".js")) hash.update(readFileSync(path));
    else if (!/\.[a-z]+$/.test(path)) for (const name of readdirSync(path).sort()) add(`${path}/${name}`);
  };
  for (const path of paths) add(`${root}dist/${path}`);
  return hash.digest("hex").slice(0, 12);
}

/** What the links and their words depend on; kinds of change do not change them. */
const MAKERS = ["read/akn", "parse", "align", "words", "language/wording"];

/** The comparisons of a folder in a language, by "old new": linked paragraphs with their words, and what stayed as it was. */
export async function material(folder, language) {
  const name = `${folder}.${language}.${digest(MAKERS)}`;
  const path = `${root}.cache/kinds/${name}`;
  if (existsSync(path)) return deserialize(readFileSync(path));
  const { compare } = await import("../../dist/compare.js");
  const { parse } = await import("../../dist/parse/parse.js");
  const { read } = await import("../../dist/read/load.js");
  const made = new Map();
  for (const { old, new: now } of pairsOf(folder)) {
    const [from, to] = [old, now].map((s) => `${shared}${folder}/xml/${s.replaceAll("/", "-")}.${language}.xml`);
    if (!existsSync(from) || !existsSync(to)) continue;
    const whole = compare(parse(await read(from)), parse(await read(to)));
    made.set(`${old} ${now}`, kept(whole));
  }
  mkdirSync(`${root}.cache/kinds`, { recursive: true });
  writeFileSync(path, serialize(made));
  return made;
}

/** What classifying needs of a comparison: its linked paragraphs with their words, and what stayed as it was. */
export function kept({ old, new: now, entries }) {
  const year = (r) => Number(r.adoption?.date?.slice(0, 4) ?? Number.NaN);
  const apart = year(now) - year(old);
  const text = (r) => r.paragraphs.map((p) => p.text);
  const by = (r) => new Map(r.paragraphs.map((p) => [p.id, p]));
  const [olds, news] = [by(old), by(now)];
  const edge = (e) => `${e.old.join("+")}>${e.new.join("+")}`;
  return {
    years: Number.isNaN(apart) ? 1 : Math.max(apart, 1),
    texts: { old: text(old), new: text(now) },
    unchanged: entries.filter((e) => e.relation === "unchanged").map(edge),
    entries: entries
      .filter((e) => !["unchanged", "added", "removed"].includes(e.relation))
      .map(({ findings, ...e }) => ({
        ...e,
        edge: edge(e),
        paragraphs: { old: e.old.map((id) => olds.get(id)), new: e.new.map((id) => news.get(id)) },
      })),
  };
}

/** Gives every linked paragraph of a comparison its findings by the rules as they are built now. */
export async function classifier() {
  const { classify, contextOf } = await import("../../dist/classify/classify.js");
  const { partFinding } = await import("../../dist/classify/part.js");
  const { LANGUAGES: rules } = await import("../../dist/language/languages.js");
  const { openingOf } = await import("../../dist/language/openings.js");
  const { Budget } = await import("../../dist/model/budget.js");
  const { isRoutine } = await import("../../dist/model/comparison.js");
  const { cutterOf } = await import("../../dist/words/tokens.js");
  const opens = ["preambular", "operative", "unnumbered"];
  return (whole, code, wanted = () => true) => {
    const language = rules[code];
    const { texts, years } = whole;
    const setting = contextOf({ language, cut: cutterOf(language), texts, years, budget: new Budget() });
    const opened = (p) => (p.opening || !opens.includes(p.kind) ? p : { ...p, opening: openingOf(p.text, language) });
    return whole.entries.filter(wanted).map((entry) => {
      const [old, now] = [entry.paragraphs.old.map(opened), entry.paragraphs.new.map(opened)];
      const read = classify({ link: entry, old, new: now, segments: entry.segments, marks: entry.marks }, setting);
      const findings = [...partFinding(old, now), ...read];
      return { ...entry, findings, substantive: findings.some((f) => !isRoutine(f.kind)) };
    });
  };
}

const cutOut = (paragraphs, span) => paragraphs.find((p) => p.id === span.paragraph).text.slice(span.start, span.end);

/** The words of an entry with what was deleted and inserted in brackets; long runs of kept words are cut. */
export function marked({ paragraphs, segments }, keep = 60) {
  const short = (text) => (text.length > 2 * keep + 3 ? `${text.slice(0, keep)}…${text.slice(-keep)}` : text);
  const show = {
    same: (s) => short(cutOut(paragraphs.new, s.new)),
    deleted: (s) => `[-${cutOut(paragraphs.old, s.old)}-]`,
    inserted: (s) => `[+${cutOut(paragraphs.new, s.new)}+]`,
  };
  return segments.map((s) => show[s.kind](s)).join("");
}

/** The findings of an entry, a line each, with their words. */
export const told = ({ paragraphs, findings }) =>
  findings.map((f) => {
    const words = [
      ...f.old.map((s) => `-${cutOut(paragraphs.old, s)}`),
      ...f.new.map((s) => `+${cutOut(paragraphs.new, s)}`),
    ];
    return `    ${f.kind} (${f.rule}): ${words.join(" | ").slice(0, 200)}`;
  });
