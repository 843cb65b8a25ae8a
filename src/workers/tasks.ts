/** The tasks that a worker can be asked to do. */
import { type CompareOptions, compare } from "../compare.js";
import type { Comparison } from "../model/comparison.js";
import { UserError } from "../model/errors.js";
import type { Resolution } from "../model/resolution.js";
import { parse } from "../parse/parse.js";
import { readBytes } from "../read/read.js";
import type { ReadOptions } from "../read/read-options.js";

/** Bytes to be read and parsed. */
export interface ReadTask {
  readonly kind: "read";
  readonly bytes: Uint8Array;
  readonly source: string;
  readonly options: ReadOptions;
}

/** Two texts to be compared. */
export interface CompareTask {
  readonly kind: "compare";
  readonly old: Resolution;
  readonly new: Resolution;
  readonly options: CompareOptions;
}

export type Task = ReadTask | CompareTask;

/** The result of a task. */
export type Result<T extends Task> = T extends ReadTask ? Resolution : Comparison;

/** How a task ended, in a form that can be sent between threads, where an error would lose its class. */
export type Outcome =
  | { readonly result: unknown }
  | { readonly refusal: Pick<UserError, "code" | "message" | "data"> }
  | { readonly failure: string };

/** Does a task; never throws. */
export const perform = (task: Task): Promise<Outcome> => outcomeOf(() => resultOf(task));

async function resultOf(task: Task): Promise<Resolution | Comparison> {
  if (task.kind === "compare") return compare(task.old, task.new, task.options);
  return parse(await readBytes(task.bytes, { ...task.options, name: task.source }));
}

/** The outcome of work; never throws. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { result: await work() };
  } catch (error) {
    if (error instanceof UserError) {
      const { code, message, data } = error;
      return { refusal: { code, message, data } };
    }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
