// Mines which words and opening verbs of the six languages translate each other, from official sets whose languages have the same
// paragraphs. data/terms.tsv has those that recur: a line for each concept, with the stems of each language in its column, and for each
// language the tenths of passages in which it has one of them where nearly all others have theirs.
//   SESSIONS=folder node bench/concord/mine.mjs [--half 0|1|both] [--print]
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { termsOf } from "../../dist/concord/terms.js";
import { LANGUAGES } from "../../dist/language/languages.js";
import { readOpening } from "../../dist/language/openings.js";
import { parse } from "../../dist/parse/parse.js";
import { read } from "../../dist/read/load.js";
import { halfOf } from "./halves.mjs";

const option = (name, otherwise) =>
  process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : otherwise;
const half = option("half", "both");
const every = Number(option("every", "1"));
const folder = process.env.SESSIONS ?? "/tmp/sessions";
const CODES = ["en", "fr", "es", "ru", "ar", "zh"];

/** Passages that a word must stand in at least, and the share of all that it may stand in at most. */
const FEWEST = 8;
const MOST = 0.25;
/** How far the passages of two words must be the same (Dice) for one to stand for the other, and in how many languages. */
const ALIKE = 0.35;
const FEWEST_LANGUAGES = 3;
/** Another word of the same meaning must bring the passages so much nearer. */
const NEARER = 0.02;
const MOST_FORMS = 4;
/** A language has its words for a concept where it has one of them in so many of the passages in which the others have theirs. */
const RELIABLE = 0.5;
/** Verbs stand for each other that do so in so many passages of so many series. */
const VERBS = { passages: 3, series: 2 };

/** English passages, each once: most come back every year. */
const seen = new Set();
const passages = [];
/** The opening verbs of all passages. */
const openings = [];
for (const session of readdirSync(folder).sort()) {
  const names = readdirSync(join(folder, session)).filter(
    (f, i) => f.endsWith(".en.xml") && (every === 1 || i % (6 * every) < 6),
  );
  for (const name of names) {
    try {
      const texts = [];
      for (const code of CODES) texts.push(parse(await read(join(folder, session, name.replace(".en.", `.${code}.`)))));
      const shape = (t) => t.paragraphs.map((p) => p.id).join();
      if (texts.some((t, i) => shape(t) !== shape(texts[0]) || t.language !== CODES[i])) continue;
      if (half !== "both" && halfOf(texts[0].title) !== Number(half)) continue;
      texts[0].paragraphs.forEach((_, i) => {
        const those = texts.map((t) => t.paragraphs[i]);
        openings.push({
          series: halfOf(texts[0].title) + texts[0].title,
          verbs: those.map((p, k) => readOpening(p.text, LANGUAGES[CODES[k]], p.opening)?.verbs[0] ?? null),
        });
        if (seen.has(those[0].text)) return;
        seen.add(those[0].text);
        passages.push({
          terms: those.map((p, k) => new Set(termsOf(p.text, LANGUAGES[CODES[k]]).map((t) => t.term))),
        });
      });
    } catch {
      // A few of the official files are not well-formed or missing.
    }
  }
}
console.error(`${passages.length} passages`);

/** The passages of each frequent word of a language, as sorted numbers. */
const indexes = CODES.map((_, k) => {
  const index = new Map();
  passages.forEach(({ terms }, i) => {
    for (const term of terms[k]) (index.get(term) ?? index.set(term, []).get(term)).push(i);
  });
  return new Map([...index].filter(([, at]) => at.length >= FEWEST && at.length <= MOST * passages.length));
});
const dice = (a, b, common) => (2 * common) / (a + b);

/** For each word of one language the words of another that stand in the same passages, the likeliest first. */
function beside(k, m) {
  const names = [...indexes[m].keys()];
  const number = new Map(names.map((n, i) => [n, i]));
  const inPassage = passages.map(({ terms }) => [...terms[m]].flatMap((t) => number.get(t) ?? []));
  const counts = new Int32Array(names.length);
  const best = new Map();
  for (const [term, at] of indexes[k]) {
    counts.fill(0);
    for (const i of at) for (const n of inPassage[i]) counts[n]++;
    const rated = [];
    counts.forEach((c, n) => {
      const d = dice(at.length, indexes[m].get(names[n]).length, c);
      if (d > 0.15) rated.push([names[n], d]);
    });
    best.set(term, rated.sort((a, b) => b[1] - a[1]).slice(0, 12));
  }
  return best;
}

const [EN] = [0];
const forward = CODES.map((_, m) => (m === EN ? null : beside(EN, m)));
const back = CODES.map((_, m) => (m === EN ? null : beside(m, EN)));

