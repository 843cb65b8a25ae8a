/** Calls that may never end, made where they can be ended. */
import { Worker } from "node:worker_threads";

/** Seconds after which a call counts as one that never ends: many times what any of the tests' inputs takes. */
const PATIENCE = 30;

const WORKER = `
import { parentPort, workerData } from "node:worker_threads";
const { module, name, args } = workerData;
const called = await import(module);
parentPort.postMessage(await called[name](...args));
`;

/**
 * Calls an exported function of the built package in a thread of its own.
 *
 * @param module its place under `dist`, such as "compare.js"
 * @param args what can be sent to a thread: plain data
 * @returns what the function returned
 * @throws Error where it threw, or did not end
 * @example await inWorker<Comparison>("compare.js", "compare", [before, after])
 */
export async function inWorker<T>(
  module: string,
  name: string,
  args: readonly unknown[],
  seconds: number = PATIENCE,
): Promise<T> {
  const url = new URL(`../../dist/${module}`, import.meta.url).href;
  const source = new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`);
  const worker = new Worker(source, { workerData: { module: url, name, args } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      timer = setTimeout(() => reject(new Error(`${name} of ${module} did not end in ${seconds} s`)), seconds * 1000);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
