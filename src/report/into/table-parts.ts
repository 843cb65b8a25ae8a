/** The parts of a table in a document: the table element, its rows, and their cells. */
import type { PlacedElement } from "../../read/placed-xml.js";
import type { EditedPart } from "./edits.js";
import type { PlacedPassage } from "./placed.js";
import { elementsOf } from "./tokens.js";

/** The smallest table that contains all paragraphs of a passage; null if there is none. */
export function tableOf({ story, paragraphs }: PlacedPassage): PlacedElement | null {
  const [first, ...others] = paragraphs.map((p) => p.element);
  const holds = (table: PlacedElement): boolean => others.every((e) => isIn(e, table));
  let at = first && story.part.within(first, "w:tbl");
  while (at && !holds(at)) at = around(story.part, at, "w:tbl");
  return at ?? null;
}

/** The row of a table that contains an element, even inside tables in that row; null if there is none. */
export function rowOf(table: PlacedElement, element: PlacedElement): PlacedElement | null {
  return rowsIn(table).find((row) => isIn(element, row)) ?? null;
}

/** The rows of a table, whatever wraps them. */
export const rowsIn = (table: PlacedElement): PlacedElement[] => wrapped(table, "w:tr");

/** The cells of a row, whatever wraps them. */
export const cellsIn = (row: PlacedElement): PlacedElement[] => wrapped(row, "w:tc");

/** Whether an element stands in another one, or is it. */
export const isIn = (element: PlacedElement, outer: PlacedElement): boolean =>
  element.start >= outer.start && element.end <= outer.end;

function around(part: EditedPart, element: PlacedElement, name: string): PlacedElement | undefined {
  const parent = part.parentOf(element);
  return parent && part.within(parent, name);
}

const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag"]);

function wrapped(parent: PlacedElement, name: string): PlacedElement[] {
  return elementsOf(parent).flatMap((e) => (e.name === name ? [e] : WRAPPERS.has(e.name) ? wrapped(e, name) : []));
}
