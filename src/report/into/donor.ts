/**
 * Takes the formatting of new paragraphs from their own document if the old one has none of their kind, together with the styles and lists they
 * need.
 */
import type { Comparison } from "../../model/comparison.js";
import { UserError } from "../../model/errors.js";
import { child, children } from "../../read/xml.js";
import type { Passage } from "../../redline/blocks.js";
import { openDocument } from "./document.js";
import type { EditedPart } from "./edits.js";
import type { OfficeFile } from "./office-file.js";
import { keyOf, placeText } from "./placed.js";
import { type Shape, shapeOf } from "./shapes.js";
import { elementsOf } from "./tokens.js";

/** Returns the formatting that a paragraph has in the new document, adapted to the old one; null if that is impossible. */
export type Donor = (passage: Passage) => Shape | null;

/** The longest chain of styles based on one another that is copied. */
const MOST_BASES = 20;

/** The new document as a source of formatting for the old one, opened when first needed; returns nothing if it cannot be opened. */
export function donorFrom(open: () => OfficeFile, host: OfficeFile, comparison: Comparison): Donor {
  let donor: Donor | null = null;
  return (passage) => {
    donor ??= donorOpened(open, host, comparison);
    return donor(passage);
  };
}

function donorOpened(open: () => OfficeFile, host: OfficeFile, comparison: Comparison): Donor {
  try {
    return donorIn(open(), host, comparison);
  } catch (error) {
    if (error instanceof UserError) return () => null;
    throw error;
  }
}

function donorIn(given: OfficeFile, host: OfficeFile, comparison: Comparison): Donor {
  const document = openDocument(given, "accepted");
  const { passages } = placeText({ ...comparison, old: comparison.new }, document);
  const imports = new Imports(given, host);
  return (passage) => {
    const placed = passages.get(keyOf(passage));
    return placed ? imports.take(shapeOf(placed)) : null;
  };
}

class Imports {
  readonly #styles: { readonly from: EditedPart | null; readonly to: EditedPart | null };
  readonly #lists: { readonly from: EditedPart | null; readonly to: EditedPart | null };
  readonly #prefixes: boolean;
  readonly #known: Set<string>;
  /** Lists of the new document by their numbers in the old one. */
  readonly #numbers = new Map<string, string>();

  constructor(given: OfficeFile, host: OfficeFile) {
    this.#styles = { from: given.related("styles"), to: host.related("styles") };
    this.#lists = { from: given.related("numbering"), to: host.related("numbering") };
    const main = [given, host].map((file) => file.part(file.files.document));
    this.#prefixes = main.every((part) => part.prefix === "w:") && main[0]?.namespace === main[1]?.namespace;
    this.#known = new Set(children(this.#styles.to?.root, "w:style").map((s) => s.attributes["w:styleId"] ?? ""));
  }

  /** Copies the formatting, with everything it refers to, into the old document; null if that is impossible. */
  take(shape: Shape): Shape | null {
    if (!this.#prefixes) return null;
    const { paragraph, label, text, opening } = shape;
    const all = [paragraph.paragraph, paragraph.mark, label, text, opening];
    if (!all.every((xml) => this.#canHold(xml) && this.#takeStyles(xml))) return null;
    const list = this.#withList(paragraph.paragraph);
    return list === null ? null : { ...shape, paragraph: { ...paragraph, paragraph: list } };
  }

  /** Whether all prefixes are Word's main one: others may not be declared where the XML is inserted. */
  #canHold(xml: string): boolean {
    return !/[<\s](?!w:|xml:)[\w.-]+:[\w.-]+[\s=>/]/.test(xml.replace(/"[^"]*"/g, '""'));
  }

  #takeStyles(xml: string, bases = 0): boolean {
    for (const [, id = ""] of xml.matchAll(/<w:(?:pStyle|rStyle|basedOn) w:val="([^"]*)"/g)) {
      if (this.#known.has(id)) continue;
      const { from, to } = this.#styles;
      const style = children(from?.root, "w:style").find((s) => s.attributes["w:styleId"] === id);
      // Something that is undefined in its own document is no worse elsewhere.
      if (!style) continue;
      if (!from || !to || bases > MOST_BASES) return false;
      const own = elementsOf(style as (typeof from)["root"])
        .filter((e) => !/^w:(?:link|next|rsid)$/.test(e.name))
        .map((e) => from.of(e))
        .join("");
      const body = this.#withList(own);
      if (body === null || !this.#canHold(body)) return false;
      this.#known.add(id);
      if (!this.#takeStyles(body, bases + 1)) return false;
      const tag = from.startTag(style as (typeof from)["root"]).replace(/\sw:default="[^"]*"/, "");
      to.insert(to.root.innerEnd, `${tag}${body}</w:style>`);
    }
    return true;
  }

  /** The properties, with the number that their list has in the old document. */
  #withList(xml: string): string | null {
    const number = /<w:numId w:val="(\d+)"/.exec(xml)?.[1];
    if (number === undefined || number === "0") return xml;
    const taken = this.#numbers.get(number) ?? this.#takeList(number);
    if (taken === null) return null;
    this.#numbers.set(number, taken);
    return xml.replace(/(<w:numId w:val=")\d+/, `$1${taken}`);
  }

  #takeList(number: string): string | null {
    const { from, to } = this.#lists;
    const list = children(from?.root, "w:num").find((n) => n.attributes["w:numId"] === number);
    const definition = child(list, "w:abstractNumId")?.attributes["w:val"];
    const abstract = children(from?.root, "w:abstractNum").find((a) => a.attributes["w:abstractNumId"] === definition);
    if (!from || !to || !list || !abstract) return null;
    const next = (name: string, attribute: string): number =>
      1 + this.#numbers.size + Math.max(0, ...children(to.root, name).map((e) => Number(e.attributes[attribute]) || 0));
    const [id, of] = [next("w:num", "w:numId"), next("w:abstractNum", "w:abstractNumId")];
    const levels = children(abstract, "w:lvl").map((level) =>
      from.of(level as (typeof from)["root"]).replace(/<w:pStyle [^>]*\/>/g, ""),
    );
    if (!levels.every((level) => this.#canHold(level))) return null;
    const lists = elementsOf(to.root).find((e) => e.name === "w:num");
    to.insert(
      lists?.start ?? to.root.innerEnd,
      `<w:abstractNum w:abstractNumId="${of}"><w:multiLevelType w:val="multilevel"/>${levels.join("")}</w:abstractNum>`,
    );
    const last = elementsOf(to.root).findLast((e) => e.name === "w:num");
    to.insert(last?.end ?? to.root.innerEnd, `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/></w:num>`);
    return String(id);
  }
}
