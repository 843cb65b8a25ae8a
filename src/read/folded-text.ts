/** Text gathered piece by piece with white space folded on the way, so that offsets into it stay true. */

const WHITE = /\s+/gu;

/** Builds a text in which every run of white space is one space, with none at either end. */
export class FoldedText {
  #text = "";
  #gap = false;

  /** Units gathered so far, a pending space not counted. */
  get length(): number {
    return this.#text.length;
  }

  /** Asks for a space before whatever comes next. */
  space(): void {
    this.#gap = true;
  }

  append(piece: string): void {
    const folded = piece.replace(WHITE, " ");
    if (folded === "") return;
    const leads = folded.startsWith(" ");
    const core = folded.trim();
    if (core === "") {
      this.#gap = true;
      return;
    }
    if ((this.#gap || leads) && this.#text !== "") this.#text += " ";
    this.#text += core;
    this.#gap = folded.endsWith(" ");
  }

  toString(): string {
    return this.#text;
  }
}
