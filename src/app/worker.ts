/// <reference lib="webworker" />
/** The thread that reads, compares and renders, so that the page never freezes and everything can be stopped. */
import { compare } from "../compare.js";
import type { Comparison } from "../model/comparison.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { parse } from "../parse/parse.js";
import { readBytes } from "../read/read.js";
import { toDocx, toHtml, toMarkdown, toXlsx } from "../render.js";
import { comparisonJson } from "../report/json.js";
import { pairAmong, pairOf } from "./pair.js";
import type { Answer, Given, Request, SavedForm } from "./protocol.js";
import { unpacked } from "./unpacked.js";

type Compare = Extract<Request, { readonly kind: "compare" }>;

/** Answers requests one after the other, and keeps the last comparison for the forms that it is saved in. */
export function startWorker(scope: DedicatedWorkerGlobalScope): void {
  const answer = (message: Answer): void => scope.postMessage(message);
  let last: Comparison | null = null;
  let queue = Promise.resolve();
  const perform = async (request: Request): Promise<void> => {
    if (request.kind === "pdf") scope.importScripts(await scriptOf(request.code));
    else if (request.kind === "compare") last = (await comparisonOf(request, answer)) ?? last;
    else if (last) answer({ kind: "rendered", form: request.form, content: await rendered(last, request) });
  };
  scope.addEventListener("message", ({ data }: MessageEvent<Request>) => {
    if (!["pdf", "compare", "render"].includes(data.kind)) return;
    queue = queue.then(() => perform(data)).catch((error: unknown) => answer(told(error)));
  });
}

async function comparisonOf(
  { now, others, ui }: Compare,
  answer: (message: Answer) => void,
): Promise<Comparison | null> {
  const of = others.length + (now ? 1 : 0);
  let done = 0;
  const read = (given: Given): Promise<Resolution> => {
    answer({ kind: "reading", name: given.name, done: done++, of });
    return readOne(given);
  };
  const after = now && (await read(now));
  const texts: Resolution[] = [];
  for (const given of others) {
    const text = others.length === 1 ? await read(given) : await read(given).catch(skipUnreadable);
    if (text) texts.push(text);
  }
  const pair = after ? await pairOf(after, texts) : await pairAmong(texts);
  if (!pair) {
    answer(after ? { kind: "not-found", name: after.source, among: others.length } : { kind: "which-is-new" });
    return null;
  }
  answer({ kind: "comparing" });
  const comparison = compare(pair.old, pair.new);
  const page = await toHtml(comparison, { ui });
  answer({ kind: "compared", page, old: pair.old.source, new: pair.new.source, reason: pair.reason });
  return comparison;
}

const readOne = async ({ name, bytes }: Given): Promise<Resolution> => parse(await readBytes(bytes, { name }));

/** A folder may hold anything: what is no text is no candidate. */
function skipUnreadable(error: unknown): null {
  if (error instanceof UserError) return null;
  throw error;
}

function rendered(
  comparison: Comparison,
  { form, ui }: { readonly form: SavedForm; readonly ui: LanguageCode },
): Promise<string | Uint8Array> | string {
  switch (form) {
    case "docx":
      return toDocx(comparison, { ui });
    case "table":
      return toDocx(comparison, { ui, table: true });
    case "xlsx":
      return toXlsx(comparison, { ui });
    case "md":
      return toMarkdown(comparison, { ui });
    case "html":
      return toHtml(comparison, { ui });
    case "json":
      return comparisonJson(comparison);
  }
}

const told = (error: unknown): Answer =>
  error instanceof UserError
    ? { kind: "refused", message: error.message }
    : { kind: "failed", message: error instanceof Error ? error.message : String(error) };

/** An address of the script, which the worker itself made: nothing is fetched. */
const scriptOf = async (code: Uint8Array<ArrayBuffer>): Promise<string> =>
  URL.createObjectURL(new Blob([await unpacked(code)], { type: "text/javascript" }));

startWorker(globalThis as unknown as DedicatedWorkerGlobalScope);
