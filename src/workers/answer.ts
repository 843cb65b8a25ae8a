/** The thread's side of `worker-thread.ts`: does one task after another and sends back each result. */
import { parentPort } from "node:worker_threads";
import type { Outcome } from "./tasks.js";

/** Does each task that comes. */
export function answer<T>(perform: (task: T) => Promise<Outcome>): void {
  const port = parentPort;
  port?.on("message", async (task: T) => {
    // A task that waits for something that never happens leaves nothing to do: then the thread ends, and whoever asked is informed.
    port.unref();
    const outcome = await perform(task);
    port.ref();
    port.postMessage(outcome);
  });
}
