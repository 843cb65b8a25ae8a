/** Reads extracted or pasted text into pages of lines, with the column at which each line begins. */

import type { Furniture } from "../../model/resolution.js";
import { warning } from "../../model/warnings.js";
import type { SourceLine, SourcePage, SourceText } from "../source-text.js";
import { withoutRadicals } from "../text-repair/radicals.js";
import { UNPRINTED } from "../text-repair/unprinted.js";
import { hasStretches, isEmbedded, withoutEmbedding } from "./direction-marks.js";
import { withoutMailQuotes } from "./mail-quotes.js";
import { countSigns, withoutStrayedSigns } from "./stray-vowel-signs.js";

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
  const { text: lines, found } = withoutMailQuotes(text.replaceAll(SOFT_BREAK, "\n"));
  const pages = withoutRadicals(lines.replace(UNPRINTED, "")).split("\f").map(readPage);
  const strayed = countSigns(lines) - pages.flat().reduce((sum, line) => sum + countSigns(line.text), 0);
  const warnings = strayed > 0 ? [warning("vowel-signs", { n: strayed })] : [];
  const setAside: Furniture[] = found ? [{ text: ">", why: "quotation mark around the resolution" }] : [];
  return { source, form: "txt", language: null, blocks: [], notes: [], pages, setAside, warnings };
}

function readPage(text: string): SourcePage {
  const lines: SourceLine[] = [];
  let embedded = false;
  const whole = new Set<number>();
  text.split(/\r\n?|[\n\u2028\u2029]/u).forEach((raw, top) => {
    embedded ||= isEmbedded(raw);
    if (hasStretches(raw)) whole.add(top);
    const text = withoutEmbedding(raw.includes("\t") ? withoutTabs(raw) : raw);
    const line = text.trim();
    if (line === "" && text.length < BLANK_RULE) return;
    const left = line === "" ? 0 : text.length - text.trimStart().length;
    const right = line === "" ? text.length : left + line.length;
    lines.push({ text: line, left, right, top, size: 0, raised: [], italic: [], bold: [] });
  });
  // Extraction that spells out directions begins each line anywhere, whatever its indent.
  if (!embedded) return lines;
  const set = lines.map((l) => ({ ...l, left: 0, right: l.text.length }));
  return withoutStrayedSigns(set, whole);
}

function withoutTabs(line: string): string {
  let out = "";
  for (const piece of line.split(/(\t)/u)) out += piece === "\t" ? " ".repeat(TAB - (out.length % TAB)) : piece;
  return out;
}
