import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { corpus } from "./support.mjs";

export const title = "every pair of equal titles in four sessions: does it end, and is every paragraph there once?";

/** Seconds after which a pair counts as one that hangs. */
const PATIENCE = 5;
/** Threads that compare side by side. */
const THREADS = availableParallelism();
/** Reading a whole session takes longer. */
const PATIENCE_TO_READ = 120;

const LANGUAGES = ["en", "zh", "fr", "es", "ru", "ar"];
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "resdiff-bench", "sessions");

/**
 * @param options.lang one language alone
 * @param options.sessions the folder that holds the sessions, unpacked; without it they are unpacked once, beside the user's other caches
 */
export default async function sweep({ lang, sessions }) {
  const archives = join(corpus, "sessions");
  if (sessions === undefined && !existsSync(archives)) return ["skipped: the sessions of the corpus are missing"];
  const folders =
    sessions === undefined ? unpacked(archives) : readdirSync(sessions).map((name) => join(sessions, name));
  const waiting = LANGUAGES.filter((language) => lang === undefined || language === lang);
  const counter = counterOf(waiting);
  const swept = [];
  const work = async () => {
    for (let language = waiting.shift(); language; language = waiting.shift()) {
      swept.push(...(await sweepLanguage(language, folders, counter)));
    }
  };
  await Promise.all(Array.from({ length: THREADS }, work));
  counter.end();
  return report(swept);
}

/** The folders of the sessions. */
function unpacked(archives) {
  return readdirSync(archives).map((archive) => {
    const folder = join(CACHE, archive.replace(".tar.xz", ""));
    if (!existsSync(folder)) {
      mkdirSync(CACHE, { recursive: true });
      execFileSync("tar", ["-xJf", join(archives, archive), "-C", CACHE]);
    }
    return folder;
  });
}

/** Everything that became of one language's pairs: `{ pair, outcome, seconds }`. After a pair that hangs a new thread goes on. */
async function sweepLanguage(language, folders, counter) {
  const found = [];
  for (let from = 0; from !== null; ) from = await sweepFrom(from, { language, folders, counter, found });
  return found;
}

/** Compares the pairs from one on; resolves to the one to go on from, or null when all are done. */
function sweepFrom(from, { language, folders, counter, found }) {
  const worker = new Worker(new URL("./sweep.worker.mjs", import.meta.url), {
    workerData: { language, folders, from },
  });
  let timer;
  let next = { at: from, pair: `${language}, reading` };
  return new Promise((resolve, reject) => {
    const wait = (seconds) => {
      const start = process.cpuUsage().user;
      const late = () => {
        // Where others take the machine's time, a pair is given as much of it as it would have had.
        const worked = (process.cpuUsage().user - start) / THREADS / 1e6;
        if (worked < seconds) return arm(seconds - worked);
        counter.count(language, found.push({ pair: next.pair, outcome: "hang", seconds }), next.of);
        resolve(next.at + 1);
      };
      const arm = (left) => {
        clearTimeout(timer);
        timer = setTimeout(late, left * 1000);
      };
      arm(seconds);
    };
    wait(PATIENCE_TO_READ);
    worker.on("message", ({ starts, done }) => {
      if (starts) {
        next = starts;
        wait(PATIENCE);
      }
      if (done) counter.count(language, found.push(done), next.of);
    });
    worker.once("error", reject);
    worker.once("exit", () => resolve(null));
  }).finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

/** One line on a terminal that says how far it is. */
function counterOf(languages) {
  const done = new Map(languages.map((language) => [language, "0"]));
  const line = process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text}`) : () => {};
  return {
    count(language, pairs, of) {
      done.set(language, of === undefined ? `${pairs}` : `${pairs}/${of}`);
      line(`  ${[...done].map(([code, count]) => `${code} ${count}`).join(" · ")}`);
    },
    end: () => line(""),
  };
}

function report(swept) {
  const seconds = swept.reduce((sum, { seconds: s }) => sum + s, 0);
  const of = (outcome) => swept.filter((s) => s.outcome === outcome);
  const slowest = [...swept].sort((a, b) => b.seconds - a.seconds)[0];
  const bad = swept.filter(({ outcome }) => outcome !== "whole" && outcome !== "coarse");
  return [
    `${swept.length} pairs: ${of("hang").length} hangs (over ${PATIENCE} s), ${of("crash").length} crashes, ${of("lost").length} with paragraphs or letters lost or twice; ${of("coarse").length} told as coarse`,
    `${(swept.length / seconds).toFixed(0)} pairs a second a core; the slowest, ${slowest?.pair}, took ${((slowest?.seconds ?? 0) / (seconds / swept.length)).toFixed(0)} × the mean`,
    ...bad.map(({ pair, outcome, what }) => `${outcome}: ${pair}${what ? ` (${what})` : ""}`),
  ];
}
