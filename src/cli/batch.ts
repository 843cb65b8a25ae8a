/** `resdiff batch`: compares every resolution of a library with the one it follows. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { parsePairs, planPairs } from "../batch/pairs-file.js";
import { type Plan, planLibrary, shardOf } from "../batch/plan.js";
import { REPORT_FORMS, type ReportForm } from "../batch/reports.js";
import { type BatchResult, runBatch } from "../batch/run.js";
import { parseWishes } from "../classify/only.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode } from "../model/resolution.js";
import { RUN_LIMITS } from "../read/limits.js";
import type { Library } from "../recall/library/library.js";
import { visible } from "../report/visible.js";
import { startRun } from "../workers/run.js";
import { openNamed } from "./libraries.js";
import { type Rate, rateOf, rateOn } from "./rate.js";
import { languageOfLocale } from "./ui-language.js";

/** The user's options for a batch. */
export interface BatchCommandOptions {
  readonly library?: string;
  readonly pairs?: string;
  readonly output: string;
  readonly session?: string;
  readonly lang?: LanguageCode;
  readonly only?: readonly string[];
  readonly full?: boolean;
  readonly format?: readonly string[];
  readonly shard?: string;
  readonly jobs?: number;
  readonly maxSeconds?: number;
  readonly ui?: LanguageCode;
  readonly quiet?: boolean;
}

/** Signals that stop a run cleanly, and the exit status that shells report for them. */
const ENDING = { SIGINT: 130, SIGTERM: 143 } as const;

/** Runs the batch asked for, and reports the result. */
export async function runBatchCommand(options: BatchCommandOptions): Promise<void> {
  const asked = askedOf(options);
  const library = options.library === undefined ? null : await opened(options.library);
  const { plans, errors } = plansOf(library, options);
  const mine = asked.shard ? shardOf(plans, asked.shard) : plans;
  const ending = new AbortController();
  const stop = stopsOn(ending);
  const rate = rateOn(process.stderr, options.quiet ?? false);
  try {
    const result = await runBatch({
      plans,
      mine,
      errors,
      wanted: {
        folder: options.output,
        only: asked.only,
        full: options.full ?? false,
        formats: asked.formats,
        ui: options.ui ?? languageOfLocale(process.env),
        seconds: options.maxSeconds ?? RUN_LIMITS.secondsAFile,
      },
      threads: options.jobs,
      signal: ending.signal,
      onProgress: (done, total, taken) => rate.tell(done, total, taken),
    });
    rate.end();
    if (!options.quiet) tell(result, options.output, rate);
  } catch (error) {
    throw unwritable(error, options.output);
  } finally {
    rate.end();
    stop();
  }
}

/** Makes Ctrl-C stop the run cleanly; a second one stops it at once. */
function stopsOn(ending: AbortController): () => void {
  const names = Object.keys(ENDING) as (keyof typeof ENDING)[];
  const handlers = names.map((name) => {
    const handler = (): void => {
      process.exitCode = ENDING[name];
      ending.abort();
    };
    process.once(name, handler);
    return () => process.off(name, handler);
  });
  return () => {
    for (const off of handlers) off();
  };
}

/** Validates the options before anything is read. */
function askedOf(options: BatchCommandOptions) {
  const { library, pairs, output, session, shard, only = [], format = [] } = options;
  if (library === undefined && pairs === undefined)
    throw new UserError(
      "usage",
      "Name the folder that holds the texts with --library, or a list of pairs with --pairs.",
    );
  if (existsSync(output) && !statSync(output).isDirectory())
    throw new UserError(
      "no-folder",
      `${output} is a file: name a folder with -o, which is made where it is not there.`,
    );
  return {
    sessions: sessionsOf(session),
    shard: shardNamed(shard),
    only: only.flatMap((list) => parseWishes(list)),
    formats: format.flatMap((list) => list.split(",")).map(formNamed),
  };
}

function formNamed(name: string): ReportForm {
  const form = REPORT_FORMS.find((f) => f === name.trim());
  if (form) return form;
  throw new UserError("usage", `There is no form "${name}" for reports: choose from ${REPORT_FORMS.join(", ")}.`);
}

/** "77-78,80" → the sessions from and to. */
function sessionsOf(list: string | undefined): (readonly [number, number])[] {
  if (list === undefined) return [];
  return list.split(",").map((part) => {
    const [, from, to = from] = /^\s*(\d{1,4})\s*(?:[-\u2013]\s*(\d{1,4}))?\s*$/u.exec(part) ?? [];
    if (from === undefined || Number(to) < Number(from))
      throw new UserError("usage", `--session does not understand "${part}": write 78, 77-78 or 75,77-78.`);
    return [Number(from), Number(to)] as const;
  });
}

function shardNamed(text: string | undefined): { part: number; parts: number } | null {
  if (text === undefined) return null;
  const [, part, parts] = /^(\d{1,6})\/(\d{1,6})$/u.exec(text.trim()) ?? [];
  if (part === undefined || Number(part) < 1 || Number(part) > Number(parts))
    throw new UserError("usage", `--shard does not understand "${text}": write 2/5 for the second of five parts.`);
  return { part: Number(part), parts: Number(parts) };
}

/** Opens the library, without a time limit for indexing it. */
async function opened(folder: string): Promise<Library> {
  const run = startRun({ seconds: Number.MAX_SAFE_INTEGER / 1000 });
  try {
    return await openNamed(folder, run);
  } finally {
    await run.close();
  }
}

function plansOf(library: Library | null, options: BatchCommandOptions): { plans: Plan[]; errors: readonly string[] } {
  const { pairs, lang, session } = options;
  const language = lang ?? null;
  if (pairs === undefined) {
    const plans = library ? planLibrary(library, { language, sessions: sessionsOf(session) }) : [];
    if (plans.every(({ groups }) => groups.length === 0))
      throw new UserError(
        "no-texts",
        `${options.library} holds no resolution that was asked for: check --library, --session and --lang.`,
      );
    return { plans, errors: [] };
  }
  const list = parsePairs(contentOf(pairs), pairs);
  if (session !== undefined)
    throw new UserError("usage", "--session chooses from a library: leave it out beside --pairs.");
  const { plan, errors } = planPairs(list, { library, language, folder: dirname(pairs) });
  return { plans: [plan], errors };
}

function contentOf(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UserError("missing", `The list ${file} cannot be read (${code}): check its name.`, { cause: error });
  }
}

function unwritable(error: unknown, folder: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined || code === undefined) return error;
  return new UserError(
    "unwritable",
    `${folder} cannot be written (${code}): choose another folder with -o, or make room.`,
    {
      cause: error,
    },
  );
}

function tell(result: BatchResult, folder: string, rate: Rate): void {
  const { resolutions, compared, taken, errors, left } = result;
  const parts = [
    `${resolutions} resolution${resolutions === 1 ? "" : "s"}, ${compared} compared`,
    ...(taken > 0 ? [`${taken} taken over from earlier runs`] : []),
    ...(errors > 0 ? [`${errors} error${errors === 1 ? "" : "s"}, see ${folder}/errors`] : []),
    ...(rate.done > 0 ? [rateOf(rate)] : []),
  ];
  process.stderr.write(`${visible(`Wrote ${folder}/index.html: ${parts.join("; ")}.`)}\n`);
  if (left > 0) process.stderr.write(`Stopped with ${left} left: the same command goes on from here.\n`);
}
