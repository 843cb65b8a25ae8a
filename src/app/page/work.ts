/// <reference lib="dom" />
/** The worker of the page: started when there is work, ended when it is stopped. */
import type { Answer, Request } from "../protocol.js";
import { unpacked } from "../unpacked.js";
import { byId } from "./elements.js";

/** The other side of the work. */
export interface Work {
  ask(request: Exclude<Request, { readonly kind: "pdf" }>): Promise<void>;
  /** Ends what runs; the next request starts anew. */
  stop(): void;
}

/** A PDF says so within its first kilobyte. */
const HEAD = 1024;

/** Makes the page's work, which tells its answers to `onAnswer`. */
export function workOf(onAnswer: (answer: Answer) => void): Work {
  let worker: Promise<Worker> | null = null;
  let readsPdf = false;
  const start = async (): Promise<Worker> => {
    const code = new Blob([await unpacked(packedIn("worker-code"))], { type: "text/javascript" });
    const started = new Worker(URL.createObjectURL(code));
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => onAnswer(data));
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
      if (
        !readsPdf &&
        request.kind === "compare" &&
        [request.now, ...request.others].some((g) => g && isPdf(g.bytes))
      ) {
        readsPdf = true;
        running.postMessage({ kind: "pdf", code: packedIn("pdf-code") } satisfies Request);
      }
      running.postMessage(request);
    },
    stop() {
      worker?.then((running) => running.terminate());
      worker = null;
      readsPdf = false;
    },
  };
}

/** The bytes of one of the page's data blocks. */
function packedIn(id: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob((byId(id).textContent ?? "").trim()), (letter) => letter.charCodeAt(0));
}

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)).includes("%PDF-");
