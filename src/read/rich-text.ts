/** A paragraph gathered run by run: its folded text, and which stretches of it are italic, bold or raised. */
import type { Range } from "../model/resolution.js";
import { FoldedText } from "./folded-text.js";
import { type Look, type SourceBlock, type SourceMark, sourceBlock } from "./source-text.js";

/** How a run looks. */
export interface Style {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
}

/** Characters that are not seen: places where a word or line may break, and byte order marks. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;

export const PLAIN: Style = { italic: false, bold: false, raised: false };

/** A raised stretch of a block, which may be a footnote mark that was typed. */
export interface Rich {
  readonly block: SourceBlock;
  readonly raised: readonly Range[];
}

/** Gathers one paragraph. */
export class RichText {
  readonly #text = new FoldedText();
  readonly #marks: SourceMark[] = [];
  readonly #raised: Range[] = [];
  #lead = 0;
  #leading = true;
  #bold = true;

  get isEmpty(): boolean {
    return this.#text.length === 0 && this.#marks.length === 0;
  }

  /** Adds the text of a run. */
  append(given: string, style: Style = PLAIN): void {
    const text = given.replace(UNSEEN, "");
    if (text.trim() === "") {
      this.#text.append(text);
      return;
    }
    const before = this.#text.length;
    this.#text.append(text);
    const end = this.#text.length;
    const start = end - text.trim().replace(/\s+/gu, " ").length;
    if (this.#leading && style.italic && !style.raised) this.#lead = end;
    else if (!style.raised || before === 0) this.#leading = false;
    if (!style.bold && !style.raised) this.#bold = false;
    if (style.raised) this.#raised.push({ start, end });
  }

  /** Asks for a space before whatever comes next. */
  space(): void {
    this.#text.space();
  }

  /** Puts a footnote mark at the place reached. */
  mark(note: string): void {
    this.#marks.push({ at: this.#text.length, note });
  }

  /**
   * The paragraph as a block.
   *
   * @param said what else the form says of it
   */
  finish(said: { label: string; look: Omit<Look, "bold"> | null }): Rich {
    const text = this.#text.toString();
    const look = said.look && { ...said.look, bold: this.#bold && text !== "" };
    return {
      block: sourceBlock(text, { label: said.label, marks: this.#marks, lead: this.#lead, look }),
      raised: this.#raised,
    };
  }
}
