/** Fields of a DOCX. The code of a field is no text; its result is, unless it merely repeats the mark of a note. */
import type { XmlElement } from "../xml.js";

/** A field that is being read. */
interface Field {
  part: "code" | "result" | "mark";
  code: string;
}

/** The field code that shows the mark of a bookmarked note, formatted as a mark; other references show words of the text. */
const NOTE_REFERENCE = /^\s*(?:NOTEREF|FTNREF)\s+"?([^\s"]+)(?=.*\\f)/is;

/** The bookmark of the note whose mark a field with this code shows, or null. */
export const bookmarkOf = (code: string): string | null => NOTE_REFERENCE.exec(code)?.[1] ?? null;

/** Follows nested fields through the runs of a part, in order; a field may begin in one paragraph and end in another. */
export class Fields {
  readonly #open: Field[] = [];

  /** Signals the beginning of a paragraph: a field whose code has not ended by then was cut off, and hides nothing further. */
  begin(): void {
    for (const field of this.#open) field.part = "result";
  }

  /**
   * Processes an element of a run.
   *
   * @param markOf adds the mark of a bookmarked note; returns false if it knows none
   * @returns whether the element is not text: part of a field, a result inside another field's code, or a mark
   */
  follows(element: XmlElement, markOf: (bookmark: string) => boolean): boolean {
    const field = this.#open.at(-1);
    if (element.name === "w:instrText" || element.name === "w:delInstrText") {
      if (field) field.code += element.children.filter((c) => typeof c === "string").join("");
      return true;
    }
    if (element.name !== "w:fldChar") {
      return this.#open.slice(0, -1).some((f) => f.part === "code") || this.#open.some((f) => f.part === "mark");
    }
    const type = element.attributes["w:fldCharType"];
    if (type === "begin") this.#open.push({ part: "code", code: "" });
    else if (type === "separate" && field) {
      const bookmark = bookmarkOf(field.code);
      field.part = bookmark !== null && markOf(bookmark) ? "mark" : "result";
    } else if (type === "end") this.#open.pop();
    return true;
  }
}
