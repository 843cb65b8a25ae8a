/** Decides which paragraph ends may be swapped when the changes are arranged. */
import { child } from "../../read/xml.js";
import type { MayPassEnd } from "../docx/office.js";
import type { WordBlock } from "../docx/pieces.js";
import type { Find } from "./piece-atoms.js";
import type { PlacedPassage } from "./placed.js";
import { elementsOf } from "./tokens.js";

/**
 * Returns a function that says whether the end of one block may be exchanged for that of a later one: not into or out of a table, nor
 * across the end of a section, since the ends of cells and sections stay where they are.
 */
export function mayPassEndIn(find: Find): MayPassEnd {
  return (blocks) => {
    const passages = passagesOf(blocks, find);
    return (from, to) => {
      const over = passages.slice(from, to + 1);
      const own = new Set(over.filter((passage) => passage !== null));
      const isKnown = over.every((p, i) => p !== null || blocks[from + i]?.end.side === "new");
      return over[0] !== null && isKnown && inOneRow([...own]);
    };
  };
}

/** The old passage that contains each block; null if it was not found, or the block belongs to the new text only. */
function passagesOf(blocks: readonly WordBlock[], find: Find): (PlacedPassage | null)[] {
  let passage: PlacedPassage | null = null;
  return blocks.map((block) => {
    if (block.old) passage = find(block);
    return block.old === null && block.end.side === "new" ? null : passage;
  });
}

/** Whether paragraphs follow one another with nothing between them that must stay. */
function inOneRow(passages: readonly PlacedPassage[]): boolean {
  if (passages.some(({ kind, ending }) => kind.startsWith("table ") || ending === null)) return false;
  const part = passages[0]?.story.part;
  const elements = passages.flatMap(({ paragraphs }) => paragraphs.map((p) => p.element));
  const parent = elements[0] && part?.parentOf(elements[0]);
  if (!part || !parent || elements.some((e) => part.parentOf(e) !== parent)) return false;
  const siblings = elementsOf(parent);
  const places = elements.map((e) => siblings.indexOf(e));
  const between = siblings.slice(Math.min(...places), Math.max(...places));
  return between.every((e) => e.name !== "w:tbl" && !child(child(e, "w:pPr"), "w:sectPr"));
}
