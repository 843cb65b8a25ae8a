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
 * Loads modules and leaves `push` of all arrays as it was: this build of pdf.js puts a slower one in its place, for the sake of arrays whose
 * length cannot be changed, with which everything else in the process would have to work from then on.
 */
async function withOwnPush<T>(load: () => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(Array.prototype, "push");
  const loaded = await load();
  if (own) Object.defineProperty(Array.prototype, "push", own);
  return loaded;
}

/**
 * A document that takes the fonts which pdf.js would draw with and does nothing with them. Where pdf.js has none it works out the outline of
 * every letter instead, which takes a third of the time of reading.
 */
const NOWHERE = {
  createElement: () => ({ sheet: { insertRule() {}, cssRules: [] }, remove() {} }),
  documentElement: { getElementsByTagName: () => [{ append() {} }] },
} as unknown as HTMLDocument;
