/** Text gathered piece by piece with white space folded on the way, so that offsets into it stay true. */

const WHITE = /\s+/gu;
/** White space that is more than a single plain space; most pieces have none, and are then left as they are. */
const TO_FOLD = /\s\s|[^\S ]/u;

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

  /** Adds a piece of the source; a space at its end waits until something follows. */
  append(piece: string): void {
    const folded = TO_FOLD.test(piece) ? piece.replace(WHITE, " ") : piece;
    const start = folded.startsWith(" ") ? 1 : 0;
    if (folded.length === start) {
      this.#gap ||= start > 0;
      return;
    }
    const ends = folded.endsWith(" ");
    if ((this.#gap || start > 0) && this.#text !== "") this.#text += " ";
    this.#text += folded.slice(start, ends ? -1 : undefined);
    this.#gap = ends;
  }

  toString(): string {
    return this.#text;
  }
}
