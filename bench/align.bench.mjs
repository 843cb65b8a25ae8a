// The time of the core on the corpus's longest pair against two rivals, how it grows with length, and the worst input.
import { fileURLToPath } from "node:url";
import { diffWords } from "diff";
import { align } from "../dist/align/align.js";
import { compare } from "../dist/compare.js";
import { hasCorpus, resolution } from "./corpus.mjs";

export const title = "the core on two parsed texts (76/72 and 77/248), and what it does on long and bad ones";

/** Paragraphs a side of the worst input. */
const WORST = 5000;
const TIMES = [1, 2, 4, 8];

function milliseconds(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(runs, run) {
  const spent = Array.from({ length: runs }, () => milliseconds(run)).sort((a, b) => a - b);
  return spent[runs >> 1];
}

/** Edit distance of two texts, with two rows. */
function editDistance(a, b) {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, k) => k);
  let next = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    const code = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const kept = row[j - 1] + (code === b.charCodeAt(j - 1) ? 0 : 1);
      next[j] = Math.min(kept, row[j] + 1, next[j - 1] + 1);
    }
    [row, next] = [next, row];
  }
  return row[b.length];
}

/** The rival in the UN's viewer's manner: each new paragraph takes the first free old one that is alike enough. */
function firstMatch(before, after, threshold = 0.6) {
  const free = new Set(before);
  for (const now of after) {
    for (const was of free) {
      const longest = Math.max(now.length, was.length, 1);
      if (1 - editDistance(was, now) / longest < threshold) continue;
      free.delete(was);
      break;
    }
  }
}

const rename = (id, copy) => (id === null || copy === 0 ? id : `${id}~${copy}`);

/** A text so many times over, every copy with words of its own, as a longer text would have. */
function repeated(r, times) {
  const copies = Array.from({ length: times }, (_, copy) =>
    r.paragraphs.map((p) => ({
      ...p,
      id: rename(p.id, copy),
      parent: rename(p.parent, copy),
      text: copy === 0 ? p.text : p.text.replace(/\p{L}{5,}/gu, (word) => `${word}${copy}`),
      opening: null,
      marks: [],
    })),
  );
  return { ...r, paragraphs: copies.flat() };
}

/** Paragraphs that differ in one number, in the reverse order on the other side. */
function nearlyTheSame(r, count, reversed) {
  const paragraphs = Array.from({ length: count }, (_, k) => ({
    ...r.paragraphs[1],
    id: `OP${k + 1}`,
    kind: "operative",
    label: `${k + 1}.`,
    parent: null,
    text: `Requests the Secretary-General to report to the General Assembly at its next session on item ${reversed ? count - k : k + 1} of the agenda and on the implementation of the present resolution;`,
    opening: null,
    marks: [],
  }));
  return { ...r, paragraphs, footnotes: [] };
}

export default async function run() {
  if (!hasCorpus()) return ["The corpus is not at ../shared/corpus: nothing to measure on."];
  const before = await resolution("76/72", "en");
  const after = await resolution("77/248", "en");
  const textOf = (r) => r.paragraphs.map((p) => p.text).join("\n");
  for (let k = 0; k < 3; k++) compare(before, after);
  const aligned = median(9, () => align(before, after));
  const core = median(9, () => compare(before, after));
  const words = median(1, () => diffWords(textOf(before), textOf(after)));
  const first = median(1, () => {
    firstMatch(
      before.paragraphs.map((p) => p.text),
      after.paragraphs.map((p) => p.text),
    );
  });
  const growth = TIMES.map((times) => {
    const pair = [repeated(before, times), repeated(after, times)];
    return median(3, () => align(...pair));
  });
  const slopes = growth.map((ms) => Math.log(ms / growth[0]));
  const exponent = slopes.at(-1) / Math.log(TIMES.at(-1));
  const worst = [nearlyTheSame(before, WORST, false), nearlyTheSame(before, WORST, true)];
  let quality;
  const spent = milliseconds(() => {
    quality = align(...worst).quality;
  });
  const memory = process.memoryUsage().rss / 2 ** 20;
  return [
    `align ${aligned.toFixed(0)} ms, compare ${core.toFixed(0)} ms (medians of 9)`,
    `diffWords on the whole text ${words.toFixed(0)} ms: ${(words / core).toFixed(0)} times slower than compare (30 wanted)`,
    `first match by edit distance ${first.toFixed(0)} ms: ${(first / core).toFixed(0)} times slower than compare (70 wanted)`,
    `align at ${TIMES.join(", ")} times the length: ${growth.map((ms) => `${ms.toFixed(0)} ms`).join(", ")}; exponent ${exponent.toFixed(2)}`,
    `${WORST} near-identical paragraphs a side, reversed: ${(spent / 1000).toFixed(1)} s, ${memory.toFixed(0)} MB, quality ${JSON.stringify(quality)}`,
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const line of await run()) console.log(line);
