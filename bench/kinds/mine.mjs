// Mines interchangeable wordings: those by which one language translates the same English sentence, from one half of the series of whole
// sessions. A pair of wordings is kept if it recurs in several sentences of several series; data/<code>/mined.tsv has them.
//   SESSIONS=folder node bench/kinds/mine.mjs [--half 0|1|both] [--lang ru,ar] [--print]
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexiconOf } from "../../dist/classify/lexicon.js";
import { changesOf, coveredBy, isOf, lineOf, places } from "../../dist/classify/line.js";
import { withoutSame } from "../../dist/classify/pairing.js";
import { LANGUAGES } from "../../dist/language/languages.js";
import { cutterOf } from "../../dist/words/tokens.js";
import { words } from "../../dist/words/words.js";
import { besides, halfOf, translations } from "./sessions.mjs";

const option = (name, otherwise) =>
  process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : otherwise;
const half = option("half", "0");

/** How often a pair of wordings must recur: in so many different sentences, of so many series. */
const LEAST = { sentences: 3, series: 3 };
const LONGEST = 3;
/** Classes that must stand on both sides or on none, since they tell what a reader has to know; opening verbs must stand on none. */
const TELLING = ["negation", "modal", "weighty", "qualifier", "actor", "measure", "deadline", "event"];

async function mine(code) {
  const language = LANGUAGES[code];
  // Without the wordings that the tables know already, so that what is mined depends on nothing that was mined or written before.
  const known = lexiconOf(language);
  const lexicon = { ...known, phrases: (first) => known.phrases(first).map((phrase) => ({ ...phrase, groups: [] })) };
  const cut = cutterOf(language);
  const found = new Map();
  const note = (key, sentence, series) => {
    const seen = found.get(key) ?? { sentences: new Set(), series: new Set() };
    seen.sentences.add(sentence);
    for (const s of series) seen.series.add(s);
    found.set(key, seen);
  };
  for (const { sentence, group } of await translations(code)) {
    const mine = group.filter((g) => half === "both" || halfOf(g.series) === Number(half));
    if (new Set(mine.map((g) => g.text)).size < 2) continue;
    for (const [a, b] of besides(mine)) {
      const series = new Set(mine.filter((g) => g.text === a || g.text === b).map((g) => g.series));
      const line = (text) => lineOf([{ id: "p", tokens: cut(text) }], lexicon);
      const lines = { old: line(a), new: line(b) };
      const { segments } = words([{ id: "p", text: a }], [{ id: "p", text: b }], { language, cut });
      for (const change of changesOf(segments, lines)) {
        const key = wordingsOf(change, lexicon);
        if (key) note(key, sentence, series);
      }
    }
  }
  return [...found]
    .map(([key, { sentences, series }]) => ({ key, sentences: sentences.size, series: series.size }))
    .filter(({ sentences, series }) => sentences >= LEAST.sentences && series >= LEAST.series)
    .sort((x, y) => y.sentences - x.sentences || (x.key < y.key ? -1 : 1));
}

/** The two wordings of a change as a row of the table begins, or null where it is longer than a wording or tells something. */
function wordingsOf(change, lexicon) {
  const weight = (side) => {
    const idle = coveredBy(change[side], ["idle"]);
    return places(change[side]).filter((at) => !idle.has(at) && change[side].line.sorts[at] === "word");
  };
  const left = { old: weight("old"), new: weight("new") };
  const sides = ["old", "new"].map((side) => ({ ...change[side], words: places(change[side]) }));
  if (
    sides.some(
      ({ line, words: at }) => at.length > LONGEST || at.some((k) => !["word", "light"].includes(line.sorts[k])),
    )
  )
    return null;
  const work = withoutSame(
    { change, left, claims: [] },
    { lexicon, lines: { old: change.old.line, new: change.new.line } },
  );
  if (work.left.old.length + work.left.new.length === 0) return null;
  const has = (side, of) => side.words.some((at) => isOf(side.line, at, of));
  if (TELLING.some((of) => has(sides[0], of) !== has(sides[1], of)) || sides.some((side) => has(side, "verb")))
    return null;
  if (sides.some(({ line, words: at }) => at.some((k) => lexicon.numerals(line.tokens[k].text).length > 0)))
    return null;
  const [old, now] = sides.map(({ line, words: at }) =>
    at.map((k) => written(line.tokens[k].form, line.sorts[k], lexicon)),
  );
  const joiner = lexicon.language.spaced ? " " : "";
  // A word that came or went by itself says something more often than not.
  if (old.length === 0 || now.length === 0) return null;
  // One Chinese character is a part of many words.
  if (!lexicon.language.spaced && [old, now].some((w) => w.join("").length < 2)) return null;
  // A wording with a word more than the other says more.
  const [fewer, more] = old.length <= now.length ? [old, now] : [now, old];
  if (fewer.every((w) => more.includes(w))) return null;
  return `same\tmined\t${[old, now]
    .map((w) => w.join(joiner))
    .sort()
    .join("|")}`;
}

/** A word with all its endings, where enough is left of it without them. */
function written(form, sort, { language }) {
  const { prefixes, endings } = language.kinds;
  const bare = (prefixes === "" ? [] : prefixes.split("|")).find(
    (p) => form.startsWith(p) && form.length - p.length >= 4,
  );
  const word = bare ? form.slice(bare.length) : form;
  if (sort === "light" || endings === "") return word;
  const ending = endings.split("|").find((e) => word.endsWith(e) && word.length - e.length >= 4);
  return ending ? `${word.slice(0, -ending.length)}*` : word.length >= 5 ? `${word}*` : word;
}

for (const code of option("lang", "zh,fr,es,ru,ar").split(",")) {
  const rows = await mine(code);
  const head = `# Made by bench/kinds/mine.mjs, half ${half}: class, origin, wordings, and in how many sentences of how many series they vary`;
  const text = [head, ...rows.map((r) => `${r.key}\t${r.sentences}/${r.series}`)].join("\n");
  if (process.argv.includes("--print")) console.log(text);
  else writeFileSync(fileURLToPath(new URL(`../../data/${code}/mined.tsv`, import.meta.url)), `${text}\n`);
  console.error(`${code}: ${rows.length} rows`);
}
