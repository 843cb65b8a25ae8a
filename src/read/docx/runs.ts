/** Reads what a paragraph of a DOCX contains: runs, fields, references to notes, and the elements that wrap them. */
import type { RichText, RunStyle } from "../rich-text/rich-text.js";
import { child, children, type XmlElement } from "../xml.js";
import { isChange, isKept } from "./changes.js";
import type { DocxContext } from "./context.js";
import { bookmarkOf, Fields } from "./fields.js";
import { isOn, toggle } from "./styles.js";

/** Wrappers without meaning for the text, around paragraphs and inside them. */
const WRAPPERS = new Set(
  "w:smartTag w:hyperlink w:sdt w:sdtContent w:fldSimple w:customXml w:bdo w:dir w:rubyBase".split(" "),
);
/** Whether an element only wraps what is read; one that shows a prompt to type something does not. */
export function isWrapper(element: XmlElement): boolean {
  return WRAPPERS.has(element.name) && !child(child(element, "w:sdtPr"), "w:showingPlcHdr");
}

/** The one of several renderings of the same content that is read. */
export function alternative(element: XmlElement): XmlElement {
  return child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element;
}

/** Reads the paragraphs of one part, in order; a field may begin in one of them and end in another. */
export class RunReader {
  readonly #context: DocxContext;
  readonly #fields = new Fields();
  /** Names of the open bookmarks by number, and the keys of notes whose marks are in bookmarks. */
  readonly #bookmarks = new Map<string, string>();
  readonly #marked = new Map<string, string>();

  constructor(context: DocxContext) {
    this.#context = context;
  }

  /** Signals the beginning of a paragraph. */
  begin(): void {
    this.#fields.begin();
  }

  /**
   * Reads the contents of a paragraph, or of a wrapper in it.
   *
   * @param text receives the text
   * @param style the style of the paragraph
   * @returns the text boxes that are anchored there
   */
  read(parent: XmlElement, text: RichText, style: string | undefined): XmlElement[] {
    return children(parent).flatMap((element) => {
      if (element.name === "w:r") return this.#run(element, text, style);
      const { "w:id": id = "", "w:name": name = "", "w:instr": code = "" } = element.attributes;
      if (element.name === "w:bookmarkStart") this.#bookmarks.set(id, name);
      if (element.name === "w:bookmarkEnd") this.#bookmarks.delete(id);
      if (element.name === "w:fldSimple" && this.#markAgain(bookmarkOf(code), text, element)) return [];
      if (element.name === "m:t") this.#append(element, textOf(element), text);
      if (element.name === "mc:AlternateContent") return this.read(alternative(element), text, style);
      if (isChange(element)) {
        return isKept(element, this.#context.tracked) ? this.read(element, text, style) : [];
      }
      return isWrapper(element) || element.name.startsWith("m:") ? this.read(element, text, style) : [];
    });
  }

  #run(run: XmlElement, text: RichText, paragraphStyle: string | undefined): XmlElement[] {
    const { style, hidden } = this.#style(child(run, "w:rPr"), paragraphStyle);
    if (hidden) {
      this.#context.hidden(children(run, "w:t").map(textOf).join(""));
      return [];
    }
    const reference = children(run).find((e) => /^w:(?:foot|end)noteReference$/.test(e.name));
    if (reference) this.#mark(reference, run, text);
    return children(run).flatMap((element) => {
      if (this.#fields.follows(element, (bookmark) => this.#markAgain(bookmark, text, element))) return [];
      switch (element.name) {
        case "w:t":
        case "w:delText":
          // The text beside a reference is a custom mark.
          if (!reference) this.#append(element, textOf(element), text, style);
          return [];
        case "w:tab":
        case "w:ptab":
          text.tab();
          this.#context.trace?.text(element, null);
          return [];
        case "w:br":
        case "w:cr":
          text.space();
          this.#context.trace?.text(element, null);
          return [];
        case "w:noBreakHyphen":
          this.#append(element, "\u2011", text, style);
          return [];
        case "w:sym":
          this.#append(element, symbol(element), text, { ...style, font: element.attributes["w:font"] ?? null });
          return [];
        case "w:ruby":
          return this.read(element, text, paragraphStyle);
        case "mc:AlternateContent":
          return boxesIn(alternative(element));
        default:
          return /^w:(?:drawing|pict|object)$/.test(element.name) ? boxesIn(element) : [];
      }
    });
  }

  #append(element: XmlElement, given: string, text: RichText, style?: RunStyle): void {
    text.append(given, style);
    this.#context.trace?.text(element, style ?? null);
  }

  #mark(reference: XmlElement, run: XmlElement, text: RichText): void {
    const kind = reference.name === "w:footnoteReference" ? "footnote" : "endnote";
    const printed = isOn(reference.attributes["w:customMarkFollows"])
      ? children(run, "w:t").map(textOf).join("").trim()
      : null;
    const key = this.#context.note(kind, reference.attributes["w:id"] ?? "", printed);
    if (key === null) return;
    text.mark(key);
    this.#context.trace?.mark(reference, key);
    for (const name of this.#bookmarks.values()) this.#marked.set(name, key);
  }

  /** Repeats the mark of a bookmarked note; returns false if none is known. */
  #markAgain(bookmark: string | null, text: RichText, element: XmlElement): boolean {
    const key = bookmark === null ? undefined : this.#marked.get(bookmark);
    if (key === undefined) return false;
    text.mark(key);
    this.#context.trace?.mark(element, key);
    return true;
  }

  #style(properties: XmlElement | undefined, paragraphStyle: string | undefined): { style: RunStyle; hidden: boolean } {
    const { styles } = this.#context;
    const runStyle = child(properties, "w:rStyle")?.attributes["w:val"];
    const find = (name: string): XmlElement | undefined =>
      child(properties, name) ??
      styles.property(runStyle, "w:rPr", name) ??
      styles.property(paragraphStyle, "w:rPr", name);
    const on = (...names: string[]): boolean => names.some((name) => toggle(find(name)) === true);
    const raised = find("w:vertAlign")?.attributes["w:val"] === "superscript";
    const font = find("w:rFonts")?.attributes["w:ascii"] ?? null;
    return { style: { italic: on("w:i", "w:iCs"), bold: on("w:b", "w:bCs"), raised, font }, hidden: on("w:vanish") };
  }
}

function boxesIn(element: XmlElement): XmlElement[] {
  return children(element).flatMap((inner) => {
    if (inner.name === "w:txbxContent") return [inner];
    return boxesIn(inner.name === "mc:AlternateContent" ? alternative(inner) : inner);
  });
}

/** The text that an element holds. */
export function textOf(element: XmlElement): string {
  return element.children.filter((c) => typeof c === "string").join("");
}

/** The character of a `w:sym`. */
export function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes["w:char"] ?? "", 16);
  return code > 0x1f && code <= 0xffff ? String.fromCharCode(code) : "";
}
