/** The text of one part as a sequence of atoms: characters, footnote marks and paragraph ends, each with its position in the XML. */
import { symbol, textOf } from "../../read/docx/runs.js";
import type { Trace } from "../../read/docx/trace.js";
import type { PlacedElement } from "../../read/placed-xml.js";
import { seen } from "../../read/rich-text/rich-text.js";
import type { XmlElement } from "../../read/xml.js";
import type { EditedPart } from "./edits.js";

/** A character as a reader sees it, the mark of a note, or the end of a paragraph. */
export interface Atom {
  readonly kind: "text" | "note" | "end";
  /** Its text; empty for an invisible character and for anything that is not text. */
  readonly text: string;
  /** The element that contains it: a `w:t` or sign; a reference or field; a paragraph. */
  readonly element: PlacedElement;
  /** Its code units within the element's own text; for a sign, or anything that is not text, none. */
  readonly start: number;
  readonly end: number;
  /** Key of the note that a mark leads to. */
  readonly note: string | null;
  /** Whether it is superscript, as typed marks of notes are. */
  readonly raised: boolean;
}

/** A paragraph of the part. */
export interface StoryParagraph {
  readonly element: PlacedElement;
  /** Its atoms, without its end. */
  readonly first: number;
  last: number;
  /** The atom that ends it; null if an earlier tracked change removed its end. */
  ending: number | null;
  /** The number that Word gives it; empty if there is none. */
  label: string;
}

/** The text of one part, or of one note. */
export interface Story {
  readonly part: EditedPart;
  readonly atoms: readonly Atom[];
  readonly paragraphs: readonly StoryParagraph[];
}

/** Whether an atom is white space, or ends a paragraph, which is read as such. */
export const isWhite = ({ kind, text }: Atom): boolean =>
  kind === "end" || (kind === "text" && (text === " " || WHITE.test(text)));

const WHITE = /^\s+$/u;

/** Collects the story of a part while it is read. */
export class StoryTrace implements Trace, Story {
  readonly part: EditedPart;
  readonly atoms: Atom[] = [];
  readonly paragraphs: StoryParagraph[] = [];
  readonly #ofNote: (note: string) => Trace;

  /** @param ofNote collects the story of a note */
  constructor(part: EditedPart, ofNote: (note: string) => Trace) {
    this.part = part;
    this.#ofNote = ofNote;
  }

  begin(element: XmlElement): void {
    const at = this.atoms.length;
    this.paragraphs.push({ element: element as PlacedElement, first: at, last: at, ending: null, label: "" });
  }

  end(element: XmlElement, label: string): void {
    const paragraph = this.#open;
    paragraph.label = label;
    paragraph.ending = this.atoms.length;
    this.#push("end", element, "", 0, 0);
    paragraph.last = paragraph.ending;
  }

  text(element: XmlElement, style: Parameters<Trace["text"]>[1]): void {
    const sign = signOf(element);
    const raised = style?.raised ?? false;
    const font = style?.font ?? null;
    if (sign !== null) this.#push("text", element, seen(sign, font), 0, 0, raised);
    else {
      const text = textOf(element);
      // Asked once for the whole, since nearly all text is as it stands.
      const isPlain = seen(text, font) === text;
      let at = 0;
      for (const character of text) {
        const end = at + character.length;
        this.#push("text", element, isPlain ? character : seen(character, font), at, end, raised);
        at = end;
      }
    }
    this.#open.last = this.atoms.length;
  }

  mark(element: XmlElement, note: string): void {
    this.#push("note", element, "", 0, 0, false, note);
    this.#open.last = this.atoms.length;
  }

  note(note: string): Trace {
    return this.#ofNote(note);
  }

  get #open(): StoryParagraph {
    const open = this.paragraphs.at(-1);
    if (!open) throw new Error("text stands in no paragraph");
    return open;
  }

  #push(
    kind: Atom["kind"],
    element: XmlElement,
    text: string,
    start: number,
    end: number,
    raised = false,
    note: string | null = null,
  ): void {
    this.atoms.push({ kind, text, element: element as PlacedElement, start, end, note, raised });
  }
}

/** The character that an element represents by itself; null for text. */
function signOf(element: XmlElement): string | null {
  switch (element.name) {
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:sym":
      return symbol(element);
    default:
      return null;
  }
}
