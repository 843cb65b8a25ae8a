/** An XML part that is being edited: everything that is not replaced stays unchanged to the letter. */
import { withWordPrefixes } from "../../read/docx/names.js";
import type { DocumentBudget } from "../../read/limits.js";
import { type PlacedElement, parsePlaced } from "../../read/placed-xml.js";

/** A range of the part, and its replacement. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** The ending of the namespace of Word's own elements, in both variants of the format. */
const MAIN = /\/wordprocessingml(?:\/2006)?\/main$/;

/** A parsed part, with the changes made to it so far. */
export class EditedPart {
  /** The tree, with Word's own prefixes whatever those of the file. */
  readonly root: PlacedElement;
  /** The prefix that the file itself uses for Word's elements, such as `w:`. */
  readonly prefix: string;
  /** The namespace of Word's elements, of the variety that the file is in. */
  readonly namespace: string;
  readonly #xml: string;
  readonly #parents = new Map<PlacedElement, PlacedElement>();
  /** The edits, in order and without overlaps. */
  #edits: Edit[] = [];

  /** @throws UserError if the XML is not well-formed, or exceeds a limit */
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

  /** The parent of an element. */
  parentOf(element: PlacedElement): PlacedElement | undefined {
    return this.#parents.get(element);
  }

  /** The nearest ancestor of an element with this name, or the element itself. */
  within(element: PlacedElement, name: string): PlacedElement | undefined {
    let at: PlacedElement | undefined = element;
    while (at && at.name !== name) at = this.#parents.get(at);
    return at;
  }

  /** The XML of a range, including changes made in it. */
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

  /** The XML of an element, including changes made in it. */
  of(element: PlacedElement): string {
    return this.slice(element.start, element.end);
  }

  /** The start tag of an element, unchanged. */
  startTag(element: PlacedElement): string {
    return this.#xml.slice(element.start, element.inner);
  }

  /** The end tag of an element, unchanged; empty if it has none. */
  endTag(element: PlacedElement): string {
    return this.#xml.slice(element.innerEnd, element.end);
  }

  /** Replaces a range together with earlier changes in it; insertions at its ends stay beside it. */
  replace(start: number, end: number, xml: string): void {
    const outside = (edit: Edit): boolean => edit.end <= start || edit.start >= end;
    const before = this.#edits.filter((edit) => outside(edit) && edit.end <= start);
    const after = this.#edits.filter((edit) => outside(edit) && edit.end > start);
    this.#edits = [...before, { start, end, xml }, ...after];
  }

  /** Inserts XML at a position, after anything inserted there before. */
  insert(at: number, xml: string): void {
    this.replace(at, at, xml);
  }

  /** Replaces the whole part, when nothing else in it will be changed. */
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

  /** The whole part in its current state. */
  toString(): string {
    return this.slice(0, this.#xml.length);
  }
}
