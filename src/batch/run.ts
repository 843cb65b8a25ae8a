/** Runs a batch: keeps the results that still hold, compares the rest on all cores, and writes the table. */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { makeFolder } from "../files/make-folder.js";
import { programMark } from "../files/program.js";
import { writeWhole } from "../files/write-whole.js";
import { UserError } from "../model/errors.js";
import { labelsFor } from "../report/labels/load.js";
import { Ended } from "../workers/ended.js";
import { type Thread, threadOf } from "../workers/worker-thread.js";
import { checkOf } from "./check.js";
import { fastCodeFlags } from "./fast-code.js";
import { type JobResult, type JobTask, NOTHING, READ, READING, type ThreadData, type Wanted } from "./job.js";
import { type Done, type DoneState, type Journals, openJournals } from "./journal.js";
import { unfinished, writeTable } from "./outputs.js";
import type { Job, Plan } from "./plan.js";

/** The request for a batch. */
export interface BatchOptions {
  /** Everything that the table shall contain. */
  readonly plans: readonly Plan[];
  /** The part of it that this run does. */
  readonly mine: readonly Plan[];
  /** Problems with the request, one sentence each. */
  readonly errors: readonly string[];
  readonly wanted: Wanted;
  /** The number of threads; one for each core by default. */
  readonly threads?: number | undefined;
  /** Aborting it stops the run, which then writes the table of what is done. */
  readonly signal: AbortSignal;
  /** Called with the progress: how many jobs there are, how many are done, and how many of these were done by earlier runs. */
  readonly onProgress: (done: number, total: number, taken: number) => void;
}

/** The result of a run. */
export interface BatchResult {
  readonly resolutions: number;
  readonly compared: number;
  /** How many were done by earlier runs. */
  readonly taken: number;
  readonly errors: number;
  /** How often a text was read. */
  readonly read: number;
  /** How many were not done because the run was stopped. */
  readonly left: number;
}

const ENTRY = new URL("../../bin/batch-worker.js", import.meta.url);

/** A thread takes 6 % less time with this setting than with Node's default. */
const YOUNG_MEGABYTES = 128;

/** Runs a batch. */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  for (const flag of fastCodeFlags(process.versions.node)) setFlagsFromString(flag);
  makeFolder(options.wanted.folder);
  const journals = openJournals(options.wanted.folder);
  try {
    return await new Batch(options, journals).run();
  } finally {
    journals.close();
  }
}

/** Results of earlier runs for jobs that are unchanged. */
interface Holding {
  readonly jobs: ReadonlySet<Job>;
  readonly records: readonly Done[];
  /** Why the others were not done. */
  readonly errors: readonly string[];
}

class Batch {
  readonly #options: BatchOptions;
  readonly #journals: Journals;
  readonly #asked: string;
  readonly #errors: string[];
  #read = 0;
  #done = 0;
  #taken = 0;
  #total = 0;

  constructor(options: BatchOptions, journals: Journals) {
    this.#options = options;
    this.#journals = journals;
    this.#asked = askedOf(options.wanted);
    this.#errors = [...options.errors];
  }

