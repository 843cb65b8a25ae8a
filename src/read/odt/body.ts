/** Reads the paragraphs, notes and tables of an OpenDocument text in reading order. */
import type { Tracked } from "../read-options.js";
import { type Rich, RichText } from "../rich-text/rich-text.js";
import { tableOrText } from "../rich-text/table-block.js";
import type { SourceNote } from "../source-text.js";
import { child, children, type XmlElement, type XmlNode } from "../xml.js";
import type { Lists } from "./lists.js";
import type { StyleName, Styles } from "./styles.js";

/** What applies to the whole document. */
export interface OdtContext {
  readonly styles: Styles;
  readonly lists: Lists;
  readonly tracked: Tracked;
  /** Deleted text, by the change that deleted it. */
  readonly deletions: ReadonlyMap<string, XmlElement>;
  /** Ids of the changes that inserted something. */
  readonly insertions: ReadonlySet<string>;
  /** Called with text that is not shown. */
  readonly hidden: (text: string) => void;
}

/** Elements whose text is not part of the document where they occur. */
export const LEFT_OUT = new Set([
  "text:tracked-changes",
  "office:annotation",
  "office:forms",
  "text:sequence-decls",
  "text:variable-decls",
  "text:user-field-decls",
  "text:note-citation",
  "text:ruby-text",
  "svg:title",
  "svg:desc",
]);

/** The most spaces that one element may represent; a file may claim any number. */
const MAX_SPACES = 100;

/** Reads the body, a note or a page header. */
export class BodyReader {
  readonly notes: SourceNote[] = [];
  readonly #context: OdtContext;
  readonly #done: Rich[] = [];
  readonly #noteKeys = new Map<string, string>();
  /** How many changes are open whose text is not read. */
  #unread = 0;
  /** Text boxes that are held back until the paragraph they are anchored in ends. */
  #boxes: XmlElement[] = [];

  constructor(context: OdtContext) {
    this.#context = context;
  }

  finish(): Rich[] {
    return this.#done;
  }

  read(parent: XmlElement): void {
    const { lists } = this.#context;
    for (const element of children(parent)) {
      if (LEFT_OUT.has(element.name)) continue;
      if (element.name === "text:p" || element.name === "text:h") this.#paragraph(element);
      else if (element.name === "text:list") {
        lists.open(element);
        this.read(element);
        lists.close();
      } else if (element.name === "text:list-item" || element.name === "text:list-header") {
        lists.item(element);
        this.read(element);
      } else if (element.name === "table:table") this.#table(element);
      else if (element.name.startsWith("text:change")) this.#change(element, null, []);
      else this.read(element);
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const name = paragraph.attributes["text:style-name"] ?? "";
    const style: StyleName = { family: "paragraph", name };
    const text = new RichText();
    this.#inline(paragraph.children, text, [style]);
    if (!text.isEmpty)
      this.#done.push(text.finish({ label: this.#label(name), look: this.#context.styles.paragraph(name) }));
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) this.read(box);
  }

