/** Accepts or rejects all tracked changes of a DOCX, as Word does. */
import { isMarkGone } from "../../read/docx/changes.js";
import type { PlacedElement } from "../../read/placed-xml.js";
import type { Tracked } from "../../read/read-options.js";
import { child } from "../../read/xml.js";
import type { EditedPart } from "./edits.js";
import type { OfficeFile } from "./office-file.js";
import { elementsOf } from "./tokens.js";

/** Elements that wrap insertions and deletions. */
const CAME = new Set(["w:ins", "w:moveTo"]);
const WENT = new Set(["w:del", "w:moveFrom"]);
/** Marks of changes that contain nothing. */
const MARKERS = /^w:(?:move(?:From|To)Range(?:Start|End)|customXml(?:Ins|Del|MoveFrom|MoveTo)Range(?:Start|End))$/;
/** Elements with the former properties of a formatting change. */
const FORMER = /^w:(?:rPr|pPr|sectPr|tblPr|tblPrEx|trPr|tcPr|tblGrid)Change$/;
/** Changes recorded in the properties of a paragraph mark or a row. */
const OWN_MARKS = new Set([...CAME, ...WENT, "w:numberingChange", "w:cellIns", "w:cellDel", "w:cellMerge"]);

/** Settles the changes in the body, the notes and the page headers and footers of a document. */
export function settleFile(file: OfficeFile, tracked: Tracked): void {
  const { document } = file.files;
  const folder = document.slice(0, document.lastIndexOf("/") + 1);
  const names = file.names.filter((n) => n === document || (n.startsWith(folder) && STORY_PARTS.test(n)));
  const before = referencesIn(file, document);
  settlePart(file.part(document), tracked);
  const after = referencesIn(file, document);
  /** A note whose mark was removed is removed with it. */
  const isLost = ({ name, attributes }: PlacedElement): boolean => {
    const key = `${name.slice("w:".length)} ${attributes["w:id"]}`;
    return before.has(key) && !after.has(key);
  };
  for (const name of names) if (name !== document) settlePart(file.part(name), tracked, isLost);
}

const STORY_PARTS = /\/(?:footnotes|endnotes|header\d*|footer\d*)\.xml$/;

/** The notes that the body refers to, in the current state of the part. */
function referencesIn(file: OfficeFile, document: string): Set<string> {
  const xml = file.part(document).toString();
  return new Set(
    [...xml.matchAll(/<[^<>]*?(footnote|endnote)Reference[^<>]*?:id="(-?\d+)"/g)].map((m) => `${m[1]} ${m[2]}`),
  );
}

/** Settles the changes of one part. */
function settlePart(
  part: EditedPart,
  tracked: Tracked,
  isLost: (element: PlacedElement) => boolean = () => false,
): void {
  const { root } = part;
  const xml = new Settler(part, tracked, isLost).content(root);
  if (xml !== part.slice(root.inner, root.innerEnd)) part.replace(root.inner, root.innerEnd, xml);
}

class Settler {
  readonly #part: EditedPart;
  readonly #tracked: Tracked;
  readonly #gone: ReadonlySet<string>;

  readonly #isLost: (element: PlacedElement) => boolean;

  constructor(part: EditedPart, tracked: Tracked, isLost: (element: PlacedElement) => boolean) {
    this.#part = part;
    this.#isLost = isLost;
    this.#tracked = tracked;
    this.#gone = tracked === "accepted" ? WENT : CAME;
  }

