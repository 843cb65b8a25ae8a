/** Finds the footnotes of a page that are links: a mark that links to its note, which links back. */
import { children, type XmlElement } from "../xml.js";

/** The footnotes of a page. */
export interface LinkedNotes {
  /** Links that are marks in the text, each with the key of its note. */
  readonly marks: ReadonlyMap<XmlElement, string>;
  /** Elements that are notes, each with its key and its mark as printed. */
  readonly notes: ReadonlyMap<XmlElement, { readonly key: string; readonly mark: string }>;
  /** Links from a note back to the text, which belong to neither. */
  readonly backLinks: ReadonlySet<XmlElement>;
}

const MARK = /^[([]?(\d{1,3}|[a-z]{1,4}|\*{1,4}|†|‡)[)\]]?$/u;
const BACK = /^(?:[([]?(?:\d{1,3}|[a-z]{1,4}|\*{1,4}|†|‡)[)\]]?[.:]?|[↑↩⏎^]\ufe0e?)$/u;
/** Elements that may contain a note. */
const HOLDERS = new Set(["li", "p", "div", "dd", "td", "aside", "section"]);

/** An element, and its parent. */
interface Placed {
  readonly element: XmlElement;
  readonly within: Placed | null;
  readonly order: number;
}

/** Finds the footnotes of a page. */
export function findLinkedNotes(page: XmlElement): LinkedNotes {
  const targets = new Map<string, Placed>();
  const links: Placed[] = [];
  let order = 0;
  const visit = (element: XmlElement, within: Placed | null): void => {
    const placed: Placed = { element, within, order: order++ };
    for (const name of [element.attributes.id, element.name === "a" ? element.attributes.name : undefined]) {
      if (name !== undefined && !targets.has(name)) targets.set(name, placed);
    }
    if (element.name === "a" && element.attributes.href?.startsWith("#")) links.push(placed);
    for (const inner of children(element)) visit(inner, placed);
  };
  visit(page, null);

  const marks = new Map<XmlElement, string>();
  const notes = new Map<XmlElement, { key: string; mark: string }>();
  const backLinks = new Set<XmlElement>();
  for (const link of links) {
    const target = targets.get(decodeAnchor(link.element.attributes.href ?? ""));
    const printed = plainText(link.element).trim();
    if (!target) continue;
    if (target.order < link.order) {
      if (BACK.test(printed) && chainOf(link).some((e) => notes.has(e))) backLinks.add(link.element);
      continue;
    }
    const mark = MARK.exec(printed)?.[1];
    const holder = mark === undefined ? null : holderOf(target);
    if (mark === undefined || !holder) continue;
    const note = notes.get(holder) ?? { key: `link${notes.size + 1}`, mark };
    notes.set(holder, note);
    marks.set(link.element, note.key);
  }
  return { marks, notes, backLinks };
}

/** The element that contains the whole of a note, given its anchor. */
function holderOf(target: Placed): XmlElement | null {
  const chain = chainOf(target);
  const holder = chain.find((e) => HOLDERS.has(e.name));
  if (!holder) return null;
  const around = chain[chain.indexOf(holder) + 1];
  // Word and LibreOffice put each note, whether one paragraph or several, into a division of its own.
  const isWhole =
    around && /^(?:_?(?:sd)?(?:ftn|fn|edn|(?:foot|end)?note))[\w:-]*\d$/i.test(around.attributes.id ?? "");
  return isWhole ? around : holder;
}

/** An element and its ancestors, from the innermost outwards. */
function chainOf(placed: Placed): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let p: Placed | null = placed; p; p = p.within) chain.push(p.element);
  return chain;
}

function decodeAnchor(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

function plainText(element: XmlElement): string {
  return element.children.map((c) => (typeof c === "string" ? c : plainText(c))).join("");
}
