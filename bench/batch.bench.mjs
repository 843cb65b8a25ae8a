// A whole library at once: how many pairs a core compares per second, from XML to JSON lines and CSV; whether twice as many take twice as
// long; whether memory stays flat; how often a text is read; and how large the page is. `--lang zh` for another language.
// At most half of the library is compared, which has as many pairs for its size and takes half as long; WHOLE=1 compares all of it.
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diffWordsWithSpace } from "diff";
import { sessionsFolder } from "./sessions.mjs";
import { median, node } from "./support.mjs";

export const title = "batch: pairs of four sessions from XML to JSON lines and CSV";

/** Texts are taken by series, so that a part of the library has as many pairs for its size as the whole. */
const PARTS = [8, 4, 2, ...(process.env.WHOLE ? [1] : [])];
/** Pairs whose words the rival compares: the same texts, read beforehand. */
const RIVAL_PAIRS = 60;
/** Resolutions that a page of at most five megabytes has to hold. */
const PAGE = 2000;

export default async function batch({ lang = "en", sessions = sessionsFolder() }) {
  if (!sessions) return ["skipped: the sessions are missing"];
  const [{ planLibrary }, { runBatch }, { openLibrary }] = await Promise.all([
    import("../dist/batch/plan.js"),
    import("../dist/batch/run.js"),
    import("../dist/recall/library/library.js"),
  ]);
  const folder = mkdtempSync(join(tmpdir(), "resdiff-batch-"));
  try {
    const library = await openLibrary(sessions, { cache: join(folder, "cache"), deep: true });
    const [whole] = planLibrary(library, { language: lang, sessions: [] });
    const runs = [];
    for (const part of PARTS) {
      const kept = new Set(whole.groups.filter((_, i) => i % part === 0).flatMap((g) => g.flatMap((job) => job.files)));
      const names = new Set([...kept].map((at) => whole.texts[at].file));
      const texts = library.texts.filter((text) => names.has(text.file));
      const plans = planLibrary({ ...library, texts }, { language: lang, sessions: [] });
      runs.push(await measured(runBatch, plans, join(folder, `part-${part}`)));
    }
    const last = runs.at(-1);
    const start = median(Array.from({ length: 5 }, () => wallOf(() => node("-e", "0"))));
    const rate = last.compared / last.seconds;
    const rival = await rivalSeconds(join(last.folder, "pairs.jsonl"), sessions);
    return [
      `${lang}: ${last.resolutions} resolutions, ${last.compared} pairs: ${rate.toFixed(1)} pairs a second of processor time, ${(last.compared / last.wall).toFixed(1)} a second of the clock, one thread, this machine as it is now (at least 50, 80 as the aim)`,
      `${((1000 * last.seconds) / last.compared / start).toFixed(2)} ×  a start of node for each pair`,
      `${(rival / (last.seconds / last.compared)).toFixed(1)} ×  faster than diffWordsWithSpace of jsdiff alone on the same texts, which were read for it`,
      `exponent ${exponentOf(runs).toFixed(2)} over ${runs.map((r) => r.compared).join(", ")} pairs (1)`,
      `${last.read} reads of ${last.resolutions} texts: ${(last.read / last.resolutions).toFixed(3)} each (1)`,
      `memory: at most ${last.early} MB over the first quarter of the run, ${last.late} MB over the last (flat)`,
      `a page of ${PAGE} resolutions: ${(((statSync(join(last.folder, "index.html")).size / last.resolutions) * PAGE) / 1e6).toFixed(2)} MB (at most 5)`,
      `${last.errors} errors`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One run by a single thread, with the processor's time of the whole process. */
async function measured(runBatch, plans, folder) {
  const memory = [];
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await runBatch({
    plans,
    mine: plans,
    errors: [],
    wanted: { folder, only: [], full: false, formats: [], ui: "en", seconds: 60 },
    threads: 1,
    signal: new AbortController().signal,
    onProgress: () => memory.push(process.memoryUsage.rss() / 1e6),
  });
  const { user, system } = process.cpuUsage(before);
  const wall = (performance.now() - start) / 1000;
  const most = (from, to) => Math.round(Math.max(...memory.slice(from * memory.length, to * memory.length)));
  return { ...result, folder, wall, seconds: (user + system) / 1e6, early: most(0, 0.25), late: most(0.75, 1) };
}

function wallOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The slope of time over pairs, both as logarithms, by least squares. */
function exponentOf(runs) {
  const points = runs.map(({ compared, seconds }) => [Math.log(compared), Math.log(seconds)]);
  const mean = (of) => points.reduce((sum, p) => sum + of(p), 0) / points.length;
  const [x, y] = [mean((p) => p[0]), mean((p) => p[1])];
  return mean((p) => (p[0] - x) * (p[1] - y)) / mean((p) => (p[0] - x) ** 2);
}

/** Seconds a pair that a plain word comparison of the same texts takes. */
async function rivalSeconds(table, sessions) {
  const { parse, read } = await import("../dist/index.js");
  const lines = readFileSync(table, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const pairs = lines.filter((line) => line.old);
  const step = Math.max(1, Math.floor(pairs.length / RIVAL_PAIRS));
  const textOf = async ({ file }) =>
    parse(await read(join(sessions, file)))
      .paragraphs.map((p) => p.text)
      .join("\n");
  let seconds = 0;
  let done = 0;
  for (const { old, new: now } of pairs.filter((_, i) => i % step === 0)) {
    const texts = [await textOf(old), await textOf(now)];
    const before = process.cpuUsage();
    diffWordsWithSpace(...texts);
    seconds += process.cpuUsage(before).user / 1e6;
    done++;
  }
  return seconds / done;
}
