// Helpers for the benchmarks: paths, medians, and timing whole processes in turn.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const corpus = fileURLToPath(new URL("../../shared/corpus/", import.meta.url));
export const hasCorpus = existsSync(corpus);
export const xml = (symbol, language = "en") => `${corpus}xml/${symbol.replace("/", "-")}.${language}.xml`;

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Milliseconds of processor time that this process has taken: what else the machine does is not in it. */
export const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds that each function takes by a clock, in turns so that noise falls on all alike; the median of each. */
export async function medians(functions, rounds = 7, clock = () => performance.now()) {
  const times = functions.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of functions.entries()) {
      const start = clock();
      await run();
      times[i].push(clock() - start);
    }
  }
  return times.map(median);
}

/** Runs node with these arguments to its end, from the project's root; throws when it fails. */
export function node(...args) {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
}
