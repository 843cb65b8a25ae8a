/** Reads the structure that a tagged PDF declares: which element each piece of marked content belongs to. */
import type { LineTag } from "../source-text.js";

/** A node of the tree as pdf.js provides it. */
export interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** Elements that stand alone, such as a paragraph; `P` and so on are the standard types of ISO 32000-1, 14.8.4. */
const PARAGRAPHS: ReadonlySet<string> = new Set(["P", "Title", "Caption", "TOCI", "Index"]);
const HEADINGS = /^H\d?$/u;
const NOTES: ReadonlySet<string> = new Set(["Note", "FENote"]);
const CELLS: ReadonlySet<string> = new Set(["TD", "TH"]);

/** Nesting beyond this is not followed. */
const DEEPEST = 40;

/**
 * Reads the structure tree of a page.
 *
 * @returns the element that contains each piece of content, by the content's id; empty if the page is not tagged
 */
export function tagsOf(root: StructureNode | null): Map<string, LineTag> {
  const reader = new Reader();
  if (root) reader.walk(root, NOWHERE, 0);
  return reader.tags;
}

/** The position of the walk: the current element, the table, and whether the current list item already has its first paragraph. */
interface Place {
  readonly tag: LineTag | null;
  readonly table: { readonly id: number; row: number; column: number } | null;
  readonly item: { hasParagraph: boolean } | null;
}

const NOWHERE: Place = { tag: null, table: null, item: null };

class Reader {
  readonly tags = new Map<string, LineTag>();
  #elements = 0;

  walk(node: StructureNode, place: Place, depth: number): void {
    if (depth > DEEPEST) return;
    if (node.type === "content") {
      if (place.tag && node.id !== undefined) this.tags.set(node.id, place.tag);
      return;
    }
    const inside = this.#inside(node.role ?? "", place);
    for (const child of node.children ?? []) this.walk(child, inside, depth + 1);
  }

  #inside(role: string, place: Place): Place {
    const { tag, table } = place;
    if (NOTES.has(role)) return { tag: this.#tag("note"), table: null, item: null };
    // Everything in a note or a cell belongs together.
    if (tag?.role === "note" || tag?.role === "cell") return place;
    if (role === "Table") return { tag: null, table: { id: ++this.#elements, row: -1, column: -1 }, item: null };
    if (role === "TR" && table) {
      table.row++;
      table.column = -1;
      return place;
    }
    if (CELLS.has(role) && table) {
      table.column++;
      const cell = { table: table.id, row: table.row, column: table.column };
      return { tag: { ...this.#tag("cell"), cell }, table, item: null };
    }
    // A label and the first paragraph after it belong together.
    if (role === "LI") return { tag: this.#tag("paragraph"), table, item: { hasParagraph: false } };
    if (place.item && !place.item.hasParagraph && (role === "Lbl" || role === "LBody")) return place;
    if (!PARAGRAPHS.has(role) && !HEADINGS.test(role)) return place;
    if (place.item && !place.item.hasParagraph) {
      place.item.hasParagraph = true;
      return { ...place, item: null };
    }
    return { tag: this.#tag(HEADINGS.test(role) ? "heading" : "paragraph"), table, item: null };
  }

  #tag(role: LineTag["role"]): LineTag {
    return { element: ++this.#elements, role, cell: null };
  }
}
