#!/usr/bin/env node
import { citations } from "../dist/recall/citations.js";
import { candidates } from "../dist/recall/evidence.js";
// How well the text alone names its predecessor, without a library:   node bench/recall-quality.mjs [--verbose]
// One text in eight does not cite the resolution it follows, so no reading of the text can find it; the share is therefore also given
// for the texts that do.
import { hasCorpus, LANGUAGES, pairs, resolution } from "./corpus.mjs";

/** So many of those named are looked at. */
const NAMED = 2;

if (!hasCorpus()) {
  console.log("skipped: the corpus is missing");
  process.exit(0);
}
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
for (const language of LANGUAGES) {
  const count = { all: 0, cited: 0, first: 0, among: 0 };
  for (const pair of pairs()) {
    const text = await resolution(pair.new, language);
    if (!text) continue;
    const cited = citations(text);
    const named = candidates(text, cited).map((candidate) => candidate.symbol);
    const place = named.indexOf(`A/RES/${pair.old}`);
    count.all++;
    if (cited.some((citation) => citation.symbol === `A/RES/${pair.old}`)) count.cited++;
    if (place === 0) count.first++;
    if (place >= 0 && place < NAMED) count.among++;
    else if (process.argv.includes("--verbose"))
      console.log(language, pair.new, "follows", pair.old, "named", named.slice(0, NAMED));
  }
  const { all, cited, first, among } = count;
  console.log(
    `${language}  among the first ${NAMED}: ${among} of the ${cited} that cite it (${percent(among, cited)}), ` +
      `first: ${first}; of all ${all}: ${percent(among, all)}`,
  );
}
