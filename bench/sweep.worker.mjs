// Compares the pairs of one language one after the other, and names each before it begins, so that the listener can stop it.
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { compare, parse, read } from "../dist/index.js";

const { language, folders, from } = workerData;

/** The texts of one language, by title, in the order of their sessions. */
async function textsByTitle() {
  const found = new Map();
  for (const folder of [...folders].sort()) {
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith(`.${language}.xml`))
      .sort()) {
      const text = parse(await read(join(folder, file)));
      if (text.title === null) continue;
      found.set(text.title, [...(found.get(text.title) ?? []), { folder, text }]);
    }
  }
  return found;
}

/** Every two texts of one title and of two sessions, the earlier first. */
function pairsOf(texts) {
  return texts.flatMap((old, k) =>
    texts.slice(k + 1).flatMap((now) => (now.folder === old.folder ? [] : [[old.text, now.text]])),
  );
}

/** What is wrong with a comparison, or null: each paragraph and note in one entry, and both texts to the letter in the segments. */
function lossIn({ entries, footnotes, old, new: now }) {
  const sides = [
    ["old", entries, old.paragraphs],
    ["new", entries, now.paragraphs],
    ["old", footnotes, old.footnotes],
    ["new", footnotes, now.footnotes],
  ];
  for (const [side, all, texts] of sides) {
    const ids = all.flatMap((entry) => entry[side]);
    if (ids.length !== texts.length || new Set([...ids, ...texts.map(({ id }) => id)]).size !== ids.length)
      return `${side} paragraphs`;
    const textOf = new Map(texts.map(({ id, text }) => [id, text]));
    for (const { segments, [side]: own } of all) {
      const spans = segments.flatMap((segment) => segment[side] ?? []);
      const made = spans.map((s) => textOf.get(s.paragraph).slice(s.start, s.end)).join("");
      if (segments.length > 0 && made !== own.map((id) => textOf.get(id)).join(""))
        return `letters of ${own.join(", ")}`;
    }
  }
  return null;
}

function outcomeOf(old, now) {
  try {
    const comparison = compare(old, now);
    const what = lossIn(comparison);
    if (what !== null) return { outcome: "lost", what };
    const all = [comparison, ...comparison.entries, ...comparison.footnotes];
    return { outcome: all.some(({ quality }) => quality.level === "coarse") ? "coarse" : "whole" };
  } catch (error) {
    return { outcome: "crash", what: error.message };
  }
}

const pairs = [...(await textsByTitle()).values()].flatMap(pairsOf);
for (const [at, [old, now]] of pairs.entries()) {
  if (at < from) continue;
  const pair = `${basename(old.source)} with ${basename(now.source)}`;
  parentPort.postMessage({ starts: { at, pair, of: pairs.length } });
  const start = performance.now();
  const outcome = outcomeOf(old, now);
  parentPort.postMessage({ done: { pair, seconds: (performance.now() - start) / 1000, ...outcome } });
}
