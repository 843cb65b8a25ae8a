/** Chooses ids and names that a document does not use yet. */
import type { OfficeFile } from "./office-file.js";

/** Everything with an id in the parts of a document, in any prefix. */
const NUMBERED = /:id="(\d+)"/g;
const NAMED = /:name="([^"]*)"/g;

/**
 * The number before the id of the first comment, above those of footnotes. The format lets both start at one, but LibreOffice 7 leaves a
 * footnote empty if a comment has the same id.
 */
const BEFORE_COMMENTS = 100_000;

/** Gives out each id, and each name, only once. */
export class Ids {
  readonly #numbers = new Set<number>();
  readonly #names = new Set<string>();
  readonly #moves = new Map<string, string>();
  #last = 0;
  #lastComment = BEFORE_COMMENTS;

  constructor(file: OfficeFile, parts: readonly string[]) {
    for (const name of parts) {
      const xml = file.part(name).toString();
      for (const [, number] of xml.matchAll(NUMBERED)) this.#numbers.add(Number(number));
      for (const [, used] of xml.matchAll(NAMED)) this.#names.add(used ?? "");
    }
  }

  /** An id for a change, a bookmark or a note. */
  next(): number {
    do this.#last++;
    while (this.#numbers.has(this.#last));
    return this.#last;
  }

  nextComment(): number {
    do this.#lastComment++;
    while (this.#numbers.has(this.#lastComment));
    return this.#lastComment;
  }

  /** A name for a bookmark, with this beginning. */
  name(wish: string): string {
    let name = wish;
    for (let n = 2; this.#names.has(name); n++) name = `${wish}_${n}`;
    this.#names.add(name);
    return name;
  }

  /** The name of a move in the document, the same at both its ends. */
  move(move: string): string {
    const name = this.#moves.get(move) ?? this.name(move);
    this.#moves.set(move, name);
    return name;
  }
}
