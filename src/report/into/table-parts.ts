/** The parts of a table in a document: the element of a passage's table, its rows, their cells. */
import type { PlacedElement } from "../../read/placed-xml.js";
import type { PlacedPassage } from "./placed.js";
import { elementsOf } from "./tokens.js";

/** The smallest table that holds all paragraphs of a passage; null where none does. */
export function tableOf({ story, paragraphs }: PlacedPassage): PlacedElement | null {
  const [first, ...others] = paragraphs.map((p) => p.element);
  const holds = (table: PlacedElement): boolean => others.every((e) => e.start >= table.start && e.end <= table.end);
  let at = first && story.part.within(first, "w:tbl");
  while (at && !holds(at)) {
    const parent = story.part.parentOf(at);
    at = parent && story.part.within(parent, "w:tbl");
  }
  return at ?? null;
}

/** The rows of a table, whatever wraps them. */
export const rowsIn = (table: PlacedElement): PlacedElement[] => wrapped(table, "w:tr");

/** The cells of a row, whatever wraps them. */
export const cellsIn = (row: PlacedElement): PlacedElement[] => wrapped(row, "w:tc");

const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag"]);

function wrapped(parent: PlacedElement, name: string): PlacedElement[] {
  return elementsOf(parent).flatMap((e) => (e.name === name ? [e] : WRAPPERS.has(e.name) ? wrapped(e, name) : []));
}
