/** Web pages, and pieces copied from one: HTML → SourceText. */
import type { Furniture } from "../../model/resolution.js";
import type { Budget } from "../limits.js";
import type { Tracked } from "../read-options.js";
import type { SourceText } from "../source-text.js";
import { noTextInPage, trackedWarning } from "../trouble.js";
import { takeTypedNotes } from "../typed-notes.js";
import { children, type XmlElement } from "../xml.js";
import { readRules } from "./css.js";
import { findLinkedNotes } from "./links.js";
import { asideOf, PageReader } from "./page.js";
import { parseHtml } from "./tree.js";

/**
 * Reads a page.
 *
 * @param tracked whether `<ins>` or `<del>` belongs to the text
 * @throws UserError when it holds no text or a limit is passed
 */
export function readHtml(html: string, source: string, budget: Budget, tracked: Tracked): SourceText {
  const page = parseHtml(html, source, budget);
  const sheets = all(page, "style").map((e) => e.children.filter((c) => typeof c === "string").join(""));
  const links = findLinkedNotes(page);
  const reader = new PageReader({ rules: readRules(sheets), links, tracked });
  const mains = all(page, "main");
  const main = mains.length === 1 ? mains[0] : undefined;
  reader.read(main ?? page);
  const known = [...links.notes].map(([element, note]) => ({ ...note, text: reader.noteText(element, note.mark) }));
  const { blocks, notes } = takeTypedNotes(reader.finish(), known);
  if (blocks.every((b) => b.text === "")) throw noTextInPage(source);
  const counts = { insertions: all(page, "ins").length, deletions: all(page, "del").length, moves: 0 };
  return {
    source,
    form: "html",
    language: null,
    blocks,
    notes,
    pages: [],
    setAside: [...(main ? outside(page, main) : []), ...reader.setAside()],
    warnings: trackedWarning(source, counts, tracked),
  };
}

/** What stands outside the part that a page calls its main one. */
function outside(element: XmlElement, main: XmlElement): Furniture[] {
  return children(element).flatMap((inner) => {
    if (inner === main) return [];
    return all(inner, "main").length > 0 ? outside(inner, main) : asideOf(inner);
  });
}

function all(element: XmlElement, name: string): XmlElement[] {
  return children(element).flatMap((e) => [...(e.name === name ? [e] : []), ...all(e, name)]);
}
