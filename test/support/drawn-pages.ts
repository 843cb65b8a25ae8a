/** Builds printed pages line by line, with exactly what a PDF says about each line. */
import type { Resolution } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import type { SourceLine } from "../../src/read/source-text.js";

/** Points from one line to the next. */
const LEADING = 14;

/** A line, with what is particular to it. */
export type Drawn = Partial<SourceLine> & { readonly text: string };

/** Reads pages, each a list of lines that stand below one another. */
export function readDrawn(...pages: readonly (readonly Drawn[])[]): Resolution {
  const blank = { left: 116, right: 550, size: 10, raised: [], italic: [], bold: [] };
  return parse({
    source: "drawn.pdf",
    form: "pdf",
    language: null,
    blocks: [],
    notes: [],
    pages: pages.map((lines) => lines.map((line, i) => ({ ...blank, top: 100 + i * LEADING, ...line }))),
    setAside: [],
    warnings: [],
  });
}
