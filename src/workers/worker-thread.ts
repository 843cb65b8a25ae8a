/** A thread that does tasks one after another and can be stopped in the middle of one. */
import { Worker } from "node:worker_threads";
import { UserError } from "../model/errors.js";
import { Ended } from "./ended.js";
import type { Outcome, Result, Task } from "./tasks.js";

/** Starts dist/bundle/worker.cjs; the compiled modules and the joined files stand equally deep, so it is found from both. */
const ENTRY = new URL("../../bin/worker.js", import.meta.url);

/** What a thread runs, and the data it starts with. */
export interface ThreadEntry {
  readonly entry: URL;
  readonly data?: unknown;
  /** Megabytes of memory for young objects; with more than Node's default of 48, fewer short-lived objects are moved before they are freed. */
  readonly youngMegabytes?: number;
}

/** The limits of a task. */
export interface Until {
  /** The time that it may take, in milliseconds. */
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** A thread for tasks. It is started with the first task, restarted after one that was stopped, and keeps no process from exiting. */
export interface Thread<T, R> {
  /**
   * @throws UserError if the task rejects its input
   * @throws Ended if it took too long, needed too much memory or crashed
   * @throws the signal's reason if it was aborted
   */
  run(task: T, until: Until): Promise<R>;
  /** Stops the thread. */
  close(): Promise<void>;
}

/** A thread that reads and compares. */
export interface WorkerThread extends Pick<Thread<Task, unknown>, "close"> {
  /** See `Thread`. */
  run<T extends Task>(task: T, until: Until): Promise<Result<T>>;
}

/** A thread that waits for its first task of reading or comparing. */
export const workerThread = (): WorkerThread => threadOf<Task, unknown>({ entry: ENTRY }) as WorkerThread;

/** A thread that waits for its first task. */
export function threadOf<T, R>(what: ThreadEntry): Thread<T, R> {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const close = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  const inTurn = async (task: T, until: Until): Promise<R> => {
    until.signal?.throwIfAborted();
    worker ??= started(what);
    worker.ref();
    try {
      const outcome = await outcomeOf(worker, task, until);
      worker.unref();
      return resultOf(outcome) as R;
    } catch (error) {
      if (!(error instanceof UserError)) await close();
      throw error;
    }
  };
  return {
    run(task, until) {
      const mine = last.then(() => inTurn(task, until));
      last = mine.catch(() => null);
      return mine;
    },
    close,
  };
}

function started({ entry, data, youngMegabytes }: ThreadEntry): Worker {
  // Options that were given to Node (a profile, a test's loader) are meant for the main thread.
  const worker = new Worker(entry, {
    execArgv: [],
    workerData: data,
    ...(youngMegabytes === undefined ? {} : { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } }),
  });
  // If an idle thread crashes, the next task notices it.
  worker.on("error", () => {});
  return worker;
}

/** Sends a task and waits for whichever comes first: its outcome, its time limit, the signal or the end of the thread. */
async function outcomeOf(worker: Worker, task: unknown, { milliseconds, signal }: Until): Promise<Outcome> {
  const settled = new AbortController();
  const once = { once: true, signal: settled.signal };
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Ended("time")), Math.max(0, Math.min(milliseconds, LONGEST_TIMER)));
      settled.signal.addEventListener("abort", () => clearTimeout(timer));
      signal?.addEventListener("abort", () => reject(signal.reason), once);
      const onMessage = (outcome: Outcome): void => resolve(outcome);
      const onError = (error: Error): void =>
        reject(new Ended(isMemory(error) ? "memory" : "broken", { cause: error }));
      const onExit = (): void => reject(new Ended("broken"));
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      settled.signal.addEventListener("abort", () => {
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      });
      worker.postMessage(task);
    });
  } finally {
    settled.abort();
  }
}

/** The longest time that Node's timers can hold: 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

const isMemory = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

function resultOf(outcome: Outcome): unknown {
  if ("refusal" in outcome) {
    const { code, message, data } = outcome.refusal;
    throw new UserError(code, message, { data });
  }
  if ("failure" in outcome) throw new Error(outcome.failure);
  return outcome.result;
}
