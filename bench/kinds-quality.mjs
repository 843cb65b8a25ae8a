// Scores kinds of change against labels made by readers, over all label files, six languages and folds by series, in seconds.
//   node bench/kinds-quality.mjs [--file corpus|own|more] [--fold 0-4] [--verbose] [--KIND]    --KIND lists where it was missed or made up
//   node bench/kinds-quality.mjs --translated [--lang zh] [--verbose]    what English did not change and another language did
//   node bench/kinds-quality.mjs --verdicts [--lang zh] [--verbose]      verdicts of all languages against English's, no labels needed
//   SESSIONS=folder node bench/kinds-quality.mjs --verdicts --sessions 60 [--seed 77]   the same over pairs of whole sessions without labels
//   node bench/kinds-quality.mjs --rules                                 how often each rule names something, and how often rightly
//   node bench/kinds-quality.mjs --ceiling                               how far a second reader agrees with the labels
//   node bench/kinds-quality.mjs --table                                 the rows by which kinds are read off
//   node bench/kinds-quality.mjs --draw 30 --lang zh --seed 7            changed paragraphs, drawn to be read by eye
//   SESSIONS=folder node bench/kinds-quality.mjs --draw 30 --sessions    the same, one each of pairs of whole sessions that have no labels
// Accuracy stands beside agreement, which rises too when a rule is switched off. Brackets hold 95 % intervals (Wilson).
import { readFileSync } from "node:fs";
import { compare } from "../dist/compare.js";
import { parse } from "../dist/parse/parse.js";
import { read } from "../dist/read/load.js";
import {
  classifier,
  foldOf,
  kept,
  LABELS,
  LANGUAGES,
  labels,
  marked,
  material,
  pairsOf,
  seriesOf,
  told,
} from "./kinds/material.mjs";
import { sessionPairs } from "./kinds/sessions.mjs";
import { scoredAs, tallyKinds, tallyVerdict, verdictTally } from "./kinds/tally.mjs";

const has = (name) => process.argv.includes(`--${name}`);
const option = (name) => (has(name) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : undefined);
const FOLDS = 5;
const verbose = has("verbose");
const wantedLanguages = option("lang")?.split(",") ?? LANGUAGES;

/** A share with its Wilson interval. */
function share(n, of) {
  if (of === 0) return "  -  ";
  const z = 1.96;
  const p = n / of;
  const middle = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  const pct = (x) => (100 * Math.min(1, Math.max(0, x))).toFixed(0);
  return `${(100 * p).toFixed(1)} [${pct(middle - half)}–${pct(middle + half)}]`;
}

const classify = await classifier();
const folders = [...new Set(LABELS.map((l) => l.folder))];
const series = new Map(folders.map((f) => [f, seriesOf(pairsOf(f))]));
const foldOfPair = (folder, old) => foldOf(series.get(folder)(old), FOLDS);
const inFold = (folder, old) => option("fold") === undefined || foldOfPair(folder, old) === Number(option("fold"));

/** Labels by the pair they are about. */
function byPair(list) {
  const pairs = new Map();
  for (const l of list) {
    const key = `${l.old_symbol} ${l.new_symbol}`;
    pairs.set(key, [...(pairs.get(key) ?? []), l]);
  }
  return pairs;
}

async function labelled() {
  const all = labels().filter((l) => (!option("file") || l.file === option("file")) && inFold(l.folder, l.old_symbol));
  const said = new Map();
  for (const code of wantedLanguages.includes("en") ? wantedLanguages : ["en", ...wantedLanguages]) {
    for (const folder of new Set(all.map((l) => l.folder))) {
      const made = await material(folder, code);
      for (const [key, ls] of byPair(all.filter((l) => l.folder === folder))) {
        const whole = made.get(key);
        if (!whole) continue;
        const edges = new Set(ls.map((l) => `${l.old}>${l.new}`));
        const found = new Map(classify(whole, code, (e) => edges.has(e.edge)).map((e) => [e.edge, e]));
        for (const l of ls) {
          const entry = found.get(`${l.old}>${l.new}`);
          const same = whole.unchanged.includes(`${l.old}>${l.new}`);
          said.set(
            `${code} ${l.file} ${key} ${l.old}>${l.new}`,
            entry ?? (same && { findings: [], substantive: false, same }),
          );
        }
      }
    }
  }
  return { all, get: (code, l) => said.get(`${code} ${l.file} ${l.old_symbol} ${l.new_symbol} ${l.old}>${l.new}`) };
}

