/** Collects the paragraphs and tables of an RTF document, a note or a page header. */

import { type Rich, RichText } from "../rich-text/rich-text.js";
import { tableOrText } from "../rich-text/table-block.js";
import type { Look } from "../source-text.js";

/** The formatting of a paragraph, until `\pard` resets it. */
export interface ParagraphState {
  /** In twentieths of a point. */
  left: number;
  first: number;
  centred: boolean;
  inTable: boolean;
}

export const usualParagraph = (): ParagraphState => ({ left: 0, first: 0, centred: false, inTable: false });

const TWIPS = 20;

/** Collects one story. */
export class Story {
  text = new RichText();
  /** The number or label that the file itself spells out for the paragraph. */
  label = "";
  readonly #done: Rich[] = [];
  #cell: Rich[] = [];
  #row: Rich[][] = [];
  #rows: Rich[][][] = [];
  /** Content that is anchored in the paragraph and comes after it. */
  #anchored: Rich[] = [];

  /** A paragraph ends. */
  endParagraph(state: ParagraphState): void {
    if (!state.inTable) this.#endTable();
    const into = state.inTable ? this.#cell : this.#done;
    if (!this.text.isEmpty) into.push(this.text.finish({ label: this.label, look: lookOf(state) }));
    into.push(...this.#anchored);
    this.#anchored = [];
    this.text = new RichText();
    this.label = "";
  }

  endCell(state: ParagraphState): void {
    this.endParagraph({ ...state, inTable: true });
    this.#row.push(this.#cell);
    this.#cell = [];
  }

  endRow(): void {
    if (this.#row.length > 0) this.#rows.push(this.#row);
    this.#row = [];
  }

  anchor(paragraphs: readonly Rich[]): void {
    this.#anchored.push(...paragraphs);
  }

  finish(): Rich[] {
    this.endParagraph(usualParagraph());
    return this.#done;
  }

  #endTable(): void {
    if (this.#cell.length > 0) {
      this.#row.push(this.#cell);
      this.#cell = [];
    }
    this.endRow();
    if (this.#rows.length > 0) this.#done.push(...tableOrText(this.#rows, this.#done.length === 0));
    this.#rows = [];
  }
}

const lookOf = ({ left, first, centred }: ParagraphState): Omit<Look, "bold"> => ({
  indent: (left + first) / TWIPS,
  centred,
});
