/** Loads pdf.js in Node, with the character maps and fonts of its package. In a browser `engine-browser.ts` takes its place. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { DocumentInitParameters } from "pdfjs-dist/types/src/display/api.js";

/** The PDF library, and where it finds resources that not every PDF includes. */
export interface PdfEngine {
  readonly pdfjs: typeof import("pdfjs-dist/legacy/build/pdf.mjs");
  /** Without these, text in predefined Chinese encodings comes out empty and without a warning. */
  readonly resources: DocumentInitParameters;
}

export async function loadEngine(): Promise<PdfEngine> {
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return {
    pdfjs: await withOwnPush(async () => {
      await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
      return import("pdfjs-dist/legacy/build/pdf.mjs");
    }),
    resources: {
      cMapUrl: join(root, "cmaps/"),
      standardFontDataUrl: join(root, "standard_fonts/"),
      disableFontFace: false,
      ownerDocument: NOWHERE,
    },
  };
}

/**
 * Loads modules and restores `push` of all arrays: this build of pdf.js replaces it by a slower version, for arrays whose length cannot be
 * changed, which everything else in the process would then have to use.
 */
async function withOwnPush<T>(load: () => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(Array.prototype, "push");
  const loaded = await load();
  if (own) Object.defineProperty(Array.prototype, "push", own);
  return loaded;
}

/**
 * A document that accepts the fonts pdf.js would draw with, and does nothing with them. Without one, pdf.js computes the outline of every
 * letter instead, which takes a third of the time of reading.
 */
const NOWHERE = {
  createElement: () => ({ sheet: { insertRule() {}, cssRules: [] }, remove() {} }),
  documentElement: { getElementsByTagName: () => [{ append() {} }] },
} as unknown as HTMLDocument;
