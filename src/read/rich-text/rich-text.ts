/** Builds a paragraph run by run: its collapsed text, its label, and which ranges are italic, bold or superscript. */
import type { Range } from "../../model/resolution.js";
import { type Look, type SourceBlock, type SourceMark, sourceBlock } from "../source-text.js";
import { FoldedText } from "./folded-text.js";
import { inSigns } from "./symbol-fonts.js";

/** The formatting of a run. */
export interface RunStyle {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
  /** The font that the form names, in case its letters are symbols. */
  readonly font?: string | null;
}

/** A block with its superscript ranges, which may be typed footnote marks. */
export interface Rich {
  readonly block: SourceBlock;
  readonly raised: readonly Range[];
}

/** Invisible characters: places where a word or line may break, and byte order marks. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;
const PLAIN: RunStyle = { italic: false, bold: false, raised: false };

/** The visible text: without invisible characters, and with the signs of its font. */
export const seen = (text: string, font: string | null): string => inSigns(text.replace(UNSEEN, ""), font);

/** A typed number or label: `1.`, `(a)`, `ii)`, `1 -`, `（一）`, `一、`, `㈠`. */
const TYPED_LABEL = /^(?:[(（]\s?[\p{L}\p{N}]{1,5}\s?[)）]|[\p{L}\p{N}]{1,5}\s?(?:[.)）．、]|[-–—]|\.-)|[㈠-㈩①-⑳])$/u;
/** How far from the beginning the first italic word may start for the text before it to be a label. */
const LABEL_LENGTH = 9;

/** Collects one paragraph. */
export class RichText {
  readonly #text = new FoldedText();
  readonly #marks: SourceMark[] = [];
  readonly #raised: Range[] = [];
  /** The first italic range, if it begins where an opening phrase may. */
  #italic: { start: number; end: number; closed: boolean } | null = null;
  #bold = true;
  #tab: number | null = null;

  get isEmpty(): boolean {
    return this.#text.length === 0 && this.#marks.length === 0;
  }

  /** Whether it begins with superscript text, as a typed footnote does. */
  get startsRaised(): boolean {
    return this.#raised[0]?.start === 0;
  }

  /** Adds the text of a run. */
  append(given: string, style: RunStyle = PLAIN): void {
    const text = seen(given, style.font ?? null);
    if (text.trim() === "") {
      if (text.includes("\t")) this.tab();
      this.#text.append(text);
      return;
    }
    const leads = /^\s*\t/.test(text);
    if (leads) this.tab();
    this.#text.append(text);
    const end = this.#text.length;
    const start = end - text.trim().replace(/\s+/gu, " ").length;
    if (!leads && this.#tab === null && text.includes("\t"))
      this.#tab = start + Math.max(0, text.trimStart().search(/\t/));
    if (style.raised) this.#raised.push({ start, end });
    else {
      if (!style.bold) this.#bold = false;
      this.#follow(start, end, style.italic);
    }
  }

  /** Adds a tab, which separates a typed label from its text. */
  tab(): void {
    if (this.#tab === null && this.#text.length > 0) this.#tab = this.#text.length;
    this.#text.space();
  }

  /** Requests a space before whatever comes next. */
  space(): void {
    this.#text.space();
  }

  /** Adds a footnote mark at the current position. */
  mark(note: string): void {
    this.#marks.push({ at: this.#text.length, note });
  }

  /** Whether the mark of this note is the last thing that was added. */
  isMarkedWith(note: string): boolean {
    const last = this.#marks[this.#marks.length - 1];
    return last?.note === note && last.at === this.#text.length;
  }

  /**
   * Returns the paragraph as a block.
   *
   * @param said what else the form says about it
   */
  finish(said: { label: string; look: Omit<Look, "bold"> }): Rich {
    const whole = this.#text.toString();
    const cut = said.label === "" ? this.#labelEnd(whole) : 0;
    const text = whole.slice(cut).trimStart();
    const gone = whole.length - text.length;
    const shift = (at: number): number => Math.max(0, at - gone);
    const lead = this.#italic?.start === gone ? shift(this.#italic.end) : 0;
    const marks = this.#marks.map((m) => ({ ...m, at: shift(m.at) }));
    const raised = this.#raised.map((r) => ({ start: shift(r.start), end: shift(r.end) })).filter((r) => r.end > 0);
    const look = { ...said.look, bold: this.#bold && text !== "" };
    return {
      block: sourceBlock(text, { label: said.label || whole.slice(0, cut).trim(), marks, lead, look }),
      raised,
    };
  }

  #follow(start: number, end: number, italic: boolean): void {
    if (this.#italic && !this.#italic.closed && italic) this.#italic.end = end;
    else if (this.#italic) this.#italic.closed = true;
    else if (italic && start <= LABEL_LENGTH) this.#italic = { start, end, closed: false };
  }

  /** Where a typed label ends, before a tab or before the italic words; 0 if there is none. */
  #labelEnd(text: string): number {
    for (const end of [this.#tab, this.#italic?.start]) {
      if (end && end < text.length && TYPED_LABEL.test(text.slice(0, end).trim())) return end;
    }
    return 0;
  }
}
