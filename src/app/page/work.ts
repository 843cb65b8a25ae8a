/// <reference lib="dom" />
/** Runs the page's worker: starts it before there is work, and ends it when the reader stops the work. */
import type { Answer, Request } from "../protocol.js";
import { unpacked } from "../unpacked.js";
import { byId } from "./elements.js";

/** The page's side of the work. */
export interface PageWork {
  /** Starts the worker before there is anything to do, because starting takes as long as a short comparison. */
  start(): void;
  ask(request: Exclude<Request, { readonly kind: "pdf" }>): Promise<void>;
  /** Stops the running work; the next request starts a worker that knows no texts. */
  stop(): void;
}

/** Creates the page's work, which passes answers to `onAnswer`. */
export function workOf(onAnswer: (answer: Answer) => void): PageWork {
  let worker: Promise<Worker> | null = null;
  const start = async (): Promise<Worker> => {
    const code = new Blob([await unpacked(packedIn("worker-code"))], { type: "text/javascript" });
    const started = new Worker(URL.createObjectURL(code));
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.kind === "needs-pdf") started.postMessage({ kind: "pdf", code: packedIn("pdf-code") } satisfies Request);
      else onAnswer(data);
    });
    started.addEventListener("error", (event) => onAnswer({ kind: "failed", message: event.message }));
    return started;
  };
  return {
    start() {
      worker ??= start();
    },
    async ask(request) {
      worker ??= start();
      const asked = worker;
      const running = await asked;
      // It was stopped while it was starting.
      if (asked !== worker) return running.terminate();
      running.postMessage(request);
    },
    stop() {
      worker?.then((running) => running.terminate());
      worker = null;
    },
  };
}

/** The bytes of one of the page's data blocks. */
function packedIn(id: string): Uint8Array<ArrayBuffer> {
  const letters = atob((byId(id).textContent ?? "").trim());
  const bytes = new Uint8Array(letters.length);
  // This takes a tenth of the time of `Uint8Array.from` with a function, for two million letters.
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
