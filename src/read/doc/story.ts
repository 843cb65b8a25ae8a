/** Reads one story of a Word file (MS-DOC), that is its body, a note or a page header, as paragraphs and tables. */

import type { Tracked } from "../read-options.js";
import type { Numbering } from "../rich-text/list-numbering.js";
import { type Rich, RichText, type RunStyle } from "../rich-text/rich-text.js";
import { inSigns } from "../rich-text/symbol-fonts.js";
import { tableOrText } from "../rich-text/table-block.js";
import type { Pieces } from "./pieces.js";
import { type Lookup, type PropertyStretch, SPRM } from "./properties.js";
import type { Styles } from "./styles.js";

/** What the stories of a file share. */
export interface StoryContext {
  readonly pieces: Pieces;
  readonly runs: Lookup;
  readonly paragraphs: Lookup;
  readonly styles: Styles;
  /** Names of the fonts, in the order of the table. */
  readonly fonts: readonly string[];
  readonly numbering: Numbering;
  readonly tracked: Tracked;
  /** Returns the key of the note whose mark is this character, or null. */
  note(character: number): string | null;
  /** Called for each range that was inserted or deleted. */
  seen(what: "insertions" | "deletions"): void;
  /** Called with the text of each visible range. */
  given(text: string): void;
  /** Called with the text of each hidden range, which is set aside. */
  hidden(text: string): void;
}

/** Reads the characters from one offset to another. */
export function readStory(from: number, to: number, context: StoryContext): Rich[] {
  const reader = new StoryReader(context);
  reader.read(from, Math.min(to, context.pieces.text.length));
  return reader.finish();
}

/** Characters that Word reserves for its own use. */
const CELL_END = "\u0007";
const FIELD_BEGIN = "\u0013";
const FIELD_RESULT = "\u0014";
const FIELD_END = "\u0015";
/** The text for those of them that are displayed. */
const SHOWN: Readonly<Record<string, string>> = { "\u000b": " ", "\u001e": "\u2011" };
const PIECE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Word's marks are control characters
  /[\0-\u001f]|[^\0-\u001f]+/g;
/** The highest number by which paragraphs refer to a list; higher ones mean older kinds of numbering. */
const MAX_LIST = 0x7fe;
const TWIPS = 20;
const CENTRED = 1;
const RAISED = 1;
/** Values of an on-off property that refer to the style: the same, and the opposite. */
const AS_STYLE = 0x80;
const NOT_AS_STYLE = 0x81;

class StoryReader {
  readonly #context: StoryContext;
  readonly #done: Rich[] = [];
  #text = new RichText();
  #fields: ("code" | "result")[] = [];
  #table: { rows: Rich[][][]; row: Rich[][]; cell: Rich[] } | null = null;
  #change: "insertions" | "deletions" | null = null;

  constructor(context: StoryContext) {
    this.#context = context;
  }

  read(from: number, to: number): void {
    const { pieces, runs } = this.#context;
    for (let at = from; at < to; ) {
      const place = pieces.place(at);
      const run = runs(place.at);
      const left = run.end > place.at ? Math.ceil((run.end - place.at) / place.size) : 1;
      const end = Math.max(at + 1, Math.min(to, place.until, at + left));
      if (this.#isRead(run, pieces.text.slice(at, end))) this.#run(at, end, run);
      else this.#skip(at, end);
      at = end;
    }
  }

  finish(): Rich[] {
    if (!this.#text.isEmpty) this.#add(this.#text.finish({ label: "", look: { indent: 0, centred: false } }));
    this.#endTable();
    return this.#done;
  }

  /** Whether a run belongs to the text that is read. */
  #isRead({ properties }: PropertyStretch, text: string): boolean {
    const { tracked, seen, hidden } = this.#context;
    const deleted = properties.get(SPRM.deleted) === 1;
    const inserted = properties.get(SPRM.inserted) === 1;
    const change = deleted ? "deletions" : inserted ? "insertions" : null;
    if (change && change !== this.#change) seen(change);
    this.#change = change;
    if (properties.get(SPRM.hidden) === 1) hidden(text);
    else return tracked === "accepted" ? !deleted : !inserted;
    return false;
  }

  /** The ends of cells and rows count even if their text is not read: a row without text is dropped at the end. */
  #skip(from: number, to: number): void {
    for (let at = from; at < to; at++) if (this.#context.pieces.text[at] === CELL_END) this.#endParagraph(at, true);
  }

  #run(from: number, to: number, run: PropertyStretch): void {
    const { pieces } = this.#context;
    const style = this.#style(run, from);
    const text = pieces.text.slice(from, to);
    const key = this.#context.note(from);
    if (key !== null) {
      this.#text.mark(key);
      // A custom mark is a run of its own; Word's own mark is one character.
      if (text.charCodeAt(0) !== 2) return;
    }
    for (const { 0: piece, index } of text.matchAll(PIECE)) {
      if (piece >= " ") this.#show(piece, run, style);
      else this.#control(piece, from + index, style);
    }
  }

  #show(piece: string, { properties }: PropertyStretch, style: RunStyle): void {
    if (this.#fields.includes("code")) return;
    const symbol = properties.get(SPRM.special) === 1 ? (properties.get(SPRM.symbol) ?? 0) : 0;
    if (symbol >>> 16 === 0) {
      this.#text.append(piece, style);
      this.#context.given(inSigns(piece, style.font ?? null));
    } else {
      const font = this.#context.fonts[symbol & 0xffff] ?? null;
      this.#text.append(String.fromCharCode(symbol >>> 16), { ...style, font });
    }
  }

  #control(char: string, at: number, style: RunStyle): void {
    if (char === FIELD_BEGIN) this.#fields.push("code");
    else if (char === FIELD_RESULT) this.#fields.splice(-1, 1, "result");
    else if (char === FIELD_END) this.#fields.pop();
    else if (char === "\t") this.#text.tab();
    else if (char === "\r" || char === "\f" || char === CELL_END) this.#endParagraph(at, char === CELL_END);
    else if (SHOWN[char] !== undefined) this.#text.append(SHOWN[char], style);
    else if (char === "\u0002") this.#noteMark(at);
  }