const place = (l) => `${l.file} ${l.old_symbol} → ${l.new_symbol} ${l.old} → ${l.new}`;
const show = (e) => (e.same ? "  the same" : `  ${marked(e)}\n${told(e).join("\n")}`);

function scoreEnglish(list, get) {
  const kinds = new Map();
  const rules = new Map();
  const tally = verdictTally();
  for (const l of list) {
    const said = get("en", l);
    if (!said) continue;
    const result = tallyVerdict(tally, said, l);
    if (verbose && result !== "right")
      console.log(`${result.toUpperCase()} ${place(l)} labelled ${l.kinds}\n${show(said)}\n`);
    const { got, wanted } = tallyKinds(kinds, said, l);
    for (const kind of new Set([...got, ...wanted]))
      if (has(kind) && got.has(kind) !== wanted.has(kind))
        console.log(`${got.has(kind) ? "MADE UP" : "MISSED"} ${kind} ${place(l)} labelled ${l.kinds}\n${show(said)}\n`);
    for (const f of said.findings) {
      const name = `${f.kind}/${f.rule}`;
      const r = rules.get(name) ?? { right: 0, all: 0 };
      r.all++;
      if (wanted.has(scoredAs(f.kind))) r.right++;
      rules.set(name, r);
    }
  }
  return { tally, kinds, rules };
}

const verdictLine = ({ right, linked, hidden, noise, substance }) =>
  `right ${share(right, linked)} of ${linked} linked | hidden ${hidden} of ${substance} | noise ${noise} of ${linked - substance}`;

async function score() {
  const { all, get } = await labelled();
  const whole = scoreEnglish(all, get);
  const unlinked = all.filter((l) => !get("en", l));
  console.log(`en ${verdictLine(whole.tally)} | not linked ${unlinked.length}`);
  for (const l of unlinked) if (verbose) console.log(`  not linked: ${place(l)}`);
  for (const { name } of LABELS)
    console.log(
      `  ${name.padEnd(7)} ${verdictLine(
        scoreOf(
          all.filter((l) => l.file === name),
          get,
        ),
      )}`,
    );
  for (let fold = 0; fold < FOLDS; fold++) {
    const of = all.filter((l) => foldOfPair(l.folder, l.old_symbol) === fold);
    if (of.length > 0) console.log(`  fold ${fold}  ${verdictLine(scoreOf(of, get))}`);
  }
  for (const [kind, k] of [...whole.kinds].sort())
    console.log(
      `  ${kind.padEnd(10)} P ${share(k.tp, k.tp + k.fp).padEnd(15)} R ${share(k.tp, k.tp + k.fn).padEnd(15)} of ${k.tp + k.fn}`,
    );
  if (has("rules")) {
    for (const [name, r] of [...whole.rules].sort((a, b) => b[1].all - a[1].all))
      console.log(`  ${name.padEnd(34)} ${r.right} of ${r.all}`);
  }
  for (const code of wantedLanguages.filter((c) => c !== "en")) {
    const n = { both: 0, same: 0, hidden: 0, noise: 0, right: 0 };
    const byFile = new Map(LABELS.map((l) => [l.name, { both: 0, same: 0 }]));
    for (const l of all) {
      const [en, other] = [get("en", l), get(code, l)];
      if (!en || !other || en.same || other.same) continue;
      n.both++;
      byFile.get(l.file).both++;
      if (other.substantive === (l.verdict === "substantive")) n.right++;
      if (other.substantive === en.substantive) {
        n.same++;
        byFile.get(l.file).same++;
        continue;
      }
      n[en.substantive ? "hidden" : "noise"]++;
      if (verbose)
        console.log(
          `${code} ${en.substantive ? "HIDDEN" : "NOISE"} ${place(l)} labelled ${l.kinds}\n${show(other)}\n en:\n${show(en)}\n`,
        );
    }
    const files = [...byFile]
      .map(([name, { both, same }]) => `${name} ${both ? ((100 * same) / both).toFixed(1) : "-"}`)
      .join(", ");
    console.log(
      `${code} agrees with en ${share(n.same, n.both)} of ${n.both} (${files}) | hidden ${n.hidden} | noise ${n.noise} | right by the labels ${share(n.right, n.both)}`,
    );
  }
}

