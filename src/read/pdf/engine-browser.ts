/** Loads pdf.js in a browser, in the calling thread and with its character maps and fonts bundled, so that nothing is fetched. */
import { unzipSync } from "fflate";
import type { PdfEngine } from "./engine.js";

export async function loadEngine(): Promise<PdfEngine> {
  const [pdfjs, worker, { RESOURCES }] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
    import("./resources.js"),
  ]);
  // If its worker is available here, pdf.js starts none of its own.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const files = unzipSync(Uint8Array.from(atob(RESOURCES), (letter) => letter.charCodeAt(0)));

  /** Replaces pdf.js's own class, which fetches. */
  class BinaryDataFactory {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      const file = files[filename];
      if (!file) throw new Error(`no ${filename}`);
      // A copy, because the data change owners and may be asked for again.
      return file.slice();
    }
  }
  return {
    pdfjs,
    resources: {
      BinaryDataFactory,
      useWorkerFetch: false,
      useWasm: false,
      cMapUrl: "cmaps/",
      standardFontDataUrl: "standard_fonts/",
    },
  };
}
