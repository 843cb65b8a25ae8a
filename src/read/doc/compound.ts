/** Reads compound files (MS-CFB), the container of Word 97 files: the streams inside one. */
import { joinBytes } from "../encoding/bytes.js";
import { Bytes } from "./bytes.js";

/** Offsets in the header. */
const SECTOR_SHIFT = 0x1e;
const MINI_SHIFT = 0x20;
const FIRST_DIRECTORY = 0x30;
const MINI_CUTOFF = 0x38;
const FIRST_MINI_FAT = 0x3c;
const FIRST_DIFAT = 0x44;
const DIFAT = 0x4c;
const DIFAT_IN_HEADER = 109;

/** Numbers from here up are not sectors but markers such as the end of a chain. */
const MARKS = 0xfffffffa;
const ENTRY = 128;
const ROOT = 5;

/** The streams of a compound file by name; if two have the same name, the first. */
export function readCompound(data: Uint8Array): ReadonlyMap<string, Bytes> {
  const file = new Bytes(data);
  const shift = file.u16(SECTOR_SHIFT);
  if (shift < 7 || shift > 16) return new Map();
  const size = 1 << shift;
  const sector = (n: number): Bytes => file.slice((n + 1) * size, size);
  const fat = readFat(file, sector, size);
  const miniSize = 1 << Math.min(file.u16(MINI_SHIFT), shift);
  const chain = (first: number): Bytes => joined(chainOf(first, fat).map(sector));
  const miniFat = words(chain(file.u32(FIRST_MINI_FAT)));
  const entries = entriesOf(chain(file.u32(FIRST_DIRECTORY)));
  const root = entries.find((e) => e.type === ROOT);
  const mini = root ? chain(root.first) : new Bytes(new Uint8Array());
  const streams = new Map<string, Bytes>();
  for (const { name, first, length } of entries) {
    if (streams.has(name)) continue;
    const whole =
      length < file.u32(MINI_CUTOFF)
        ? joined(chainOf(first, miniFat).map((n) => mini.slice(n * miniSize, miniSize)))
        : chain(first);
    streams.set(name, whole.slice(0, length));
  }
  return streams;
}

/** The table that says for each sector which one follows it. */
function readFat(file: Bytes, sector: (n: number) => Bytes, size: number): number[] {
  const tables: number[] = [];
  for (let i = 0; i < DIFAT_IN_HEADER; i++) tables.push(file.u32(DIFAT + i * 4));
  const most = Math.ceil(file.length / size);
  let next = file.u32(FIRST_DIFAT);
  for (let i = 0; i < most && next < MARKS && next < most; i++) {
    const more = words(sector(next));
    next = more.pop() ?? MARKS;
    tables.push(...more);
  }
  return tables.filter((n) => n < most).flatMap((n) => words(sector(n)));
}

/** The sectors of a chain; a circular chain ends where it would repeat itself. */
function chainOf(first: number, table: readonly number[]): number[] {
  const chain: number[] = [];
  const seen = new Set<number>();
  for (let n = first; n < table.length && !seen.has(n); n = table[n] ?? MARKS) {
    seen.add(n);
    chain.push(n);
  }
  return chain;
}

function entriesOf(directory: Bytes): { name: string; type: number; first: number; length: number }[] {
  const entries = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const name = directory.utf16(at, Math.max(0, Math.min(directory.u16(at + 0x40), 64) / 2 - 1));
    entries.push({
      name,
      type: directory.u8(at + 0x42),
      first: directory.u32(at + 0x74),
      length: directory.u32(at + 0x78),
    });
  }
  return entries;
}

function words(bytes: Bytes): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.u32(i * 4));
}

function joined(parts: readonly Bytes[]): Bytes {
  return new Bytes(joinBytes(parts.map((p) => p.data)));
}
