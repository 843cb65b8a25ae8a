/** Reads the properties of runs and paragraphs (MS-DOC), which pages of the file give for ranges of its bytes. */
import type { DocumentBudget } from "../limits.js";
import type { Bytes } from "./bytes.js";

/** Values of properties by code. */
export type Properties = ReadonlyMap<number, number>;

/** Codes of the properties that reveal a text's structure. */
export const SPRM = {
  deleted: 0x0800,
  inserted: 0x0801,
  bold: 0x0835,
  italic: 0x0836,
  hidden: 0x083c,
  special: 0x0855,
  symbol: 0x6a09,
  font: 0x4a4f,
  boldBi: 0x085c,
  italicBi: 0x085d,
  position: 0x2a48,
  characterStyle: 0x4a30,
  inTable: 0x2416,
  rowEnd: 0x2417,
  centring80: 0x2403,
  centring: 0x2461,
  level: 0x260a,
  list: 0x460b,
  left80: 0x840f,
  left: 0x845e,
  first80: 0x8411,
  first: 0x8460,
} as const;

/** A range of the document's stream with its properties; `style` is 0 for runs. */
export interface PropertyStretch {
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly properties: Properties;
}

const PAGE = 512;
const NONE: PropertyStretch = { start: 0, end: 0, style: 0, properties: new Map() };
/** Codes of two properties that encode their length in a special way. */
const TABLE_DEFINITION = 0xd608;

/** Reads a list of properties. */
export function readProperties(bytes: Bytes): Properties {
  const properties = new Map<number, number>();
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = bytes.u16(at);
    at += 2;
    const kind = code >> 13;
    if (kind <= 1) properties.set(code, bytes.u8(at));
    else if (kind === 3) properties.set(code, bytes.i32(at));
    else if (kind !== 6) properties.set(code, kind === 4 ? bytes.i16(at) : bytes.u16(at));
    at += sizeOf(code, kind, bytes, at);
  }
  return properties;
}

function sizeOf(code: number, kind: number, bytes: Bytes, at: number): number {
  if (code === TABLE_DEFINITION) return bytes.u16(at) + 1;
  return [1, 1, 2, 4, 2, 2, bytes.u8(at) + 1, 3][kind] ?? 1;
}

/** Returns the range at an offset in the document's stream. */
export type Lookup = (at: number) => PropertyStretch;

/**
 * Reads the pages with properties of runs or of paragraphs.
 *
 * @param index the table of pages
 */
export function readStretches(word: Bytes, index: Bytes, of: "runs" | "paragraphs", budget: DocumentBudget): Lookup {
  const stretches: PropertyStretch[] = [];
  const pages = Math.min(Math.floor((index.length - 4) / 8), Math.ceil(word.length / PAGE));
  for (let i = 0; i < pages; i++) {
    budget.check();
    const page = word.slice((index.u32((pages + 1) * 4 + i * 4) & 0x3fffff) * PAGE, PAGE);
    const count = page.u8(PAGE - 1);
    for (let k = 0; k < count; k++) {
      const start = page.u32(k * 4);
      const end = page.u32((k + 1) * 4);
      if (end > start)
        stretches.push({ start, end, ...(of === "runs" ? run(page, count, k) : paragraph(page, count, k)) });
    }
  }
  stretches.sort((a, b) => a.start - b.start);
  return (at) => {
    let low = 0;
    let high = stretches.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((stretches[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const found = stretches[low];
    return found && found.start <= at && at < found.end ? found : NONE;
  };
}

function run(page: Bytes, count: number, k: number): { style: number; properties: Properties } {
  const at = page.u8((count + 1) * 4 + k) * 2;
  return { style: 0, properties: at === 0 ? NONE.properties : readProperties(page.slice(at + 1, page.u8(at))) };
}

function paragraph(page: Bytes, count: number, k: number): { style: number; properties: Properties } {
  const at = page.u8((count + 1) * 4 + k * 13) * 2;
  if (at === 0) return { style: 0, properties: NONE.properties };
  const words = page.u8(at);
  const [start, length] = words === 0 ? [at + 2, page.u8(at + 1) * 2] : [at + 1, words * 2 - 1];
  return { style: page.u16(start), properties: readProperties(page.slice(start + 2, length - 2)) };
}
