/** Reads little-endian numbers from bytes. An offset outside the data reads as zero, so that no damaged file throws. */

/** A byte order mark in the middle of a file is a character like any other. */
const UTF16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/** A view of bytes. */
export class Bytes {
  readonly #view: DataView;

  constructor(readonly data: Uint8Array) {
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  u8(at: number): number {
    return this.data[at] ?? 0;
  }

  u16(at: number): number {
    return this.#holds(at, 2) ? this.#view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return this.#holds(at, 4) ? this.#view.getUint32(at, true) : 0;
  }

  i16(at: number): number {
    return this.#holds(at, 2) ? this.#view.getInt16(at, true) : 0;
  }

  i32(at: number): number {
    return this.#holds(at, 4) ? this.#view.getInt32(at, true) : 0;
  }

  /** A view of a part, cut short at the end of the bytes. */
  slice(start: number, length: number): Bytes {
    return new Bytes(this.data.subarray(start, start + Math.max(0, length)));
  }

  /** UTF-16 text with this many characters. */
  utf16(start: number, characters: number): string {
    const part = this.slice(start, characters * 2).data;
    return UTF16.decode(part.subarray(0, part.length - (part.length % 2)));
  }

  #holds(at: number, size: number): boolean {
    return at >= 0 && at + size <= this.data.length;
  }
}
