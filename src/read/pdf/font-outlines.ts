/** How a TrueType font puts a glyph together from others. */

/** One of the glyphs that a composite glyph consists of. */
export interface GlyphPart {
  readonly glyph: number;
  /** How far up it is shifted, in units of the font. */
  readonly up: number;
}

/** Flags of a component, named as in the specification of the table `glyf`. */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** The most components of a glyph; a damaged file may claim any number. */
const MOST_PARTS = 16;

/**
 * The components of a composite glyph.
 *
 * @param file a TrueType file
 * @returns an empty list if it has an outline of its own, does not exist, or the file is damaged
 */
export function partsOf(file: Uint8Array, glyph: number): readonly GlyphPart[] {
  try {
    return partsAt(new DataView(file.buffer, file.byteOffset, file.byteLength), glyph);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function partsAt(file: DataView, glyph: number): GlyphPart[] {
  const [head, loca, glyf] = ["head", "loca", "glyf"].map((tag) => tableAt(file, tag));
  if (head === undefined || loca === undefined || glyf === undefined) return [];
  const isLong = file.getInt16(head + 50) === 1;
  const offset = (i: number): number => (isLong ? file.getUint32(loca + 4 * i) : 2 * file.getUint16(loca + 2 * i));
  if (offset(glyph) === offset(glyph + 1)) return [];
  const start = glyf + offset(glyph);
  const isComposite = file.getInt16(start) < 0;
  const parts: GlyphPart[] = [];
  for (let at = start + 10, more = isComposite; more && parts.length < MOST_PARTS; ) {
    const flags = file.getUint16(at);
    const up = flags & WORDS ? file.getInt16(at + 6) : file.getInt8(at + 5);
    parts.push({ glyph: file.getUint16(at + 2), up });
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
    more = (flags & MORE) !== 0;
  }
  return parts;
}

/** Where a table of the font begins. */
function tableAt(file: DataView, tag: string): number | undefined {
  const count = file.getUint16(4);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((i) => file.getUint8(at + i)));
    if (name === tag) return file.getUint32(at + 8);
  }
  return undefined;
}
