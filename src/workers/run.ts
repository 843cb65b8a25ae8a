/** One run of the command or of `compareFiles`: its time limit, and which of its work is done in a thread that can be stopped. */
import type { CompareOptions } from "../compare.js";
import type { Comparison } from "../model/comparison.js";
import { UserError } from "../model/errors.js";
import type { Resolution } from "../model/resolution.js";
import { DEFAULT_LIMITS, RUN_LIMITS, secondsText, tooSlow } from "../read/limits.js";
import { type Document, loadDocument } from "../read/load.js";
import type { BytesOptions, ReadOptions } from "../read/read-options.js";
import { sniffBytes } from "../read/sniff.js";
import { Ended } from "./ended.js";
import type { Task } from "./tasks.js";
import type { WorkerThread } from "./worker-thread.js";

/** The limits of a run. */
export interface RunOptions {
  /** Time limit in seconds for the whole run, from reading to the report; `RUN_LIMITS.seconds` by default. */
  readonly seconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One run. */
export interface Run {
  /** Loads, reads and parses a file, or standard input. */
  read(path: string, options: ReadOptions): Promise<Resolution>;
  /** Reads and parses a document that is already loaded. */
  readDocument(document: Document, options: ReadOptions): Promise<Resolution>;
  /**
   * Reads and parses a document of a library, which nobody has checked: in a thread that can be stopped, and within its share of the time.
   *
   * @returns null if it cannot be read in that time or at all
   */
  readShare(document: Document): Promise<Resolution | null>;
  compare(before: Resolution, after: Resolution, options?: CompareOptions): Promise<Comparison>;
  /** Waits for work that the run does not control, such as a download, but no longer than the run lasts. */
  within<T>(work: Promise<T>): Promise<T>;
  /** Stops everything that the run has started. */
  close(): Promise<void>;
}

/** The readers are imported when the first text is read in this thread: a search in an up-to-date index reads none. */
async function readHere(bytes: Uint8Array, options: BytesOptions): Promise<Resolution> {
  const [{ readBytes }, { parse }] = await Promise.all([import("../read/read.js"), import("../parse/parse.js")]);
  return parse(await readBytes(bytes, options));
}

/** Starts the clock of a run. */
export function startRun(options: RunOptions = {}): Run {
  return new RunInTime(options);
}

class RunInTime implements Run {
  readonly #options: RunOptions;
  readonly #seconds: number;
  readonly #end: number;
  #thread: WorkerThread | null = null;

  constructor(options: RunOptions) {
    this.#options = options;
    this.#seconds = options.seconds ?? RUN_LIMITS.seconds;
    this.#end = performance.now() + this.#seconds * 1000;
  }

  async read(path: string, options: ReadOptions): Promise<Resolution> {
    return this.readDocument(await this.within(loadDocument(path, options)), options);
  }

  readDocument(document: Document, options: ReadOptions): Promise<Resolution> {
    const most = this.#options.seconds ?? DEFAULT_LIMITS.seconds;
    return this.#readFor(document, options, { seconds: most, apart: needsThread(document.bytes) });
  }

  async readShare(document: Document): Promise<Resolution | null> {
    const seconds = Math.min(RUN_LIMITS.secondsAFile, this.#seconds * RUN_LIMITS.share);
    try {
      return await this.#readFor(document, {}, { seconds, apart: true });
    } catch {
      this.#check();
      return null;
    }
  }

  async compare(before: Resolution, after: Resolution, options: CompareOptions = {}): Promise<Comparison> {
    this.#check();
    const asked = this.#options.seconds !== undefined || this.#options.signal !== undefined;
    if (!asked || lengthOf(before) + lengthOf(after) < RUN_LIMITS.smallTexts) {
      const { compare } = await import("../compare.js");
      return compare(before, after, options);
    }
    try {
      return await this.#inThread({ kind: "compare", old: before, new: after, options }, this.#left);
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      throw this.#unfinished(`${before.source} and ${after.source}`, error, this.#seconds);
    }
  }

  async within<T>(work: Promise<T>): Promise<T> {
    this.#check();
    const { signal } = this.#options;
    let stop: (error: unknown) => void = () => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
    });
    const timer = setTimeout(() => stop(this.#tooSlow()), Math.min(this.#left, LONGEST_TIMER));
    const onAbort = (): void => stop(signal?.reason);
    signal?.addEventListener("abort", onAbort);
    try {
      return await Promise.race([work, stopped]);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    }
  }

  async close(): Promise<void> {
    await this.#thread?.close();
  }

  async #readFor(
    { bytes, source }: Document,
    options: ReadOptions,
    { seconds, apart }: { seconds: number; apart: boolean },
  ): Promise<Resolution> {
    this.#check();
    const most = Math.min(seconds * 1000, this.#left);
    const bounded = { ...options, limits: { ...options.limits, seconds: most / 1000 } };
    try {
      if (!apart) return await readHere(bytes, { ...bounded, name: source });
      return await this.#inThread({ kind: "read", bytes, source, options: bounded }, most);
    } catch (error) {
      if (error instanceof Ended) throw this.#unfinished(source, error, seconds);
      if (error instanceof UserError && error.code === "too-slow") throw this.#slow(source, seconds);
      throw error;
    }
  }

  async #inThread<T extends Task>(task: T, milliseconds: number) {
    // Document here: most runs need no thread.
    const { workerThread } = await import("./worker-thread.js");
    this.#thread ??= workerThread();
    return this.#thread.run(task, { milliseconds, signal: this.#options.signal });
  }

  get #left(): number {
    return this.#end - performance.now();
  }

  #check(): void {
    this.#options.signal?.throwIfAborted();
    if (this.#left <= 0) throw this.#tooSlow();
  }

  #tooSlow(): UserError {
    return new UserError("too-slow", `The run took longer than ${secondsText(this.#seconds)}.`);
  }

  #slow(source: string, seconds: number): UserError {
    return tooSlow(source, Math.min(seconds, this.#seconds));
  }

  #unfinished(source: string, ended: Ended, seconds: number): UserError {
    if (ended.why === "time") return this.#slow(source, seconds);
    const message =
      ended.why === "memory"
        ? `${source} takes more memory to read than there is, so it was not read.`
        : `${source} is damaged beyond reading: get it again, or in another form.`;
    return new UserError(ended.why === "memory" ? "too-expanded" : "damaged", message, { cause: ended });
  }
}

/** The longest time that Node's timers can hold: 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Forms whose readers call a library that cannot be limited, and documents so large that limits take effect late. */
function needsThread(bytes: Uint8Array): boolean {
  const form = sniffBytes(bytes)?.form;
  return form === "pdf" || form === "doc" || bytes.length > RUN_LIMITS.smallDocument;
}

const lengthOf = ({ paragraphs, footnotes }: Resolution): number =>
  [...paragraphs, ...footnotes].reduce((sum, { text }) => sum + text.length, 0);
