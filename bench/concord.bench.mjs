// Whether `concord` finds faults that are put into one language of official sets, how much it reports about those sets unaltered,
// and how long six languages take.
//   LIMIT=40 LANGUAGES=ar,ru SORTS=clause HALF=1 npm run bench -- concord --sessions folder
// HALF uses the series of one half, which is blind if the glossary was mined from the other (node bench/concord/mine.mjs --half 0).
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { halfOf } from "./concord/halves.mjs";
import { changedValue, clauseDropped, STRUCTURE, seeded, VALUES } from "./concord/mutate.mjs";
import { hasCorpus, LANGUAGES, pairs } from "./corpus.mjs";
import { sessionsFolder } from "./sessions.mjs";
import { median } from "./support.mjs";

export const title = "concord: faults of one language found, findings of official sets, and time of six languages";

/** Percent that must be found. */
const WANTED = {
  number: 98,
  date: 98,
  symbol: 98,
  reference: 98,
  dropped: 100,
  doubled: 100,
  swapped: 100,
  clause: 80,
  undone: 95,
};

export default async function concordBench({ sessions: given } = {}) {
  const folder = given ?? sessionsFolder();
  if (!folder) return ["skipped: the sessions are missing"];
  const [{ read, parse }, { concord }] = await Promise.all([
    import("../dist/index.js"),
    import("../dist/concord/concord.js"),
  ]);
  const limit = Number(process.env.LIMIT ?? 40);
  const languages = process.env.LANGUAGES?.split(",") ?? LANGUAGES;
  const sets = await setsIn(folder, limit, read, parse);
  const sorts = {
    ...Object.fromEntries(
      Object.keys(VALUES).map((sort) => [sort, (text, random) => changedValue(text, sort, random)]),
    ),
    ...STRUCTURE,
    clause: clauseDropped,
  };
  const asked = process.env.SORTS?.split(",") ?? Object.keys(sorts);
  const found = Object.fromEntries(asked.map((s) => [s, Object.fromEntries(languages.map((l) => [l, [0, 0]]))]));
  if (hasCorpus() && (!process.env.SORTS || asked.includes("undone"))) {
    const undone = await changesUndone(folder, languages, limit, { read, parse, concord });
    found.undone = undone;
    if (!asked.includes("undone")) asked.push("undone");
  }
  const times = [];
  const work = [];
  let told = 0;
  for (const [k, texts] of sets.entries()) {
    const [start, spent] = [performance.now(), process.cpuUsage()];
    const before = concord(texts);
    times.push((performance.now() - start) / before.rows.length);
    const { user, system } = process.cpuUsage(spent);
    work.push((user + system) / 1000 / before.rows.length);
    told += before.findings.filter((f) => f.severity !== "note").length;
    for (const language of languages) {
      const text = texts.find((t) => t.language === language);
      for (const sort of asked.filter((s) => sorts[s])) {
        const fault = sorts[sort](text, seeded(1000 * k + language.charCodeAt(0) + sort.length));
        if (!fault) continue;
        const after = concord(texts.map((t) => (t === text ? fault.text : t)));
        const count = found[sort][language];
        count[1]++;
        if (isTold(after, before, fault.where, language)) count[0]++;
        else if (process.env.VERBOSE) console.error(`missed ${sort} ${language} ${texts[0].symbol} ${fault.where}`);
      }
    }
  }
  const percent = ([n, of]) => (of === 0 ? "–" : `${((100 * n) / of).toFixed(1)} (${n}/${of})`);
  return [
    ...asked.map(
      (s) => `${s} (at least ${WANTED[s]}): ${languages.map((l) => `${l} ${percent(found[s][l])}`).join(" · ")}`,
    ),
    `${sets.length} official sets as they are: ${told} findings, ${(told / sets.length).toFixed(2)} a resolution, true ones among them`,
    `six languages of 50 paragraphs: ${(50 * median(work)).toFixed(0)} ms of processor time, ${(50 * median(times)).toFixed(0)} ms by the clock of this machine as it is now (at most 600)`,
  ];
}