  async run(): Promise<BatchResult> {
    const { plans, mine } = this.#options;
    const { folder, ui } = this.#options.wanted;
    const before = this.#holding(plans, "to go on from");
    await this.#journals.alone(() => {
      writeWhole(
        join(folder, "pairs.jsonl"),
        before.records.map((done) => unfinished(done.line())),
      );
      writeWhole(join(folder, "errors"), lines(this.#errors));
    });
    const left = mine.map((plan) => ({ plan, groups: undone(plan, before.jobs) }));
    this.#total = mine.reduce((sum, { groups }) => sum + groups.flat().length, 0);
    this.#taken = this.#total - left.reduce((sum, { groups }) => sum + groups.flat().length, 0);
    this.#done = this.#taken;
    this.#tell();
    for (const { plan, groups } of left) if (groups.length > 0) await this.#doAll(plan, groups);
    let result = { resolutions: 0, compared: 0, errors: 0 };
    const common = await labelsFor(ui);
    await this.#journals.alone(() => {
      const { records, errors } = this.#holding(plans, "to tell");
      const all = [...new Set([...this.#errors, ...errors])];
      result = { ...writeTable(folder, records, { common, errors: all }), errors: all.length };
      this.#journals.join();
    });
    return {
      ...result,
      taken: this.#taken,
      read: this.#read,
      left: this.#total - this.#done,
    };
  }

  /** The results for plans, in order. A result that had to do without an unreadable text is included, but tried again. */
  #holding(plans: readonly Plan[], what: "to go on from" | "to tell"): Holding {
    const all = this.#journals.all();
    const jobs = new Set<Job>();
    const records: Done[] = [];
    const errors: string[] = [];
    for (const plan of plans) {
      for (const job of plan.groups.flat()) {
        const done = job.files.flatMap((at) => all.get(idOf(job, plan.texts[at]?.hash ?? "", plan)) ?? [])[0];
        if (done?.asked !== this.#asked) continue;
        if (done.check !== "" && done.check !== checkOf(job, done.seeker, plan.texts, plan.index)) continue;
        if (what === "to go on from" && (done.check === "" || !this.#hasReports(job, done))) continue;
        const error = done.check === "" ? (JSON.parse(done.line()) as { error?: string }).error : undefined;
        jobs.add(job);
        if (error === undefined) records.push(done);
        else errors.push(error);
      }
    }
    return { jobs, records, errors };
  }

  /** Reports that somebody deleted are made again. */
  #hasReports({ name }: Job, done: Done): boolean {
    const { formats, folder } = this.#options.wanted;
    if (formats.length === 0) return true;
    const compared = !done.line().includes('"comparison":null');
    return !compared || formats.every((form) => existsSync(join(folder, `reports/${name}.${form}`)));
  }

  /** Works through the groups of a plan with as many threads as there are cores. */
  async #doAll(plan: Plan, groups: readonly (readonly Job[])[]): Promise<void> {
    const waiting = [...groups];
    const bad = new Map<number, string>();
    const work = async (): Promise<void> => {
      const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
      const state = new Int32Array(shared);
      const thread = threadOf<JobTask, JobResult>({
        entry: ENTRY,
        data: { texts: plan.texts, shared, wanted: this.#options.wanted } satisfies ThreadData,
        youngMegabytes: YOUNG_MEGABYTES,
      });
      try {
        for (let group = waiting.shift(); group; group = waiting.shift()) {
          for (const job of group) {
            if (this.#options.signal.aborted) return;
            await this.#do(job, { plan, thread, state, bad });
          }
        }
      } finally {
        this.#read += Atomics.load(state, READ);
        await thread.close();
      }
    };
    const threads = Math.min(groups.length, this.#options.threads ?? availableParallelism());
    await Promise.all(Array.from({ length: threads }, work));
  }

  /** Runs one job. A text that blocks it is left out, and the job is done without it. */
  async #do(job: Job, at: Bench): Promise<void> {
    const { plan, thread, state, bad } = at;
    for (;;) {
      Atomics.store(state, READING, NOTHING);
      try {
        const until = { milliseconds: this.#options.wanted.seconds * 1000, signal: this.#options.signal };
        const result = await thread.run({ ...job, skip: [...bad.keys()] }, until);
        for (const { at: text, message } of result.bad) this.#tellBad(text, message, bad);
        this.#keep(job, plan, result);
        return;
      } catch (error) {
        if (this.#options.signal.aborted) return;
        const reading = Atomics.load(state, READING);
        const culprit = error instanceof Ended && reading !== NOTHING && !job.files.includes(reading) ? reading : null;
        if (culprit === null || bad.has(culprit)) {
          this.#fail(job, plan, error);
          return;
        }
        this.#tellBad(culprit, sentenceOf(error, plan.texts[culprit]?.name ?? "", this.#options.wanted.seconds), bad);
      }
    }
  }

  #keep(job: Job, plan: Plan, { line, hash, check, seeker }: JobResult): void {
    const state: DoneState = { id: idOf(job, hash, plan), check, asked: this.#asked, seeker };
    this.#journals.add(state, line);
    appendFileSync(join(this.#options.wanted.folder, "pairs.jsonl"), unfinished(line));
    this.#done++;
    this.#tell();
  }

  #tellBad(at: number, message: string, bad: Map<number, string>): void {
    if (bad.has(at)) return;
    bad.set(at, message);
    this.#note(message);
  }

  #fail(job: Job, plan: Plan, error: unknown): void {
    const text = plan.texts[job.files[0] ?? 0];
    const message = sentenceOf(error, text?.name ?? "", this.#options.wanted.seconds);
    const state = { id: idOf(job, text?.hash ?? "", plan), check: "", asked: this.#asked, seeker: null };
    this.#journals.add(state, JSON.stringify({ error: message }));
    this.#note(message);
    this.#done++;
    this.#tell();
  }

  #note(message: string): void {
    if (this.#errors.includes(message)) return;
    this.#errors.push(message);
    appendFileSync(join(this.#options.wanted.folder, "errors"), lines([message]).join(""));
  }

  #tell(): void {
    this.#options.onProgress(this.#done, this.#total, this.#taken);
  }
}

/** What a thread works with. */
interface Bench {
  readonly plan: Plan;
  readonly thread: Thread<JobTask, JobResult>;
  readonly state: Int32Array;
  /** Texts that cannot be read, by index. */
  readonly bad: Map<number, string>;
}

const undone = ({ groups }: Plan, done: ReadonlySet<Job>): Job[][] =>
  groups.map((group) => group.filter((job) => !done.has(job))).filter((group) => group.length > 0);

/** Identifies a job across runs: the content of its text, and of the earlier one if a list names it. */
const idOf = ({ old }: Job, hash: string, { texts }: Plan): string =>
  [hash, ...(old ?? []).map((at) => texts[at]?.hash ?? "")].join(" ");

/** A hash of the requested options that affect a line or a report, and of the program; if it differs, everything is computed again. */
function askedOf({ only, full, formats, ui }: Wanted): string {
  const asked = JSON.stringify([only, full, formats, formats.length > 0 ? ui : null]);
  return createHash("sha256").update(asked).update(programMark()).digest("hex");
}

/** An error as one sentence on one line. */
function sentenceOf(error: unknown, name: string, seconds: number): string {
  if (error instanceof UserError) return error.message.includes(name) ? error.message : `${name}: ${error.message}`;
  if (error instanceof Ended && error.why === "time")
    return `${name} was not done within ${seconds} second${seconds === 1 ? "" : "s"}: give more with --max-seconds.`;
  if (error instanceof Ended && error.why === "memory") return `${name} takes more memory than there is.`;
  const what = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return `${name}: this is a mistake of resdiff's own (${what}): please report it.`;
}

const lines = (sentences: readonly string[]): string[] =>
  sentences.map((sentence) => `${sentence.replace(/\s+/gu, " ")}\n`);