  /** The settled contents of an element: a paragraph whose end is removed merges with the next one. */
  content(parent: PlacedElement): string {
    let xml = "";
    let at = parent.inner;
    let unended: { paragraph: PlacedElement; content: string } | null = null;
    const giveUp = (): void => {
      if (unended && this.#hasContent(unended.content)) xml += this.#paragraph(unended.paragraph, unended.content);
      unended = null;
    };
    for (const element of elementsOf(parent)) {
      xml += this.#part.slice(at, element.start);
      at = element.end;
      if (element.name === "w:p") {
        const content: string = (unended?.content ?? "") + this.#inner(element);
        unended = null;
        const gone = isMarkGone(child(child(element, "w:pPr"), "w:rPr"), this.#tracked);
        if (gone) unended = { paragraph: element, content };
        else xml += this.#paragraph(element, content);
      } else {
        const own = this.#element(element);
        // A table that loses all its rows separates two paragraphs no more than nothing does.
        if (element.name === "w:sectPr" || (element.name === "w:tbl" && own !== "")) giveUp();
        xml += own;
      }
    }
    giveUp();
    return xml + this.#part.slice(at, parent.innerEnd);
  }

  #hasContent(content: string): boolean {
    return /<[^<>]*?:(?:t|tab|br|sym|drawing|pict|object|fldChar|\w*Reference)[\s/>]/.test(content);
  }

  /** The content of a paragraph but for its properties. */
  #inner(paragraph: PlacedElement): string {
    const properties = child(paragraph, "w:pPr") as PlacedElement | undefined;
    let xml = "";
    let at = paragraph.inner;
    for (const element of elementsOf(paragraph)) {
      xml += this.#part.slice(at, element.start);
      at = element.end;
      if (element !== properties) xml += this.#element(element);
    }
    return xml + this.#part.slice(at, paragraph.innerEnd);
  }

  #paragraph(paragraph: PlacedElement, content: string): string {
    const properties = child(paragraph, "w:pPr") as PlacedElement | undefined;
    const own = properties ? this.#element(properties) : "";
    const prefix = this.#part.prefix;
    if (own + content === "") return this.#part.of(paragraph);
    return `${this.#part.startTag(paragraph).replace(/\s*\/>$/, ">")}${own}${content}</${prefix}p>`;
  }

  /** An element, settled. */
  #element(element: PlacedElement): string {
    const { name } = element;
    if (MARKERS.test(name) || this.#isLost(element)) return "";
    if (CAME.has(name) || WENT.has(name)) return this.#change(element);
    if (
      name === "w:tr" &&
      elementsOf((child(element, "w:trPr") ?? element) as PlacedElement).some(
        (e) => this.#gone.has(e.name) && e.children.length === 0,
      )
    )
      return "";
    const former = elementsOf(element).find((e) => FORMER.test(e.name));
    if (former || elementsOf(element).some((e) => OWN_MARKS.has(e.name) && e.children.length === 0))
      return this.#properties(element, former);
    const content = this.content(element);
    if (name === "w:tbl" && !/<[^<>]*?:tr[\s>]/.test(content)) return "";
    return this.#part.startTag(element) + content + this.#part.endTag(element);
  }

  #change(element: PlacedElement): string {
    if (this.#gone.has(element.name)) return "";
    const content = this.content(element);
    return element.name === "w:del" ? this.#asText(content) : content;
  }

  #asText(runs: string): string {
    return runs.replace(
      /<(\/?[\w.-]*:?)del(Text|InstrText)(?=[\s/>])/g,
      (_, before: string, name: string) => `<${before}${name === "Text" ? "t" : "instrText"}`,
    );
  }

  /** Properties without their tracked changes, or, if changes are rejected, as they were before. */
  #properties(element: PlacedElement, former: PlacedElement | undefined): string {
    const was = former && this.#tracked === "rejected" ? elementsOf(former)[0] : undefined;
    // The former properties of a paragraph include neither those of its mark nor those of its section.
    const kept = elementsOf(element).filter((e) =>
      was
        ? e.name === "w:rPr" || e.name === "w:sectPr"
        : !FORMER.test(e.name) && !(OWN_MARKS.has(e.name) && e.children.length === 0),
    );
    const own = kept
      .filter((e) => e.name !== element.name)
      .map((e) => this.#element(e))
      .join("");
    const content = (was ? this.content(was) : "") + own;
    if (content === "") return "";
    return this.#part.startTag(element) + content + this.#part.endTag(element);
  }
}
