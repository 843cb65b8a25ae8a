/** Extracts the visible text of a page, paragraph by paragraph. */
import type { AsideReason, Furniture } from "../../model/resolution.js";
import type { Tracked } from "../read-options.js";
import { FoldedText } from "../rich-text/folded-text.js";
import { type Rich, RichText } from "../rich-text/rich-text.js";
import { tableBlock } from "../rich-text/table-block.js";
import { children, type XmlElement } from "../xml.js";
import { type Css, cssOf, type Rules } from "./css.js";
import type { LinkedNotes } from "./links.js";
import { BULLETS, type Labelling, labellingOfType, labelOf, NUMBERS } from "./list-labels.js";

/** What is known about a page before it is read. */
export interface PageContext {
  readonly rules: Rules;
  readonly links: LinkedNotes;
  readonly tracked: Tracked;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const BLOCKS = words(
  "html body p div li ol ul dl dt dd h1 h2 h3 h4 h5 h6 blockquote section article main header hgroup address figure figcaption center details summary fieldset legend pre hr table caption thead tbody tfoot tr td th",
);
/** Elements whose text a page does not show. */
export const NEVER = words("head style script noscript template iframe object embed input audio video canvas");
/** Elements around the text of a page, and controls of the page. */
const AROUND = words("nav aside footer dialog button select textarea svg");
const AROUND_ROLES = words("navigation banner contentinfo search complementary dialog");
const ITALIC = words("i em cite var dfn");
const BOLD = words("b strong h1 h2 h3 h4 h5 h6 th");
/** A cell with this many paragraphs is part of a page's layout, not of a table. */
const LAYOUT_PARAGRAPHS = 4;

interface Style {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
  readonly centred: boolean;
}

/** An open list, and the number of its next item. */
interface OpenList {
  readonly labels: Labelling;
  next: number;
}

const PLAIN: Style = { italic: false, bold: false, raised: false, centred: false };

/** Reads a page or a cell of it. */
export class PageReader {
  readonly #context: PageContext;
  readonly #done: Rich[] = [];
  readonly #aside: Furniture[] = [];
  readonly #lists: OpenList[] = [];
  #text = new RichText();
  #centred = false;
  /** Label of the list item whose first paragraph has not been read yet. */
  #label = "";
  /** Whether a line break was the last thing read: a second one ends the paragraph. */
  #broken = false;

  constructor(context: PageContext) {
    this.#context = context;
  }

  /** Reads the contents of an element. */
  read(element: XmlElement): void {
    this.#inside(element, PLAIN);
    this.#end();
  }

  /** The paragraphs read so far, without empty ones. */
  finish(): Rich[] {
    this.#end();
    return this.#done;
  }

  setAside(): readonly Furniture[] {
    return this.#aside;
  }

  /** The text of an element that is a note, without its mark. */
  noteText(element: XmlElement, mark: string): string {
    const reader = new PageReader(this.#context);
    reader.read(element);
    const text = reader
      .finish()
      .map((r) => r.block.text)
      .join(" ");
    const printed = [mark, `${mark}.`, `[${mark}]`, `(${mark})`].find((m) => text.startsWith(`${m} `));
    return printed ? text.slice(printed.length).trim() : text;
  }

  #inside(parent: XmlElement, style: Style): void {
    for (const node of parent.children) {
      if (typeof node === "string") this.#append(node, style, parent.name === "pre");
      else this.#element(node, style);
    }
  }

  #append(text: string, style: Style, preformatted: boolean): void {
    const paragraphs = preformatted ? text.split(/\n[ \t]*\n/) : [text];
    for (const [i, paragraph] of paragraphs.entries()) {
      if (i > 0) this.#end();
      if (paragraph.trim() !== "") {
        // Below a typed note, the next one may begin on a new line of the same paragraph.
        if (this.#broken && style.raised && this.#text.startsRaised) this.#end();
        this.#broken = false;
        if (this.#text.isEmpty) this.#centred = style.centred;
      }
      this.#text.append(paragraph, style);
    }
  }

  #element(element: XmlElement, outer: Style): void {
    const { links, rules } = this.#context;
    const css = cssOf(element, rules);
    const note = links.marks.get(element);
    if (this.#isLeftOut(element)) return;
    if (isHidden(element, css)) {
      this.#aside.push(...asideOf(element, "hidden"));
      return;
    }
    if (note !== undefined) this.#text.mark(note);
    else if (element.name === "br") this.#break();
    else if (isAround(element)) this.#aside.push(...asideOf(element));
    else if (BLOCKS.has(element.name)) this.#block(element, styleOf(element, css, outer));
    else this.#inside(element, styleOf(element, css, outer));
  }

  #isLeftOut(element: XmlElement): boolean {
    const { links, tracked } = this.#context;
    return (
      NEVER.has(element.name) ||
      links.notes.has(element) ||
      links.backLinks.has(element) ||
      element.name === (tracked === "accepted" ? "del" : "ins")
    );
  }

