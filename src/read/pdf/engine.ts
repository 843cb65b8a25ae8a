/** Loads pdf.js in Node, with the character maps and fonts of its package. In a browser `engine-browser.ts` takes its place. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { DocumentInitParameters } from "pdfjs-dist/types/src/display/api.js";

/** What reads PDF, and where it finds what not every PDF brings along. */
export interface PdfEngine {
  readonly pdfjs: typeof import("pdfjs-dist/legacy/build/pdf.mjs");
  /** Without these, text in predefined Chinese encodings comes out empty without a word. */
  readonly resources: DocumentInitParameters;
}

export async function loadEngine(): Promise<PdfEngine> {
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return {
    pdfjs: await import("pdfjs-dist/legacy/build/pdf.mjs"),
    resources: { cMapUrl: join(root, "cmaps/"), standardFontDataUrl: join(root, "standard_fonts/") },
  };
}
