/** A table as one block. */
import type { Rich } from "./rich-text.js";
import { type SourceMark, sourceBlock, tableText } from "./source-text.js";

/**
 * The block of a table, with the footnote marks of its cells at their places in it.
 *
 * @param cells the paragraphs of each cell of each row
 */
export function tableBlock(cells: readonly (readonly (readonly Rich[])[])[]): Rich {
  const rows = cells.map((row) => row.map((cell) => cell.map((p) => joined(p)).join(" ")));
  const text = tableText(rows);
  const marks: SourceMark[] = [];
  let at = 0;
  for (const [r, row] of cells.entries()) {
    for (const [c, cell] of row.entries()) {
      const own = rows[r]?.[c] ?? "";
      at = text.indexOf(own, at);
      let inside = 0;
      for (const paragraph of cell) {
        const offset = joined(paragraph).length - paragraph.block.text.length;
        for (const mark of paragraph.block.marks) marks.push({ at: at + inside + offset + mark.at, note: mark.note });
        inside += joined(paragraph).length + 1;
      }
      at += own.length;
    }
  }
  return { block: sourceBlock(text, { role: "table", marks }), raised: [] };
}

const joined = ({ block }: Rich): string => (block.label === "" ? block.text : `${block.label} ${block.text}`);
