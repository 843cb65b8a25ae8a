/** An XML part that is being edited: everything that is not replaced stays unchanged to the letter. */
import { withWordPrefixes } from "../../read/docx/names.js";
import type { DocumentBudget } from "../../read/limits.js";
import { type PlacedElement, parsePlaced } from "../../read/placed-xml.js";

/** A stretch of the part and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** The namespace of Word's own elements, as both varieties of the format end it. */
const MAIN = /\/wordprocessingml(?:\/2006)?\/main$/;

/** One part, parsed, with the changes made to it so far. */
export class EditedPart {
  /** The tree, with Word's own prefixes whatever those of the file. */
  readonly root: PlacedElement;
  /** What the file itself writes before names of Word's elements, such as `w:`. */
  readonly prefix: string;
  /** The namespace of Word's elements, of the variety that the file is in. */
  readonly namespace: string;
  readonly #xml: string;
  readonly #parents = new Map<PlacedElement, PlacedElement>();
  /** In order, none over another. */
  #edits: Edit[] = [];

  /** @throws UserError when the XML is not well-formed, or passes a limit */
  constructor(xml: string, source: string, budget: DocumentBudget) {
    this.#xml = xml;
    const root = parsePlaced(xml, source, budget);
    this.root = withWordPrefixes(root) as PlacedElement;
    const declared = Object.entries(root.attributes).find(([name, uri]) => name.startsWith("xmlns:") && MAIN.test(uri));
    const adopt = (parent: PlacedElement): void => {
      for (const inner of parent.children) {
        if (typeof inner === "string") continue;
        this.#parents.set(inner, parent);
        adopt(inner);
      }
    };
    adopt(this.root);
    this.namespace = declared?.[1] ?? root.attributes.xmlns ?? "";
    this.prefix = declared ? `${declared[0].slice("xmlns:".length)}:` : "";
  }

  /** What an element stands in. */
  parentOf(element: PlacedElement): PlacedElement | undefined {
    return this.#parents.get(element);
  }

  /** The nearest element of this name that an element stands in, or the element itself. */
  within(element: PlacedElement, name: string): PlacedElement | undefined {
    let at: PlacedElement | undefined = element;
    while (at && at.name !== name) at = this.#parents.get(at);
    return at;
  }

  /** The XML of a stretch, with what was changed in it. */
  slice(start: number, end: number): string {
    let at = start;
    let xml = "";
    for (const edit of this.#edits) {
      if (edit.start < start || edit.end > end) continue;
      xml += this.#xml.slice(at, edit.start) + edit.xml;
      at = edit.end;
    }
    return xml + this.#xml.slice(at, end);
  }

  /** The XML of an element, with what was changed in it. */
  of(element: PlacedElement): string {
    return this.slice(element.start, element.end);
  }

  /** The start tag of an element, as it stands. */
  startTag(element: PlacedElement): string {
    return this.#xml.slice(element.start, element.inner);
  }

  /** The end tag of an element, as it stands; empty where it has none. */
  endTag(element: PlacedElement): string {
    return this.#xml.slice(element.innerEnd, element.end);
  }

  /** Replaces a stretch, and what was changed in it before; what was put at its ends stays beside it. */
  replace(start: number, end: number, xml: string): void {
    const outside = (edit: Edit): boolean => edit.end <= start || edit.start >= end;
    const before = this.#edits.filter((edit) => outside(edit) && edit.end <= start);
    const after = this.#edits.filter((edit) => outside(edit) && edit.end > start);
    this.#edits = [...before, { start, end, xml }, ...after];
  }

  /** Puts XML at a place; behind what was put there before. */
  insert(at: number, xml: string): void {
    this.replace(at, at, xml);
  }

  /** Replaces the whole part, once nothing else is to be changed in it. */
  rewrite(xml: string): void {
    this.replace(0, this.#xml.length, xml);
  }

  /** Whether anything inside an element has been changed. */
  isChangedIn({ start, end }: PlacedElement): boolean {
    return this.#edits.some((edit) => edit.start >= start && edit.end <= end);
  }

  get isChanged(): boolean {
    return this.#edits.length > 0;
  }

  /** The whole part as it is now. */
  toString(): string {
    return this.slice(0, this.#xml.length);
  }
}
