/** Tracked changes of a DOCX: what was inserted, deleted and moved, and which of it belongs to the text that is read. */

import type { ChangeCount } from "../problems.js";
import type { Tracked } from "../read-options.js";
import { child, children, type XmlElement } from "../xml.js";

/** Elements that mark a change, by the text that their contents belong to. */
const CHANGES: ReadonlyMap<string, "old" | "new"> = new Map([
  ["w:ins", "new"],
  ["w:moveTo", "new"],
  ["w:del", "old"],
  ["w:moveFrom", "old"],
]);

/** Whether an element marks a change. */
export const isChange = (element: XmlElement): boolean => CHANGES.has(element.name);

/** Whether the contents of an element belong to the text that is read. */
export function isKept(element: XmlElement, tracked: Tracked): boolean {
  const side = CHANGES.get(element.name);
  return side === undefined || (side === "new") === (tracked === "accepted");
}

/** Whether the end of a paragraph, given the properties of its mark, joins it to the next. */
export function isMarkGone(mark: XmlElement | undefined, tracked: Tracked): boolean {
  const gone = tracked === "accepted" ? ["w:del", "w:moveFrom"] : ["w:ins", "w:moveTo"];
  return gone.some((name) => child(mark, name));
}

/**
 * Counts the changes. A move counts once, where the text went. The change of a paragraph's end, or of a row, belongs to the change of its
 * text, and counts by itself only if no text of it changed in that way.
 */
export function countChanges(roots: readonly (XmlElement | null)[]): ChangeCount {
  const counts = new Map<string, number>();
  const count = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  /** Counts the changes in an element, and returns the names of those that affect its text. */
  const visit = (element: XmlElement): Set<string> => {
    const seen = new Set<string>();
    if (isChange(element) && element.children.length > 0) {
      count(element.name);
      seen.add(element.name);
    }
    for (const inner of children(element)) for (const name of visit(inner)) seen.add(name);
    for (const { name } of changesOfWhole(element)) if (!seen.has(name)) count(name);
    return seen;
  };
  for (const root of roots) if (root) visit(root);
  const of = (name: string): number => counts.get(name) ?? 0;
  return { insertions: of("w:ins"), deletions: of("w:del"), moves: of("w:moveTo") };
}

/** The changes of a paragraph's end, or of a table's row. */
function changesOfWhole(element: XmlElement): XmlElement[] {
  if (element.name === "w:p") return children(child(child(element, "w:pPr"), "w:rPr")).filter(isChange);
  return element.name === "w:tr" ? children(child(element, "w:trPr")).filter(isChange) : [];
}
