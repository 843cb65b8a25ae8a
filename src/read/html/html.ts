/** Reads web pages, and fragments copied from one, into SourceText. */
import type { Furniture } from "../../model/resolution.js";
import type { DocumentBudget } from "../limits.js";
import { noTextInPage, trackedWarning } from "../problems.js";
import type { Tracked } from "../read-options.js";
import { takeTypedNotes } from "../rich-text/typed-notes.js";
import type { SourceText } from "../source-text.js";
import { readTxt } from "../txt/txt.js";
import { children, type XmlElement } from "../xml.js";
import { readRules } from "./css.js";
import { findLinkedNotes } from "./links.js";
import { asideOf, NEVER, PageReader } from "./page.js";
import { isOnScreen } from "./sheets.js";
import { parseHtml } from "./tree.js";

/**
 * Reads a page.
 *
 * @param tracked whether `<ins>` or `<del>` belongs to the text
 * @throws UserError if it contains no text or exceeds a limit
 */
export function readHtml(html: string, source: string, budget: DocumentBudget, tracked: Tracked): SourceText {
  const page = parseHtml(html, source, budget);
  const sheets = all(page, "style")
    .filter((e) => isOnScreen(e.attributes.media ?? ""))
    .map((e) => e.children.filter((c) => typeof c === "string").join(""));
  const links = findLinkedNotes(page);
  const reader = new PageReader({ rules: readRules(sheets), links, tracked });
  const mains = all(page, "main");
  const main = mains.length === 1 ? mains[0] : undefined;
  const typed = preformatted(main ?? page);
  if (typed !== null) {
    const around = [...(main ? outside(page, "main") : []), ...outside(main ?? page, "pre")];
    const text = readTxt(typed, source);
    return { ...text, form: "html", setAside: [...around, ...text.setAside] };
  }
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
    setAside: [...(main ? outside(page, "main") : []), ...reader.setAside()],
    warnings: trackedWarning(source, counts, tracked),
    given: givenBy(page, (e) => links.backLinks.has(e) || e.name === (tracked === "accepted" ? "del" : "ins")),
  };
}

/** The text of a page, shown or not, except in elements that were not written by its author. */
function givenBy(element: XmlElement, isLeftOut: (element: XmlElement) => boolean): string[] {
  return element.children.flatMap((c) => {
    if (typeof c === "string") return [c];
    return NEVER.has(c.name) || isLeftOut(c) ? [] : givenBy(c, isLeftOut);
  });
}

/** What is outside the elements with a certain name. */
function outside(element: XmlElement, name: string): Furniture[] {
  return children(element).flatMap((inner) => {
    if (inner.name === name) return [];
    return all(inner, name).length > 0 ? outside(inner, name) : asideOf(inner);
  });
}

/**
 * The text of a typescript page, as old servers kept it: hand-broken lines with little around them.
 *
 * @returns null for any other page
 */
function preformatted(page: XmlElement): string | null {
  const texts = all(page, "pre").map(textOf);
  const length = texts.reduce((sum, text) => sum + lettersOf(text), 0);
  const tracked = all(page, "ins").length + all(page, "del").length > 0;
  return !tracked && length > 0 && length >= lettersOf(textOf(page)) * PREFORMATTED_SHARE ? texts.join("\n\n") : null;
}

/** The share of a page's letters that must be preformatted for it to count as a typescript. */
const PREFORMATTED_SHARE = 0.8;

const lettersOf = (text: string): number => text.replace(/\s/gu, "").length;

/** The text of an element as it was typed. */
const textOf = (element: XmlElement): string =>
  element.children
    .map((c) => (typeof c === "string" ? c : NEVER.has(c.name) ? "" : c.name === "br" ? "\n" : textOf(c)))
    .join("");

function all(element: XmlElement, name: string): XmlElement[] {
  return children(element).flatMap((e) => [...(e.name === name ? [e] : []), ...all(e, name)]);
}