/** The words of another language that together stand in the passages of an English one. */
function formsFor(at, m, candidates) {
  const wanted = new Set(at);
  const chosen = [];
  let have = new Set();
  let score = 0;
  while (chosen.length < MOST_FORMS) {
    let next = null;
    for (const [name] of candidates) {
      if (chosen.includes(name)) continue;
      const all = new Set(have);
      for (const i of indexes[m].get(name)) all.add(i);
      let common = 0;
      for (const i of all) if (wanted.has(i)) common++;
      const d = dice(all.size, wanted.size, common);
      if (d > (next?.d ?? score + (chosen.length === 0 ? 0 : NEARER))) next = { name, d, all };
    }
    if (!next) break;
    chosen.push(next.name);
    have = next.all;
    score = next.d;
  }
  return { chosen, score, have };
}

const concepts = [];
for (const [term, at] of indexes[EN]) {
  const forms = CODES.map((_, m) => {
    if (m === EN) return { chosen: [term], score: 1, have: new Set(at) };
    const candidates = forward[m].get(term).filter(([, d], i) => i === 0 || d > 0.2);
    const [first] = candidates;
    if (
      !first ||
      (!back[m]
        .get(first[0])
        ?.slice(0, 2)
        .some(([t]) => t === term) &&
        first[1] < 0.7)
    )
      return null;
    const found = formsFor(at, m, candidates);
    return found.score >= ALIKE ? found : null;
  });
  if (forms.filter(Boolean).length < FEWEST_LANGUAGES) continue;
  // What a language has where nearly all others have it.
  const votes = new Map();
  for (const f of forms) for (const i of f?.have ?? []) votes.set(i, (votes.get(i) ?? 0) + 1);
  const known = forms.filter(Boolean).length;
  const reliable = forms.map((f) => {
    if (!f) return 0;
    // As if it had once been lacking by half: what was seen seldom is not sure.
    let [asked, has] = [0.5, 0];
    for (const [i, n] of votes) {
      const others = n - (f.have.has(i) ? 1 : 0);
      if (others < Math.max(2, known - 2)) continue;
      asked++;
      if (f.have.has(i)) has++;
    }
    return has / asked;
  });
  const kept = forms.map((f, k) => (f && reliable[k] >= RELIABLE ? f.chosen : []));
  if (kept.filter((k) => k.length > 0).length >= FEWEST_LANGUAGES)
    concepts.push({ kept, digits: kept.map((k, i) => (k.length > 0 ? Math.floor(10 * reliable[i]) : 0)).join("") });
}

/** Verbs of other languages for each English one. */
const verbs = new Map();
for (const { verbs: those, series } of openings) {
  const [english, ...others] = those;
  if (!english) continue;
  others.forEach((verb, k) => {
    if (!verb) return;
    const key = `${english}\t${k + 1}\t${verb}`;
    const seen = verbs.get(key) ?? { n: 0, series: new Set() };
    seen.n++;
    seen.series.add(series);
    verbs.set(key, seen);
  });
}
const verbRows = new Map();
for (const [key, { n, series }] of verbs) {
  if (n < VERBS.passages || series.size < VERBS.series) continue;
  const [english, k, verb] = key.split("\t");
  const row = verbRows.get(english) ?? CODES.map(() => []);
  row[0] = [english];
  row[Number(k)].push(verb);
  verbRows.set(english, row);
}

const head = (what) => `# Made by bench/concord/mine.mjs, half ${half}: ${what}\n# ${CODES.join("\t")}\n`;
const table = (rows) => `${rows.map((row) => row.map((forms) => forms.join("|")).join("\t")).join("\n")}\n`;
const terms =
  head("stems that stand for each other") +
  table(
    concepts
      .sort((a, b) => ((a.kept[0][0] ?? "") < (b.kept[0][0] ?? "") ? -1 : 1))
      .map(({ kept, digits }) => [...kept, [digits]]),
  );
const verbTable =
  head("opening verbs that stand for each other") +
  table([...verbRows.values()].sort((a, b) => (a[0][0] < b[0][0] ? -1 : 1)));
if (process.argv.includes("--print")) console.log(terms + verbTable);
else {
  const data = process.env.DATA ?? fileURLToPath(new URL("../../data/", import.meta.url));
  writeFileSync(join(data, "terms.tsv"), terms);
  writeFileSync(join(data, "opening-verbs.tsv"), verbTable);
}
console.error(`${concepts.length} concepts, ${verbRows.size} verbs`);
