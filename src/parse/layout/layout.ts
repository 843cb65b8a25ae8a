/** Pages of lines → blocks and notes: the one way in which extracted text and PDF are read alike. */
import type { Language } from "../../language/language.js";
import type { Furniture } from "../../model/resolution.js";
import type { SourceBlock, SourceNote, SourcePage } from "../../read/source-text.js";
import { formulaAmong } from "../formula.js";
import { bodyStart } from "../masthead.js";
import { splitParagraphs } from "./breaks.js";
import { takeFootnotes } from "./footnotes.js";
import { clearFurniture, isRule } from "./furniture.js";
import { joinLines, spacingOf } from "./join.js";
import { linesOf } from "./lines.js";
import { takeMarks } from "./marks.js";
import { mender } from "./mends.js";
import { withTables } from "./tables.js";

/** What the lines of a document make. */
export interface LaidOut {
  readonly blocks: readonly SourceBlock[];
  readonly notes: readonly SourceNote[];
  readonly setAside: readonly Furniture[];
}

/** Makes blocks and notes of pages, and says what it set aside. */
export function layOut(source: readonly SourcePage[], language: Language): LaidOut {
  const pages = linesOf(source);
  const spacing = spacingOf(pages.flat(), language);
  const cleared = clearFurniture(pages, language);
  const { body, notes } = takeFootnotes(cleared.pages, spacing, language);
  const marked = takeMarks(body, notes, language);
  const printed = marked.body.flat().filter((line) => !isRule(line) || line.marks.length > 0);
  const noteOf = (mark: string, page: number): string | null => {
    const seen = notes.filter((n) => n.mark === mark);
    // Asterisks begin anew on each page; numbers do not.
    return (seen.find((n) => n.page === page) ?? seen.at(-1))?.key ?? null;
  };
  const start = formulaAmong(printed, language);
  const { lines, tables, setAside } = withTables(printed, start, (cell) => joinLines(cell, spacing, noteOf));
  const formula = formulaAmong(lines, language);
  const texts = lines.map((line) => line.text);
  const head = formula === -1 ? [] : lines.slice(0, bodyStart(texts, formula, language));
  const groups = [...head.map((line) => [line]), ...splitParagraphs(lines.slice(head.length), language)];
  const mend = mender(lines, language);
  const blocks = groups.map((group, i) => {
    const table = group[0] && tables.get(group[0]);
    if (table) return table;
    const block = joinLines(group, spacing, noteOf);
    return i < head.length ? { ...block, role: "masthead" as const } : mend(block);
  });
  return { blocks, notes, setAside: [...cleared.setAside, ...marked.setAside, ...setAside] };
}
