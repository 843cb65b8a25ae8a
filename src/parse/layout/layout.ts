/** Turns pages of lines into blocks and notes. Extracted text and PDF are both read this way. */
import type { Language } from "../../language/language.js";
import type { Furniture } from "../../model/resolution.js";
import type { Look, SourceBlock, SourceNote, SourcePage } from "../../read/source-text.js";
import { formulaAmong } from "../formula.js";
import { splitParagraphs } from "./breaks.js";
import { withDrawnTables } from "./drawn-tables.js";
import { type Footnotes, takeFootnotes } from "./footnotes.js";
import { withFormulaApart, withoutFrame } from "./frame.js";
import { clearFurniture, isRule } from "./furniture.js";
import { joinLines, type Spacing, spacingOf } from "./join.js";
import { hasGeometry, isBold, type Line, linesOf } from "./lines.js";
import { type Marked, takeMarks } from "./marks.js";
import { withoutMastheadNotes } from "./masthead-notes.js";
import { repairScanned } from "./scanned-lines.js";
import { withTables } from "./tables.js";
import { repairer } from "./word-repairs.js";

/** The result of laying out a document's lines. */
export interface LaidOut {
  readonly blocks: readonly SourceBlock[];
  readonly notes: readonly SourceNote[];
  readonly setAside: readonly Furniture[];
}

/** How lines look together; null if the form does not say. */
function lookOf(lines: readonly Line[]): Look | null {
  if (!lines.every(hasGeometry) || lines.length === 0) return null;
  return { indent: 0, centred: false, bold: lines.every(isBold) };
}

interface FoundNotes {
  readonly found: Footnotes;
  /** Puts back into the lines what was removed to find their notes. */
  readonly restore: (marked: Marked) => Marked;
}

/**
 * The footnotes of printed pages. If none are found and all letters have one size and baseline, as in a typescript, those that the words
 * alone reveal.
 */
function footnotesOf(pages: readonly (readonly Line[])[], spacing: Spacing, language: Language): FoundNotes {
  const found = takeFootnotes(pages, spacing, language);
  const lines = pages.flat();
  const size = lines[0]?.size ?? 0;
  const typed = size > 0 && lines.every((line) => line.size === size && line.raised.length === 0 && !line.tag);
  if (found.notes.length > 0 || !typed) return { found, restore: (marked) => marked };
  const plain = pages.map((page) => page.map((line) => ({ ...line, size: 0 })));
  const sized = (body: Marked["body"]) => body.map((page) => page.map((line) => ({ ...line, size })));
  return {
    found: takeFootnotes(plain, spacing, language),
    restore: (marked) => ({ ...marked, body: sized(marked.body) }),
  };
}

/** Turns pages into blocks and notes, and lists what it set aside. */
export function layOut(source: readonly SourcePage[], language: Language): LaidOut {
  const scanned = repairScanned(linesOf(source));
  const spacing = spacingOf(scanned.pages.flat(), language);
  const cleared = clearFurniture(scanned.pages, language);
  const { found, restore } = footnotesOf(withDrawnTables(cleared.pages, language), spacing, language);
  const { body, notes, ofMasthead } = withoutMastheadNotes(found, language);
  const marked = restore(takeMarks(body, notes, language));
  const kept = marked.body.flat().filter((line) => !isRule(line) || line.marks.length > 0);
  const printed = withFormulaApart(kept, language);
  const noteOf = (mark: string, page: number): string | null => {
    const seen = notes.filter((n) => n.mark === mark);
    // Asterisks restart on each page; numbers do not.
    return (seen.find((n) => n.page === page) ?? seen.at(-1))?.key ?? null;
  };
  const joined = (group: readonly Line[]): SourceBlock => joinLines(group, spacing, noteOf);
  const { lines, tables, setAside } = withTables(printed, formulaAmong(printed, language), joined);
  const frame = withoutFrame(lines, language);
  const repair = repairer(lines, language);
  const ofBody = (group: readonly Line[]): SourceBlock =>
    (group[0] && tables.get(group[0])) ?? repair({ ...joined(group), look: lookOf(group) });
  const blocks = [
    ...frame.head.map((line) => ({ ...joined([line]), role: "masthead" as const })),
    ...splitParagraphs(frame.text, language).map(ofBody),
    ...splitParagraphs(frame.after, language).map((group) => ({ ...joined(group), role: "text" as const })),
  ];
  const aside = [scanned.setAside, cleared.setAside, ofMasthead, marked.setAside, setAside, frame.setAside].flat();
  return { blocks, notes, setAside: aside };
}