const scoreOf = (list, get) => scoreEnglishQuietly(list, get).tally;

/** The tally of a part, whose errors have been listed with the whole. */
function scoreEnglishQuietly(list, get) {
  const tally = { right: 0, linked: 0, hidden: 0, noise: 0, substance: 0 };
  for (const l of list) {
    const said = get("en", l);
    if (!said) continue;
    const want = l.verdict === "substantive";
    tally.linked++;
    tally.substance += want;
    if (said.substantive === want) tally.right++;
    else tally[want ? "hidden" : "noise"]++;
  }
  return { tally };
}

/** What another language reports of sentences that English did not change, or whether it gives English's verdict where both changed. */
async function against(translated) {
  const others = wantedLanguages.filter((c) => c !== "en");
  for (const folder of folders) {
    const english = new Map();
    for (const [key, whole] of await material(folder, "en"))
      english.set(key, {
        same: new Set(whole.unchanged),
        said: translated ? null : new Map(classify(whole, "en").map((e) => [e.edge, e])),
      });
    for (const code of others) {
      const n = { all: 0, changed: 0, other: 0 };
      for (const [key, whole] of await material(folder, code)) {
        const en = english.get(key);
        if (!en || !inFold(folder, key.split(" ")[0])) continue;
        const wanted = (e) => (translated ? en.same.has(e.edge) : en.said.has(e.edge));
        n.all += whole.unchanged.filter((edge) => en.same.has(edge)).length;
        for (const e of classify(whole, code, wanted)) {
          n.all += translated ? 1 : 0;
          n.changed++;
          const differs = translated ? e.substantive : e.substantive !== en.said.get(e.edge).substantive;
          if (!differs) continue;
          n.other++;
          if (verbose)
            console.log(
              `${code} ${key} ${e.edge} ${e.substantive ? "of substance" : "routine"}\n${show(e)}\n${translated ? "" : ` en:\n${show(en.said.get(e.edge))}\n`}`,
            );
        }
      }
      console.log(
        translated
          ? `${code} ${folder}: unchanged in English ${n.all} | changed ${n.changed} | of substance ${n.other}`
          : `${code} ${folder}: same verdict as en ${share(n.changed - n.other, n.changed)} of ${n.changed}`,
      );
    }
  }
}

/** The same over pairs of whole sessions that nobody worked on, drawn by a seed: what a text that the rules have not seen can expect. */
async function againstSessions(count) {
  for (const code of wantedLanguages.filter((c) => c !== "en")) {
    const next = random(Number(option("seed") ?? 77));
    const pairs = await unlabelledPairs(code);
    const n = { both: 0, hidden: 0, noise: 0, unchanged: 0, substance: 0 };
    for (let k = 0; k < count && pairs.length > 0; k++) {
      const [pair] = pairs.splice(Math.floor(next() * pairs.length), 1);
      const comparison = async (language) => {
        const text = async ({ path }) => parse(await read(path.replace(`.${code}.xml`, `.${language}.xml`)));
        return compare(await text(pair.old), await text(pair.new)).entries;
      };
      const edge = (e) => `${e.old.join("+")}>${e.new.join("+")}`;
      const english = new Map((await comparison("en")).map((e) => [edge(e), e]));
      for (const e of await comparison(code)) {
        const en = english.get(edge(e));
        if (!en || ["unchanged", "added", "removed"].includes(e.relation)) continue;
        if (en.relation === "unchanged") {
          n.unchanged++;
          if (e.substantive) n.substance++;
          continue;
        }
        n.both++;
        if (e.substantive !== en.substantive) n[en.substantive ? "hidden" : "noise"]++;
      }
    }
    console.log(
      `${code} same verdict as en ${share(n.both - n.hidden - n.noise, n.both)} of ${n.both} | hidden ${n.hidden} | noise ${n.noise} | unchanged in English but changed ${n.unchanged}, of substance ${n.substance}`,
    );
  }
}

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