/** Whether something is told of the language near the place of the fault that was not told before it. */
function isTold(after, before, where, language) {
  const key = (f) => `${f.where} ${f.kind} ${f.languages} ${JSON.stringify(f.values[language])}`;
  const known = new Set(before.findings.map(key));
  return after.findings.some(
    (f) => f.severity !== "note" && f.languages.includes(language) && !known.has(key(f)) && where.includes(f.where),
  );
}

/** One change that all six languages make, undone in one of them: how often that is told, by language. */
async function changesUndone(folder, languages, limit, { read, parse, concord }) {
  const { compare } = await import("../dist/compare.js");
  const count = Object.fromEntries(languages.map((l) => [l, [0, 0]]));
  const load = (symbol, l) =>
    read(join(folder, symbol.split("/")[0], `${symbol.replace("/", "-")}.${l}.xml`)).then(parse);
  for (const [k, pair] of pairs().slice(0, limit).entries()) {
    let both;
    try {
      both = await Promise.all(
        LANGUAGES.map(async (l) => ({ old: await load(pair.old, l), now: await load(pair.new, l) })),
      );
    } catch {
      continue; // A language is missing.
    }
    const comparisons = both.map(({ old, now }) => compare(old, now));
    const changedIn = (c) =>
      new Map(c.entries.filter((e) => e.relation === "changed").map((e) => [e.new[0], e.old[0]]));
    const changed = comparisons.map(changedIn);
    const common = [...(changed[0]?.keys() ?? [])].filter((id) => changed.every((c) => c.has(id)));
    if (common.length === 0) continue;
    const before = concord(
      both.map((b) => b.now),
      comparisons,
    );
    for (const language of languages) {
      const at = LANGUAGES.indexOf(language);
      const id = common[Math.floor(seeded(k + at)() * common.length)];
      const { old, now } = both[at];
      const was = old.paragraphs.find((p) => p.id === changed[at].get(id));
      const back = {
        ...now,
        paragraphs: now.paragraphs.map((p) =>
          p.id === id ? { ...p, text: was.text, opening: was.opening, marks: [] } : p,
        ),
      };
      const after = concord(
        both.map((b, i) => (i === at ? back : b.now)),
        comparisons.map((c, i) => (i === at ? compare(old, back) : c)),
      );
      count[language][1]++;
      if (isTold(after, before, [id], language)) count[language][0]++;
      else if (process.env.VERBOSE) console.error(`missed undone ${language} ${pair.new} ${id}`);
    }
  }
  return count;
}

/** Sets of all six languages, as many from each session, spread over it. */
async function setsIn(folder, limit, read, parse) {
  const sessions = readdirSync(folder)
    .filter((s) => /^\d+$/.test(s))
    .sort();
  const sets = [];
  for (const session of sessions) {
    const names = readdirSync(join(folder, session))
      .filter((f) => f.endsWith(".en.xml"))
      .sort();
    const wanted = Math.ceil(limit / sessions.length);
    const step = Math.max(1, Math.floor(names.length / wanted));
    let taken = 0;
    for (let i = 0; i < names.length && taken < wanted; i += step) {
      try {
        const texts = [];
        for (const l of LANGUAGES) {
          texts.push(parse(await read(join(folder, session, names[i].replace(".en.", `.${l}.`)))));
          // English comes first.
          if (process.env.HALF && halfOf(texts[0].title) !== Number(process.env.HALF)) break;
        }
        if (new Set(texts.map((t) => t.language)).size < LANGUAGES.length) continue;
        if (texts.some((t) => t.paragraphs.map((p) => p.id).join() !== texts[0].paragraphs.map((p) => p.id).join()))
          continue;
        sets.push(texts);
        taken++;
      } catch {
        // A few of the official files are not well-formed or missing.
      }
    }
  }
  return sets;
}
