/// <reference lib="dom" />
/** The worker of the page: started when there is work, ended when it is stopped. */
import type { Answer, Request } from "../protocol.js";
import { unpacked } from "../unpacked.js";
import { byId } from "./elements.js";

/** The other side of the work. */
export interface Work {
  ask(request: Exclude<Request, { readonly kind: "pdf" }>): Promise<void>;
  /** Ends what runs; the next request starts a worker that knows no texts. */
  stop(): void;
}

/** Makes the page's work, which tells its answers to `onAnswer`. */
export function workOf(onAnswer: (answer: Answer) => void): Work {
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
    async ask(request) {
      worker ??= start();
      const asked = worker;
      const running = await asked;
      // It was stopped while it started.
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
  return Uint8Array.from(atob((byId(id).textContent ?? "").trim()), (letter) => letter.charCodeAt(0));
}