  #block(element: XmlElement, style: Style): void {
    this.#end();
    if (element.name === "table") this.#table(element, style);
    else if (element.name === "ol" || element.name === "ul") this.#list(element, style);
    else {
      if (element.name === "li") this.#item(element);
      this.#inside(element, style);
    }
    this.#end();
  }

  #break(): void {
    if (this.#broken) this.#end();
    else this.#text.space();
    this.#broken = true;
  }

  /** Ends a paragraph. */
  #end(): void {
    if (!this.#text.isEmpty) {
      this.#done.push(this.#text.finish({ label: this.#label, look: { indent: 0, centred: this.#centred } }));
      this.#label = "";
    }
    this.#text = new RichText();
    this.#broken = false;
  }

  #list(list: XmlElement, style: Style): void {
    const { type = "", start = "" } = list.attributes;
    const css = cssOf(list, this.#context.rules);
    const labels = css.before ?? css.labels ?? labellingOfType(type) ?? (list.name === "ul" ? BULLETS : NUMBERS);
    this.#lists.push({ labels, next: /^-?\d{1,6}$/.test(start) ? Number(start) : 1 });
    this.#inside(list, style);
    this.#lists.pop();
  }

  #item(item: XmlElement): void {
    const list = this.#lists[this.#lists.length - 1];
    if (!list) return;
    const value = item.attributes.value ?? "";
    const number = /^-?\d{1,6}$/.test(value) ? Number(value) : list.next;
    list.next = number + 1;
    this.#label = labelOf(cssOf(item, this.#context.rules).labels ?? list.labels, number);
  }

  #table(table: XmlElement, style: Style): void {
    const rows = rowsOf(table);
    const cells = rows.map((row) => children(row).filter((c) => c.name === "td" || c.name === "th"));
    const read = cells.map((row) => row.map((cell) => this.#cell(cell, style)));
    const filled = read.map((row) => row.filter((cell) => cell.length > 0));
    const isLayout =
      this.#done.length === 0 ||
      filled.every((row) => row.length <= 1) ||
      filled.some((row) => row.some((cell) => cell.length >= LAYOUT_PARAGRAPHS || cell.some((r) => r.block.role)));
    if (isLayout) this.#done.push(...filled.flat(2));
    else this.#done.push(tableBlock(read));
  }

  #cell(cell: XmlElement, style: Style): Rich[] {
    const reader = new PageReader(this.#context);
    reader.#inside(cell, style);
    reader.#end();
    this.#aside.push(...reader.#aside);
    return reader.#done;
  }
}

/** Sets an element aside, unless it is empty. */
export function asideOf(element: XmlElement, why: AsideReason = "around the text of the page"): Furniture[] {
  if (NEVER.has(element.name)) return [];
  const text = new FoldedText();
  const gather = (inner: XmlElement): void => {
    for (const node of inner.children) {
      if (typeof node === "string") text.append(node);
      else if (!NEVER.has(node.name)) {
        if (BLOCKS.has(node.name) || node.name === "br") text.space();
        gather(node);
      }
    }
  };
  gather(element);
  return text.length === 0 ? [] : [{ text: text.toString(), why }];
}

/** Whether an element surrounds the text; LibreOffice marks page headers and footers by the title of a division. */
function isAround({ name, attributes: { role = "", title = "" } }: XmlElement): boolean {
  return AROUND.has(name) || AROUND_ROLES.has(role) || (name === "div" && /^(?:header|footer)$/.test(title));
}

/** How the text of an element looks, given the look of the text around it. */
function styleOf(element: XmlElement, css: Css, outer: Style): Style {
  const { name, attributes } = element;
  return {
    italic: css.italic ?? (outer.italic || ITALIC.has(name)),
    bold: css.bold ?? (outer.bold || BOLD.has(name)),
    raised: css.raised ?? (outer.raised || name === "sup"),
    centred: css.centred ?? (outer.centred || name === "center" || attributes.align === "center"),
  };
}

/** Whether an element is not shown. */
function isHidden(element: XmlElement, css: Css): boolean {
  return css.hidden === true || element.attributes.hidden !== undefined || isOrnament(element);
}

/** Whether a page excludes an element from being read aloud because it is a symbol: an arrow, the anchor of a heading. */
const isOrnament = (element: XmlElement): boolean =>
  element.attributes["aria-hidden"] === "true" && !asideOf(element).some(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** The rows of a table; rows of tables inside it belong to the cells that contain them. */
function rowsOf(table: XmlElement): XmlElement[] {
  return children(table).flatMap((e) =>
    e.name === "tr" ? [e] : /^t(?:head|body|foot)$/.test(e.name) ? rowsOf(e) : [],
  );
}
