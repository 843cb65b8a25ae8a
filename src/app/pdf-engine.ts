/** Replaces `read/pdf/engine.ts` in the worker: the page sends it the code that reads PDF when the first PDF is read. */
import type { PdfEngine } from "../read/pdf/engine.js";

/**
 * The global names through which the loaded code is found (the build makes it from `engine-browser.ts`), and through which the page is
 * asked for it.
 */
interface WithPdf {
  readonly resdiffPdf?: { loadEngine(): Promise<PdfEngine> };
  readonly resdiffNeedsPdf: () => Promise<void>;
}

export async function loadEngine(): Promise<PdfEngine> {
  const scope = globalThis as unknown as WithPdf;
  if (!scope.resdiffPdf) await scope.resdiffNeedsPdf();
  if (!scope.resdiffPdf) throw new Error("the page has no code that reads PDF");
  return scope.resdiffPdf.loadEngine();
}
