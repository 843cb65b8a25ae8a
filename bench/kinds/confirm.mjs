// Checks the groups of wordings in data/<code> against whole sessions: in how many sentences that did not change in English, from how many
// series, translations exchange two wordings of a group. A group chosen by hand that recurs there becomes a mined one, with both counts.
//   SESSIONS=folder node bench/kinds/confirm.mjs [--lang ru,ar] [--print]     --print lists how often each group chosen by hand occurred
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexiconOf } from "../../dist/classify/lexicon.js";
import { changesOf, lineOf, places } from "../../dist/classify/line.js";
import { withoutSame } from "../../dist/classify/pairing.js";
import { LANGUAGES } from "../../dist/language/languages.js";
import { cutterOf } from "../../dist/words/tokens.js";
import { words } from "../../dist/words/words.js";
import { besides, translations } from "./sessions.mjs";

const data = fileURLToPath(new URL("../../data/", import.meta.url));
const languages = process.argv.includes("--lang") ? process.argv[process.argv.indexOf("--lang") + 1] : "zh,fr,es,ru,ar";

/** How often a group must be met: in so many different sentences, of so many series; as `mine.mjs` asks of a pair of wordings. */
const LEAST = { sentences: 3, series: 3 };

/** Sentences and series in which two wordings of a group are exchanged, by the number of the group's row among all rows. */
async function metIn(code) {
  const language = LANGUAGES[code];
  const [lexicon, cut] = [lexiconOf(language), cutterOf(language)];
  const met = new Map();
  for (const { sentence, group } of await translations(code))
    for (const [a, b] of besides(group)) {
      const line = (text) => lineOf([{ id: "p", tokens: cut(text) }], lexicon);
      const lines = { old: line(a), new: line(b) };
      const { segments } = words([{ id: "p", text: a }], [{ id: "p", text: b }], { language, cut });
      for (const change of changesOf(segments, lines))
        for (const name of exchanged(change, lexicon, lines)) {
          const seen = met.get(name) ?? { sentences: new Set(), series: new Set() };
          seen.sentences.add(sentence);
          for (const { text, series } of group) if (text === a || text === b) seen.series.add(series);
          met.set(name, seen);
        }
    }
  return met;
}

/** The groups of which a change has one wording on each side. */
function exchanged(change, lexicon, lines) {
  const left = { old: places(change.old), new: places(change.new) };
  const { synonyms } = withoutSame({ change, left, claims: [] }, { lexicon, lines });
  if (!synonyms) return [];
  const names = (side) =>
    new Set(synonyms[side].flatMap((at) => change[side].line.phrases(at).flatMap((phrase) => phrase.groups)));
  const now = names("new");
  return [...names("old")].filter((name) => now.has(name));
}

for (const code of languages.split(",")) {
  const met = await metIn(code);
  const count = { confirmed: 0, met: 0, never: 0 };
  let row = 0;
  for (const file of readdirSync(`${data}${code}`).sort()) {
    const lines = readFileSync(`${data}${code}/${file}`, "utf8").split("\n");
    const told = lines.map((line) => {
      if (line === "" || line.startsWith("#")) return line;
      row++;
      const [name, origin, wordings] = line.split("\t");
      if (name !== "same" || origin !== "hand-made") return line;
      const { sentences, series } = met.get(row.toString(36)) ?? { sentences: new Set(), series: new Set() };
      const recurs = sentences.size >= LEAST.sentences && series.size >= LEAST.series;
      count[recurs ? "confirmed" : sentences.size > 0 ? "met" : "never"]++;
      if (process.argv.includes("--print")) console.log(`${sentences.size}/${series.size}\t${wordings}`);
      return recurs ? `${name}\tmined\t${wordings}\t${sentences.size}/${series.size}` : line;
    });
    if (!process.argv.includes("--print")) writeFileSync(`${data}${code}/${file}`, told.join("\n"));
  }
  console.error(`${code}: confirmed ${count.confirmed}, met less often ${count.met}, never met ${count.never}`);
}
