/** Finds the marks of the old notes in the document. */
import type { PlacedText } from "./placed.js";

/** Returns the marks of each note in order, each once. */
export class Marks {
  readonly #left: Map<string, number[][]>;

  constructor({ notes }: Pick<PlacedText, "notes">) {
    this.#left = new Map([...notes].map(([id, { marks }]) => [id, marks.map((m) => [...m])]));
  }

  /** The atoms of the next mark of a note. */
  next(note: string): readonly number[] {
    return this.#left.get(note)?.shift() ?? [];
  }
}
