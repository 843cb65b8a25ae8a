/** Reads the font table of an RTF file, which determines the encoding of each font's text. */
import { CHARSETS, encodingOfPage, SIGNS_CHARSET } from "./words.js";

interface Font {
  name: string;
  charset: number;
  page: number | null;
}

/** The range of codes for characters of symbol fonts. */
const AREA = 0xf000;

/** Collects the font table, and decodes text by it. */
export class FontTable {
  readonly #fonts = new Map<number, Font>();
  readonly #decoders = new Map<string, TextDecoder>();
  #page = 1252;
  #current: Font = { name: "", charset: 0, page: null };

  /** The code page of text whose font states none. */
  setPage(page: number): void {
    this.#page = page;
  }

  /** A control word of the table. */
  word(word: string, number: number | null): void {
    if (word === "f") {
      this.#current = { name: "", charset: 0, page: null };
      this.#fonts.set(number ?? 0, this.#current);
    } else if (word === "fcharset") this.#current.charset = number ?? 0;
    else if (word === "cpg") this.#current.page = number;
  }

  /** Letters of the font's name, which ends with a semicolon. */
  name(bytes: readonly number[], coded: boolean): void {
    if (!coded) this.#current.name += String.fromCharCode(...bytes).replace(/;.*$/u, "");
  }

  nameOf(font: number): string | null {
    return this.#fonts.get(font)?.name.trim() || null;
  }

  decode(bytes: readonly number[], number: number): string {
    const font = this.#fonts.get(number);
    if (font?.charset === SIGNS_CHARSET)
      return bytes.map((byte) => String.fromCharCode(byte > 0x20 ? AREA + byte : byte)).join("");
    const own = font && (font.page === null ? CHARSETS[font.charset] : encodingOfPage(font.page));
    return this.#decoder(own ?? encodingOfPage(this.#page)).decode(new Uint8Array(bytes));
  }

  #decoder(encoding: string): TextDecoder {
    const known = this.#decoders.get(encoding);
    if (known) return known;
    const made = new TextDecoder(encoding);
    this.#decoders.set(encoding, made);
    return made;
  }
}
