/// <reference lib="webworker" />
/** The worker thread that reads, compares and renders, so that the page never freezes and all work can be stopped. */
import { UserError } from "../model/errors.js";
import { Desk } from "./desk.js";
import type { Answer, GivenTexts, Request, SavedForm } from "./protocol.js";
import { Reader } from "./reader.js";
import { Refusal } from "./refusal.js";
import { unpacked } from "./unpacked.js";
import { type Asked, type Shown, VIEWS } from "./views.js";

type Show = Extract<Request, { readonly kind: "show" }>;

/** Answers requests one after the other, and keeps what is shown in case it is to be saved. */
export function startWorker(scope: DedicatedWorkerGlobalScope): void {
  const answer = (message: Answer): void => scope.postMessage(message);
  const onReading = (name: string, done: number, of: number): void => answer({ kind: "reading", name, done, of });
  const reader = new Reader();
  let desk = new Desk({ now: null, others: [] }, reader, onReading);
  let last: { readonly show: Show; readonly shown: Shown } | null = null;

  const take = ({ now, others }: GivenTexts): void => {
    const given = now ? [...others, now] : others;
    reader.keepOnly(given);
    desk = new Desk({ now, others }, reader, onReading);
    // The first file is read while the reader chooses the second.
    for (const needed of others.length < 2 ? given : []) reader.readAhead(needed);
  };

  const show = async (asked: Show): Promise<void> => {
    const shown = await VIEWS[asked.view](desk, asked satisfies Asked);
    answer({ kind: "working" });
    const page = await shown.forms.html();
    last = { show: asked, shown };
    const forms = Object.keys(shown.forms) as SavedForm[];
    answer({ kind: "shown", view: asked.view, page, forms, name: shown.name, pair: shown.pair });
  };

  const perform = async (request: Exclude<Request, { readonly kind: "pdf" }>): Promise<void> => {
    if (request.kind === "texts") take(request);
    else if (request.kind === "show") await show(request);
    else if (request.kind === "correct") {
      answer({ kind: "working" });
      await desk.correct(request.content);
      if (last) await show(last.show);
    } else {
      const content = await last?.shown.forms[request.form]?.();
      if (last && content !== undefined)
        answer({ kind: "rendered", form: request.form, content, name: last.shown.name });
    }
  };

  const pdf = pdfCode(scope, () => answer({ kind: "needs-pdf" }));
  let queue = Promise.resolve();
  scope.addEventListener("message", ({ data }: MessageEvent<Request>) => {
    if (data.kind === "pdf") pdf.arrived(data.code);
    else if (["texts", "show", "correct", "render"].includes(data.kind))
      queue = queue.then(() => perform(data)).catch((error: unknown) => answer(told(error)));
  });
}

/** Asks the page once for the code that reads PDF; `pdf-engine.ts` waits for it. */
function pdfCode(scope: DedicatedWorkerGlobalScope, ask: () => void) {
  let arrive: (code: Uint8Array<ArrayBuffer>) => void = () => {};
  let loading: Promise<void> | null = null;
  const load = async (): Promise<void> => {
    const code = new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
      arrive = resolve;
    });
    ask();
    scope.importScripts(await scriptOf(await code));
  };
  Object.assign(scope, { resdiffNeedsPdf: () => (loading ??= load()) });
  return { arrived: (code: Uint8Array<ArrayBuffer>) => arrive(code) };
}

function told(error: unknown): Answer {
  if (error instanceof Refusal) return error.answer;
  if (error instanceof UserError) return { kind: "refused", message: error.message };
  return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
}

/** A URL for the script, which the worker itself created: nothing is fetched. */
const scriptOf = async (code: Uint8Array<ArrayBuffer>): Promise<string> =>
  URL.createObjectURL(new Blob([await unpacked(code)], { type: "text/javascript" }));

startWorker(globalThis as unknown as DedicatedWorkerGlobalScope);
