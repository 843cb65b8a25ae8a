/** Extracted or pasted text: pages of lines, with the columns they begin at. */
import { isEmbedded, withoutEmbedding } from "./embedded.js";
import { withoutRadicals } from "./radicals.js";
import type { SourceLine, SourcePage, SourceText } from "./source-text.js";
import { UNPRINTED } from "./unprinted.js";

/** A line of this many blanks and nothing else is what extraction leaves of the rule above the footnotes. */
const BLANK_RULE = 30;

/** What word processors write for a line break inside a paragraph when they save plain text. */
const SOFT_BREAK = "\v";

/** Columns from one tab stop to the next. */
const TAB = 8;

/**
 * Reads plain text, such as pdftotext makes with and without `-layout`, or as copied from a viewer.
 *
 * @param text the whole text, decoded; pages end with a form feed where the text has any
 * @param source what the user calls it
 * @returns its pages; lines that hold nothing are left out, but counted in `top`
 */
export function readTxt(text: string, source: string): SourceText {
  const lines = text.replaceAll(SOFT_BREAK, "\n");
  const pages = withoutRadicals(lines.replace(UNPRINTED, "")).split("\f").map(readPage);
  return { source, form: "txt", language: null, blocks: [], notes: [], pages, setAside: [], warnings: [] };
}

function readPage(text: string): SourcePage {
  const lines: SourceLine[] = [];
  let embedded = false;
  text.split(/\r\n?|[\n\u2028\u2029]/u).forEach((raw, top) => {
    embedded ||= isEmbedded(raw);
    const whole = withoutEmbedding(raw.includes("\t") ? withoutTabs(raw) : raw);
    const line = whole.trim();
    if (line === "" && whole.length < BLANK_RULE) return;
    const left = line === "" ? 0 : whole.length - whole.trimStart().length;
    const right = line === "" ? whole.length : left + line.length;
    lines.push({ text: line, left, right, top, size: 0, raised: [], italic: [], bold: [] });
  });
  // Extraction that spells out directions begins each line anywhere, whatever its indent.
  return embedded ? lines.map((l) => ({ ...l, left: 0, right: l.text.length })) : lines;
}

function withoutTabs(line: string): string {
  let out = "";
  for (const piece of line.split(/(\t)/u)) out += piece === "\t" ? " ".repeat(TAB - (out.length % TAB)) : piece;
  return out;
}
