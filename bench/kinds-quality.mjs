// Kinds of change against the labels made by reading, in this process and in seconds.
//   node bench/kinds-quality.mjs [tune|check|all] [--verbose] [--languages]
//   node bench/kinds-quality.mjs --draw 30 --lang zh --seed 7     changed paragraphs of all pairs, drawn to be read by eye
//   node bench/kinds-quality.mjs --verdicts [tune|check|all] [--zh]        verdicts of all languages against English's, no labels needed
// The pairs are divided in two halves by their place in the list: rules are chosen by looking at `tune` only.
// `--labels FILE` takes other labels than the corpus's own.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compare } from "../dist/compare.js";
import { hasCorpus, LANGUAGES, pairs, resolution } from "./corpus.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : process.argv[at + 1];
};

const corpus = process.env.CORPUS ?? fileURLToPath(new URL("../../shared/corpus/", import.meta.url));
const half = process.argv.find((a) => ["tune", "check", "all"].includes(a)) ?? "all";
const verbose = process.argv.includes("--verbose");
const languages = process.argv.includes("--languages") ? LANGUAGES : ["en"];

function labels() {
  const all = readFileSync(option("labels", `${corpus}/kinds.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const pairs = [...new Set(all.map((l) => `${l.old_symbol} ${l.new_symbol}`))].sort();
  const wanted = { tune: [0], check: [1], all: [0, 1] }[half];
  return all.filter((l) => wanted.includes(pairs.indexOf(`${l.old_symbol} ${l.new_symbol}`) % 2));
}

const compared = new Map();

/** The comparison of a pair in one language, made once; null where a text is not there. */
async function comparison(old, now, language) {
  const key = `${old} ${now} ${language}`;
  if (!compared.has(key)) {
    const [before, after] = [await resolution(old, language), await resolution(now, language)];
    compared.set(key, before && after ? compare(before, after) : null);
  }
  return compared.get(key);
}

/** What is found in the two paragraphs of a label, in one language; null where they are not linked or say the same. */
async function found(label, language) {
  const whole = await comparison(label.old_symbol, label.new_symbol, language);
  const entry = whole?.entries.find((e) => e.old.join() === label.old && e.new.join() === label.new);
  if (!entry || (entry.relation === "unchanged" && language !== "en")) return null;
  return {
    kinds: [...new Set(entry.findings.map((f) => f.kind))],
    rules: entry.findings.map((f) => `${f.kind}/${f.rule}`),
    substantive: entry.substantive,
    show: marked(whole, entry, () => " "),
  };
}

const text = (r, span) => r.paragraphs.find((p) => p.id === span.paragraph).text.slice(span.start, span.end);

/** The words of an entry with what was deleted and inserted in brackets. */
function marked({ old: before, new: after }, { words }, kept = (words) => words) {
  const shown = {
    same: (s) => kept(text(after, s.new)),
    deleted: (s) => `[-${text(before, s.old)}-]`,
    inserted: (s) => `[+${text(after, s.new)}+]`,
  };
  return words.map((s) => shown[s.kind](s)).join("");
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

/** Every changed paragraph of one language over so many pairs, as resdiff reports it. */
async function changedEntries(language, chosen = pairs()) {
  const entries = [];
  for (const pair of chosen) {
    const whole = await comparison(pair.old, pair.new, language);
    for (const entry of whole?.entries ?? []) {
      if (!entry.segments.some((s) => s.kind !== "same")) continue;
      const said = entry.findings.map((f) => {
        const words = [
          ...f.old.map((s) => `-${text(whole.old, s)}`),
          ...f.new.map((s) => `+${text(whole.new, s)}`),
        ].join(" ");
        return `    ${f.kind} (${f.rule}): ${words}`;
      });
      const name = `${pair.old} → ${pair.new}, ${entry.old.join("+")} → ${entry.new.join("+")}`;
      const shown = `${name}: ${entry.substantive ? "of substance" : "routine"}\n  ${marked(whole, entry)}\n${said.join("\n")}`;
      entries.push({ name, substantive: entry.substantive, shown });
    }
  }
  return entries;
}

async function draw(count, language, seed) {
  const entries = await changedEntries(language);
  const next = random(seed);
  for (let k = 1; k <= count && entries.length > 0; k++) {
    const [entry] = entries.splice(Math.floor(next() * entries.length), 1);
    console.log(`${k}. ${entry.shown}\n`);
  }
}

/**
 * Whether the languages give English's verdict on every paragraph that changed in both, over all pairs and without labels. The
 * pairs are told apart by their place in the list: rules are chosen by looking at every second pair, `check` has the others.
 */
async function agreement(chosen) {
  const english = new Map((await changedEntries("en", chosen)).map((e) => [e.name, e]));
  for (const language of LANGUAGES.slice(1)) {
    const both = (await changedEntries(language, chosen)).filter((e) => english.has(e.name));
    const other = both.filter((e) => e.substantive !== english.get(e.name).substantive);
    console.log(
      `${language} ${half}: same verdict as en ${pct(both.length - other.length, both.length)} of ${both.length}`,
    );
    if (!verbose && !process.argv.includes(`--${language}`)) continue;
    for (const { name, shown } of other) console.log(`${shown}\n  English: ${english.get(name).shown}\n`);
  }
}

const one = (kind) => (kind === "date" ? "session" : kind);
const pct = (n, of) => (of === 0 ? "-" : ((100 * n) / of).toFixed(1));

if (!hasCorpus()) console.log("skipped: ../shared/corpus is not here");
else if (process.argv.includes("--verdicts"))
  await agreement(pairs().filter((_, k) => half === "all" || k % 2 === (half === "tune" ? 0 : 1)));
else if (option("draw")) await draw(Number(option("draw")), option("lang", "en"), Number(option("seed", 1)));
else {
  const list = labels();
  const english = new Map();
  for (const language of languages) {
    let right = 0,
      hidden = 0,
      noise = 0,
      count = 0,
      substance = 0;
    const kinds = new Map();
    for (const label of list) {
      const said = await found(label, language);
      if (!said) {
        // A labelled English paragraph that is not linked as its readers linked it is not judged right.
        if (language === "en") count++;
        continue;
      }
      if (language === "en") english.set(label, said);
      const want = language === "en" ? label.verdict === "substantive" : english.get(label)?.substantive;
      count++;
      if (want) substance++;
      if (said.substantive === want) right++;
      else {
        if (want) hidden++;
        else noise++;
        if (verbose)
          console.log(
            want ? "HIDDEN" : "NOISE",
            language,
            label.old_symbol,
            label.old,
            label.new,
            `want ${label.kinds}`,
            `said ${said.rules}`,
            said.show.slice(0, 500),
          );
      }
      if (language !== "en") continue;
      const got = new Set(said.kinds.map(one));
      const wanted = new Set(label.kinds.map(one));
      for (const kind of new Set([...got, ...wanted])) {
        const s = kinds.get(kind) ?? { tp: 0, fp: 0, fn: 0 };
        s[got.has(kind) ? (wanted.has(kind) ? "tp" : "fp") : "fn"]++;
        kinds.set(kind, s);
        if (process.argv.includes(`--${kind}`) && got.has(kind) !== wanted.has(kind))
          console.log(
            got.has(kind) ? "FALSE" : "MISSED",
            kind,
            label.old_symbol,
            label.old,
            label.new,
            `want ${label.kinds}`,
            `said ${said.rules}`,
            said.show.slice(0, 400),
          );
      }
    }
    console.log(
      `${language} ${half}: ${language === "en" ? "right" : "same verdict as en"} ${pct(right, count)} of ${count} | hidden ${hidden} of ${substance} | noise ${noise}`,
    );
    for (const [kind, s] of [...kinds].sort())
      console.log(`  ${kind.padEnd(10)} P ${pct(s.tp, s.tp + s.fp)} R ${pct(s.tp, s.tp + s.fn)} of ${s.tp + s.fn}`);
  }
}
