/** Fields of a DOCX. The code of a field is no text; its result is, unless it merely repeats the mark of a note. */
import type { XmlElement } from "../xml.js";

/** A field that is being read. */
interface Field {
  part: "code" | "result" | "mark";
  code: string;
}

/** What says that a field shows the mark of the note in a bookmark, looking as a mark does: others are words of the text. */
const NOTE_REFERENCE = /^\s*(?:NOTEREF|FTNREF)\s+"?([^\s"]+)(?=.*\\f)/is;

/** The bookmark whose note's mark a field of this code shows, or null. */
export const bookmarkOf = (code: string): string | null => NOTE_REFERENCE.exec(code)?.[1] ?? null;

/** Follows nested fields through the runs of a part, in order: a field may begin in one paragraph and end in another. */
export class Fields {
  readonly #open: Field[] = [];

  /** Says that a paragraph begins: a field whose code has not ended by then was cut, and hides nothing more. */
  begin(): void {
    for (const field of this.#open) field.part = "result";
  }

  /**
   * Follows an element of a run.
   *
   * @param markOf sets the mark of the note in a bookmark; false where it knows of none
   * @returns whether the element is no text: a part of a field, what one prints inside another's code, or a mark
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
