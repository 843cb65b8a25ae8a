// Scores links, verdicts and kinds on the pairs of test/pairs, which we wrote ourselves: what can be checked without ../shared.
//   node bench/pairs-quality.mjs [--misses]
// The measures are those of align-quality.mjs and kinds-quality.mjs. test/compare/pairs.test.ts holds the figures.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compare } from "../dist/compare.js";
import { parse } from "../dist/parse/parse.js";
import { read } from "../dist/read/load.js";
import { score, total } from "./align-quality.mjs";
import { tallyKinds, tallyVerdict, verdictTally } from "./kinds/tally.mjs";

const PAIRS = fileURLToPath(new URL("../test/pairs/", import.meta.url));

/** What a pair's hand.json says, in the form that `score` takes. */
function handOf(folder) {
  const hand = JSON.parse(readFileSync(`${folder}/hand.json`, "utf8"));
  const links = hand.links.map((link) => ({ ...link, sure: true }));
  const linked = [...links, ...hand.identical.map(([a, b]) => ({ old: [a], new: [b] }))];
  return {
    ...hand,
    links,
    old: [...linked.flatMap((l) => l.old), ...hand.removed],
    new: [...linked.flatMap((l) => l.new), ...hand.added],
  };
}

/** The figures of one pair in one language. */
function figuresOf({ old, new: now, entries }, hand) {
  const verdicts = verdictTally();
  const kinds = new Map();
  const missed = [];
  for (const label of hand.links.filter((link) => link.verdict)) {
    const said = entries.find((e) => `${e.old}` === `${label.old}` && `${e.new}` === `${label.new}`);
    if (!said) continue;
    const result = tallyVerdict(verdicts, said, label);
    const { got, wanted } = tallyKinds(kinds, said, label);
    if (result !== "right" || [...got].sort().join() !== [...wanted].sort().join())
      missed.push(`${label.old} → ${label.new} ${result}: said ${[...got]}, labelled ${[...wanted]}`);
  }
  const links = score(old, now, entries, hand);
  const moved = entries.filter((e) => e.moved).flatMap((e) => e.new);
  if (moved.join() !== hand.moved.join()) missed.push(`moved: said ${moved}, labelled ${hand.moved}`);
  return { links, verdicts, kinds, missed: [...links.missed, ...links.wrong, ...missed] };
}

const share = (n, of) => `${n}/${of}`;

const rows = [];
for (const pair of readdirSync(PAIRS).filter((name) => !name.endsWith(".md"))) {
  const hand = handOf(`${PAIRS}${pair}`);
  const languages = readdirSync(`${PAIRS}${pair}`).flatMap((name) => /^old\.(..)\.txt$/.exec(name)?.[1] ?? []);
  for (const language of languages) {
    const [before, after] = await Promise.all(
      ["old", "new"].map(async (side) => parse(await read(`${PAIRS}${pair}/${side}.${language}.txt`))),
    );
    rows.push({ pair, language, ...figuresOf(compare(before, after), hand) });
  }
}

const sum = (name) => rows.reduce((all, { verdicts }) => all + verdicts[name], 0);
for (const { pair, language, links, verdicts, missed } of rows) {
  const { f1 } = total([links]);
  console.log(
    `${pair.padEnd(17)}${language} links F1 ${(100 * f1).toFixed(1)} | split/merge ${share(links.manyFound, links.many)} | verdicts ${share(verdicts.right, verdicts.linked)} | not as labelled ${missed.length}`,
  );
  if (process.argv.includes("--misses")) for (const line of missed) console.log(`  ${line}`);
}
const { f1, sum: links } = total(rows.map((row) => row.links));
console.log(
  `all links F1 ${(100 * f1).toFixed(1)} | identical lost ${links("identicalLost")} | split/merge ${share(links("manyFound"), links("many"))} false ${links("manyFalse")} | verdicts ${share(sum("right"), sum("linked"))} hidden ${sum("hidden")} noise ${sum("noise")}`,
);
for (const kind of [...new Set(rows.flatMap(({ kinds }) => [...kinds.keys()]))].sort()) {
  const of = (name) => rows.reduce((all, { kinds }) => all + (kinds.get(kind)?.[name] ?? 0), 0);
  const [tp, fp, fn] = ["tp", "fp", "fn"].map(of);
  console.log(`  ${kind.padEnd(10)} P ${share(tp, tp + fp)} R ${share(tp, tp + fn)}`);
}
