/** Reads the body of a DOCX, or of one of its notes: its paragraphs and tables in reading order. */
import { type Rich, RichText } from "../rich-text/rich-text.js";
import { tableOrText } from "../rich-text/table-block.js";
import { child, children, type XmlElement } from "../xml.js";
import { isChange, isKept, isMarkGone } from "./changes.js";
import type { DocxContext } from "./context.js";
import { alternative, isWrapper, RunReader } from "./runs.js";

/** Word measures in twentieths of a point. */
const TWIPS = 20;

/** The paragraphs and tables of a part, without empty ones. */
export function readBody(body: XmlElement, context: DocxContext): Rich[] {
  const reader = new BodyReader(context);
  reader.read(body);
  return reader.finish();
}

class BodyReader {
  readonly #context: DocxContext;
  readonly #runs: RunReader;
  readonly #done: Rich[] = [];
  /** A paragraph whose end mark is deleted continues in the next one. */
  #unended: RichText | null = null;

  constructor(context: DocxContext) {
    this.#context = context;
    this.#runs = new RunReader(context);
  }

  finish(): Rich[] {
    if (this.#unended && !this.#unended.isEmpty)
      this.#done.push(this.#unended.finish({ label: "", look: { indent: 0, centred: false } }));
    return this.#done;
  }

  read(parent: XmlElement): void {
    for (const element of children(parent)) {
      if (element.name === "w:p") this.#paragraph(element);
      else if (element.name === "w:tbl") this.#table(element);
      else if (element.name === "mc:AlternateContent") this.read(alternative(element));
      else if (element.name === "w:altChunk") this.#done.push(...this.#context.chunk(element.attributes["r:id"] ?? ""));
      else if (isWrapper(element) || (isChange(element) && isKept(element, this.#context.tracked))) this.read(element);
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const properties = child(paragraph, "w:pPr");
    const style = child(properties, "w:pStyle")?.attributes["w:val"] ?? this.#context.styles.defaultParagraph;
    const text = this.#unended ?? new RichText();
    this.#unended = null;
    this.#runs.begin();
    this.#context.trace?.begin(paragraph);
    const boxes = this.#runs.read(paragraph, text, style);
    if (isMarkGone(child(properties, "w:rPr"), this.#context.tracked)) {
      this.#unended = text;
    } else {
      const label = this.#label(properties, style);
      this.#context.trace?.end(paragraph, label);
      if (!text.isEmpty) this.#done.push(text.finish({ label, look: this.#look(properties, style) }));
    }
    for (const box of boxes) this.#done.push(...readBody(box, this.#context));
  }

  #label(properties: XmlElement | undefined, style: string | undefined): string {
    const { styles, numbering } = this.#context;
    const own = child(properties, "w:numPr");
    // List and level may come from different styles.
    const value = (name: string): string | undefined =>
      (child(own, name) ?? styles.property(style, "w:pPr", "w:numPr", name))?.attributes["w:val"];
    const list = value("w:numId");
    if (list === undefined || list === "0") return "";
    // A level that a list defines for a style takes precedence over the style.
    const linked = child(own, "w:ilvl") ? undefined : numbering.levelOf(list, styles.chain(style));
    return numbering.next(list, linked ?? Number(value("w:ilvl") ?? 0));
  }

  #look(properties: XmlElement | undefined, style: string | undefined): { indent: number; centred: boolean } {
    const find = (name: string): XmlElement | undefined =>
      child(properties, name) ?? this.#context.styles.property(style, "w:pPr", name);
    const indents = find("w:ind")?.attributes ?? {};
    const number = (name: string): number => Number(indents[name] ?? 0) || 0;
    const left = number("w:left") || number("w:start");
    const first = number("w:firstLine") - number("w:hanging");
    return { indent: (left + first) / TWIPS, centred: find("w:jc")?.attributes["w:val"] === "center" };
  }

  #table(table: XmlElement): void {
    const rows = children(table, "w:tr").filter((row) => this.#isRowKept(row));
    const cells = rows.map((row) => cellsOf(row).map((cell) => readBody(cell, this.#context)));
    this.#done.push(...tableOrText(cells, this.#done.length === 0));
  }

  #isRowKept(row: XmlElement): boolean {
    const change = children(child(row, "w:trPr")).find(isChange);
    return !change || isKept(change, this.#context.tracked);
  }
}

function cellsOf(row: XmlElement): XmlElement[] {
  return children(row).flatMap((c) => (c.name === "w:tc" ? [c] : isWrapper(c) ? cellsOf(c) : []));
}