  /** Its position in the list that contains it, or else in the list of its style. */
  #label(style: string): string {
    const { lists, styles } = this.#context;
    const own = styles.listOf(style);
    return lists.label() || (own === null ? "" : lists.styled(own));
  }

  #inline(nodes: readonly XmlNode[], text: RichText, styles: readonly StyleName[]): void {
    for (const node of nodes) {
      if (typeof node === "string") this.#append(node, text, styles);
      else this.#element(node, text, styles);
    }
  }

  #append(piece: string, text: RichText, styles: readonly StyleName[]): void {
    if (this.#unread > 0) return;
    const { hidden, ...style } = this.#context.styles.text(styles);
    if (hidden) this.#context.hidden(piece);
    else text.append(piece, style);
  }

  #element(element: XmlElement, text: RichText, styles: readonly StyleName[]): void {
    const { name, attributes } = element;
    if (LEFT_OUT.has(name)) return;
    if (name === "text:span") {
      const inner: StyleName = { family: "text", name: attributes["text:style-name"] ?? "" };
      this.#inline(element.children, text, [...styles, inner]);
    } else if (name === "text:s") {
      const count = Math.min(Number(attributes["text:c"] ?? 1) || 1, MAX_SPACES);
      this.#append(" ".repeat(count), text, styles);
    } else if (name === "text:tab") text.tab();
    else if (name === "text:line-break") text.space();
    else if (name === "text:note") this.#note(element, text);
    else if (name === "text:note-ref") this.#markAgain(attributes["text:ref-name"] ?? "", element, text, styles);
    else if (name.startsWith("text:change")) this.#change(element, text, styles);
    else if (name === "draw:text-box") this.#boxes.push(element);
    else if (name === "text:hidden-text") this.#context.hidden(attributes["text:string-value"] ?? "");
    else this.#inline(element.children, text, styles);
  }

  #note(note: XmlElement, text: RichText): void {
    if (this.#unread > 0) return;
    const citation = child(note, "text:note-citation");
    const mark = textOf(citation).trim() || citation?.attributes["text:label"] || "";
    const key = `n${this.notes.length + 1}`;
    const reader = new BodyReader(this.#context);
    const body = child(note, "text:note-body");
    if (body) reader.read(body);
    const paragraphs = reader.finish().map(({ block }) => (block.label ? `${block.label} ${block.text}` : block.text));
    this.notes.push({ key, mark, text: paragraphs.join(" ") });
    this.#noteKeys.set(note.attributes["text:id"] ?? "", key);
    text.mark(key);
  }

  /** A cross-reference that repeats the mark of a note. */
  #markAgain(note: string, reference: XmlElement, text: RichText, styles: readonly StyleName[]): void {
    const key = this.#noteKeys.get(note);
    if (key !== undefined && this.#unread === 0) text.mark(key);
    else this.#inline(reference.children, text, styles);
  }

  /** Deleted text is stored separately and belongs where its change is; inserted text is between the two ends of its change. */
  #change(element: XmlElement, text: RichText | null, styles: readonly StyleName[]): void {
    if (this.#context.tracked === "accepted") return;
    const id = element.attributes["text:change-id"] ?? "";
    if (element.name === "text:change-start" && this.#context.insertions.has(id)) this.#unread++;
    else if (element.name === "text:change-end" && this.#context.insertions.has(id)) this.#unread--;
    const deletion = element.name === "text:change" ? this.#context.deletions.get(id) : undefined;
    if (!deletion) return;
    if (text === null) this.read(deletion);
    else for (const paragraph of children(deletion)) this.#inline(paragraph.children, text, styles);
  }

  #table(table: XmlElement): void {
    const cells = rowsOf(table).map((row) =>
      children(row, "table:table-cell").map((cell) => {
        const reader = new BodyReader(this.#context);
        reader.read(cell);
        return this.#adopt(reader);
      }),
    );
    this.#done.push(...tableOrText(cells, this.#done.length === 0));
  }

  /** The paragraphs that another reader returned, with its notes. */
  #adopt(reader: BodyReader): Rich[] {
    const first = this.notes.length;
    const keyOf = (key: string): string => `n${first + Number(key.slice(1))}`;
    this.notes.push(...reader.notes.map((note) => ({ ...note, key: keyOf(note.key) })));
    return reader.finish().map((rich) => ({
      ...rich,
      block: { ...rich.block, marks: rich.block.marks.map((m) => ({ ...m, note: keyOf(m.note) })) },
    }));
  }
}

function rowsOf(table: XmlElement): XmlElement[] {
  return children(table).flatMap((e) =>
    e.name === "table:table-row" ? [e] : e.name.startsWith("table:table-") ? rowsOf(e) : [],
  );
}

export function textOf(element: XmlElement | undefined): string {
  return element?.children.map((c) => (typeof c === "string" ? c : textOf(c))).join("") ?? "";
}