  #noteMark(at: number): void {
    const key = this.#context.note(at);
    // The first character of a run was looked up together with the run.
    if (key !== null && !this.#text.isMarkedWith(key)) this.#text.mark(key);
  }

  #endParagraph(at: number, endsCell: boolean): void {
    const paragraph = this.#context.paragraphs(this.#context.pieces.place(at).at);
    const property = (code: number): number | undefined =>
      paragraph.properties.get(code) ?? this.#context.styles.property(paragraph.style, "paragraph", code);
    const text = this.#text;
    this.#text = new RichText();
    // A field whose code did not end with its paragraph was cut off, and hides nothing further.
    this.#fields = this.#fields.map(() => "result");
    const isTable = property(SPRM.inTable) === 1;
    if (!isTable) this.#endTable();
    else this.#table ??= { rows: [], row: [], cell: [] };
    const rowEnds = isTable && property(SPRM.rowEnd) === 1;
    if (!text.isEmpty || !rowEnds) {
      const list = property(SPRM.list) ?? 0;
      const label =
        list > 0 && list <= MAX_LIST ? this.#context.numbering.next(String(list), property(SPRM.level) ?? 0) : "";
      const twips =
        (property(SPRM.left) ?? property(SPRM.left80) ?? 0) + (property(SPRM.first) ?? property(SPRM.first80) ?? 0);
      const centred = (property(SPRM.centring) ?? property(SPRM.centring80)) === CENTRED;
      if (!text.isEmpty) this.#add(text.finish({ label, look: { indent: twips / TWIPS, centred } }));
    }
    if (!this.#table) return;
    if (rowEnds) {
      this.#table.rows.push(this.#table.row);
      this.#table.row = [];
    } else if (endsCell) {
      this.#table.row.push(this.#table.cell);
      this.#table.cell = [];
    }
  }

  #add(paragraph: Rich): void {
    (this.#table?.cell ?? this.#done).push(paragraph);
  }

  #endTable(): void {
    const table = this.#table;
    this.#table = null;
    if (!table) return;
    // A truncated table ends with what it has.
    const rows = [...table.rows, [...table.row, table.cell]].filter((row) => row.some((cell) => cell.length > 0));
    if (rows.length > 0) this.#done.push(...tableOrText(rows, this.#done.length === 0));
  }

  #style(run: PropertyStretch, at: number): RunStyle {
    const { styles, paragraphs, pieces } = this.#context;
    const paragraph = paragraphs(pieces.place(at).at).style;
    const named = run.properties.get(SPRM.characterStyle);
    const byStyle = (code: number): number | undefined =>
      (named === undefined ? undefined : styles.property(named, "run", code)) ??
      styles.property(paragraph, "run", code);
    const on = (code: number): boolean => {
      const own = run.properties.get(code) ?? AS_STYLE;
      const inherited = byStyle(code) === 1;
      return own === AS_STYLE ? inherited : own === NOT_AS_STYLE ? !inherited : own === 1;
    };
    return {
      italic: on(SPRM.italic) || on(SPRM.italicBi),
      bold: on(SPRM.bold) || on(SPRM.boldBi),
      font: this.#context.fonts[run.properties.get(SPRM.font) ?? byStyle(SPRM.font) ?? -1] ?? null,
      raised: (run.properties.get(SPRM.position) ?? byStyle(SPRM.position)) === RAISED,
    };
  }
}
