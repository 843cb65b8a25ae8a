/** Makes calls that may never end in a thread that can be stopped. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Seconds after which a call counts as one that never ends: many times what any of the tests' inputs takes. */
const PATIENCE = 30;

const WORKER = `
import { parentPort, workerData } from "node:worker_threads";
const called = await import(workerData);
parentPort.on("message", async ({ name, args }) => {
  try {
    parentPort.postMessage({ result: await called[name](...args) });
  } catch (error) {
    parentPort.postMessage({ error });
  }
});
`;

/** A module of the built package in a thread of its own. */
export interface Called {
  /**
   * Calls an exported function; one call after the other.
   *
   * @param args what can be sent to a thread: plain data
   * @returns what the function returned
   * @throws what it threw; Error where it did not end
   */
  call<T>(name: string, args: readonly unknown[], seconds?: number): Promise<T>;
  close(): Promise<unknown>;
}

/** @param module its place under `dist`, such as "compare.js" */
export function openWorker(module: string): Called {
  const url = new URL(`../../dist/${module}`, import.meta.url).href;
  const source = new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`);
  let worker: Worker | undefined;
  const close = async (): Promise<void> => {
    const last = worker;
    worker = undefined;
    await last?.terminate();
  };
  return {
    close,
    call: async (name, args, seconds = PATIENCE) => {
      worker ??= new Worker(source, { workerData: url });
      const asked = worker;
      const answer = once(asked, "message");
      asked.postMessage({ name, args });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${name} of ${module} did not end in ${seconds} s`)), seconds * 1000);
      });
      try {
        const [{ result, error }] = await Promise.race([answer, late]);
        if (error !== undefined) throw error;
        return result;
      } catch (error) {
        await close();
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/**
 * Calls one function once, in a thread that is closed behind it.
 *
 * @example await inWorker<Comparison>("compare.js", "compare", [before, after])
 */
export async function inWorker<T>(module: string, name: string, args: readonly unknown[]): Promise<T> {
  const worker = openWorker(module);
  try {
    return await worker.call<T>(name, args);
  } finally {
    await worker.close();
  }
}
