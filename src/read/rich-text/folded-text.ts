/** Collects text piece by piece and collapses its white space on the way, so that offsets into the result stay valid. */
import { FORMAT } from "../../language/letters.js";

const WHITE = /\s+/gu;
/** White space other than a single plain space; most pieces have none, and are left as they are. */
const TO_FOLD = /\s\s|[^\S ]/u;

/** Invisible characters before the white space at the beginning of a text, which have no effect. */
const SHAPELESS_START = new RegExp(`^(?:[${FORMAT}]+\\s+)+`, "u");

/** How many code units of the end of a text are kept: a letter of two units and a hyphen. */
const END = 3;

/** Builds a text in which every run of white space is one space, trimmed at both ends. */
export class FoldedText {
  #text = "";
  /** Kept separately, because reading the end of a growing string copies all of it. */
  #end = "";
  #gap = false;

  /** The number of code units so far, without a pending space. */
  get length(): number {
    return this.#text.length;
  }

  /** The last few code units. */
  get end(): string {
    return this.#end;
  }

  /** Requests a space before whatever comes next. */
  space(): void {
    this.#gap = true;
  }

  /** Adds a piece of the source; a space at its end is held back until something follows. */
  append(piece: string): void {
    const shaped = this.#text === "" ? piece.replace(SHAPELESS_START, "") : piece;
    const folded = TO_FOLD.test(shaped) ? shaped.replace(WHITE, " ") : shaped;
    const start = folded.startsWith(" ") ? 1 : 0;
    if (folded.length === start) {
      this.#gap ||= start > 0;
      return;
    }
    const ends = folded.endsWith(" ");
    const space = (this.#gap || start > 0) && this.#text !== "" ? " " : "";
    const added = space + folded.slice(start, ends ? -1 : undefined);
    this.#text += added;
    this.#end = (this.#end + added.slice(-END)).slice(-END);
    this.#gap = ends;
  }

  /** The text with letters of its own: one that was cut out of the source would keep all of the source, for as long as it is kept. */
  toString(): string {
    return ` ${this.#text}`.slice(1);
  }
}
