/** Builds the block of a table, for word processors and web pages. */
import type { Range } from "../../model/resolution.js";
import { layTable } from "../../model/table.js";
import { type SourceMark, sourceBlock } from "../source-text.js";
import type { Rich } from "./rich-text.js";

/**
 * The block of a table, including the footnote marks of its cells.
 *
 * @param cells the paragraphs of each cell of each row
 */
export function tableBlock(cells: readonly (readonly (readonly Rich[])[])[]): Rich {
  const { text, starts } = layTable(cells.map((row) => row.map((cell) => cell.map(textOf).join(" "))));
  const marks: SourceMark[] = [];
  const raised: Range[] = [];
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      let end = starts[r]?.[c] ?? 0;
      for (const paragraph of cell) {
        const start = end + textOf(paragraph).length - paragraph.block.text.length;
        marks.push(...paragraph.block.marks.map((m) => ({ ...m, at: start + m.at })));
        raised.push(...paragraph.raised.map((run) => ({ start: start + run.start, end: start + run.end })));
        end = start + paragraph.block.text.length + 1;
      }
    });
  });
  return { block: sourceBlock(text, { role: "table", marks }), raised };
}

/**
 * What a table of a word processor becomes: one block, or its separate paragraphs if it is only a frame. A table that opens the document is
 * its masthead; one with a single column only frames its text.
 */
export function tableOrText(cells: readonly (readonly (readonly Rich[])[])[], opens: boolean): Rich[] {
  const filled = cells.map((row) => row.filter((cell) => cell.length > 0));
  return opens || filled.every((row) => row.length <= 1) ? filled.flat(2) : [tableBlock(cells)];
}

function textOf({ block }: Rich): string {
  return block.label === "" ? block.text : `${block.label} ${block.text}`;
}
