/** The thread's side of `worker-thread.ts`: does one task after another and sends back each result. */
import { parentPort } from "node:worker_threads";
import type { Outcome } from "./tasks.js";

/** Does each task that comes. */
export function answer<T>(perform: (task: T) => Promise<Outcome>): void {
  const port = parentPort;
  port?.on("message", async (task: T) => {
    // Of work that waits for what never comes nothing is left to do: then the thread ends, and whoever asked is told.
    port.unref();
    const outcome = await perform(task);
    port.ref();
    port.postMessage(outcome);
  });
}