async function draw(count) {
  const code = wantedLanguages[0];
  const next = random(Number(option("seed") ?? 1));
  const any = (list) => list.splice(Math.floor(next() * list.length), 1)[0];
  const all = [];
  if (!has("sessions"))
    for (const folder of folders)
      for (const [key, whole] of await material(folder, code))
        for (const entry of whole.entries) all.push({ key, whole, entry });
  const pairs = has("sessions") ? await unlabelledPairs(code) : [];
  for (let k = 1; k <= count && all.length + pairs.length > 0; ) {
    const drawn = has("sessions") ? await changedIn(any(pairs), any) : any(all);
    if (!drawn) continue;
    const { key, whole, entry } = drawn;
    const [said] = classify(whole, code, (e) => e === entry);
    console.log(`${k++}. ${key} ${entry.edge}: ${said.substantive ? "of substance" : "routine"}\n${show(said)}\n`);
  }
}

/** Resolutions of whole sessions that follow one another under the same title, but for those of the pairs that were worked on. */
async function unlabelledPairs(code) {
  const known = new Set(folders.flatMap((f) => pairsOf(f).flatMap(({ old, new: now }) => [old, now])));
  return (await sessionPairs(code)).filter(({ old, new: now }) => !known.has(old.symbol) && !known.has(now.symbol));
}

/** One changed paragraph of a pair, or nothing where it has none. */
async function changedIn({ old, new: now }, any) {
  const whole = kept(compare(parse(await read(old.path)), parse(await read(now.path))));
  const entries = [...whole.entries];
  return entries.length === 0 ? null : { key: `${old.symbol} ${now.symbol}`, whole, entry: any(entries) };
}

async function table() {
  const { FIRST_ROWS, ROWS } = await import("../dist/classify/table.js");
  for (const { went, came, kind, explain } of [...FIRST_ROWS, ...ROWS])
    console.log(`${explain.name.padEnd(10)} | went: ${went.padEnd(27)} | came: ${came.padEnd(44)} | ${kind}`);
}

/** 80 labels that a second reader read again, who saw marked words and no findings; paragraphs that the program judged wrongly were not among them. */
function ceiling() {
  const first = new Map(labels().map((l) => [place(l), l]));
  const second = readFileSync(new URL("labels/second-reading.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map(JSON.parse);
  const same = second.filter((l) => first.get(place(l))?.verdict === l.verdict).length;
  console.log(`verdicts of a second reader as labelled ${share(same, second.length)} of ${second.length}`);
  const kinds = new Set(second.flatMap((l) => [...l.kinds, ...(first.get(place(l))?.kinds ?? [])].map(scoredAs)));
  for (const kind of [...kinds].sort()) {
    const [got, wanted] = [
      (l) => l.kinds.map(scoredAs).includes(kind),
      (l) => first.get(place(l))?.kinds.map(scoredAs).includes(kind),
    ];
    const both = second.filter((l) => got(l) && wanted(l)).length;
    console.log(
      `  ${kind.padEnd(10)} P ${share(both, second.filter(got).length).padEnd(15)} R ${share(both, second.filter(wanted).length)}`,
    );
  }
}

if (has("table")) await table();
else if (has("ceiling")) ceiling();
else if (LABELS.length === 0) console.log("skipped: ../shared/corpus is not here");
else if (has("draw")) await draw(Number(option("draw")));
else if (has("translated")) await against(true);
else if (has("verdicts") && has("sessions")) await againstSessions(Number(option("sessions")));
else if (has("verdicts")) await against(false);
else await score();
