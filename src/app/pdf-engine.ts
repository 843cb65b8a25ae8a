/** Takes the place of `read/pdf/engine.ts` in the worker, whose page hands over the code that reads PDF before the first PDF. */
import type { PdfEngine } from "../read/pdf/engine.js";

/** What that code leaves behind: the build makes `engine-browser.ts` of it, under this name. */
interface WithPdf {
  readonly resdiffPdf: { loadEngine(): Promise<PdfEngine> };
}

export const loadEngine = (): Promise<PdfEngine> => (globalThis as unknown as WithPdf).resdiffPdf.loadEngine();
